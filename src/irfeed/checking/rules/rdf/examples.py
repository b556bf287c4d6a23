"""Parts of documents of RSS 1.0, of which the examples of its rules are made."""

#: A channel that lists one item, and that item.
CHANNEL = (
    '<channel rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>'
    '<description>New</description><items><rdf:Seq><rdf:li rdf:resource="https://example.org/a"/></rdf:Seq></items>'
    "</channel>"
)
ITEM = '<item rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'


def in_rdf(*parts: str) -> str:
    """Return a document with these parts."""
    namespaces = 'xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    return f"<rdf:RDF {namespaces}>{''.join(parts)}</rdf:RDF>"
