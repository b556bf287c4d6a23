"""Patterns of ordinary elements that RSS and Atom have in common: links, pictures, files, places."""

from __future__ import annotations

from irfeed.proof.values import ADDRESS, COUNT, LANGUAGE, MEDIA_TYPE, POSITION, SIZE, TEXT, VALUE

#: XML 1.0, section 2.8; Associating Style Sheets with XML, section 4.
PROLOGUE = (
    r"<\?xml version='1\.0' encoding='UTF-8'\?>\n"
    r'(?:<\?xml-stylesheet type="text/css" href="[A-Za-z0-9./_-]++"\?>\n)?+'
)

_MEDIUM = "(?:audio|document|image|video)"


def optional(name: str, value: str) -> str:
    """Return the pattern of an attribute that may be there."""
    return rf'(?: {name}="{value}")?+'


def link(tag: str, rel: str) -> str:
    """Return the pattern of a link (RFC 4287, section 4.2.7) whose relation is one of `rel`."""
    return (
        rf'<{tag} rel="(?:{rel})" href="{ADDRESS}"{optional("type", MEDIA_TYPE)}{optional("hreflang", LANGUAGE)}'
        rf"{optional('length', COUNT)}(?: title={VALUE})?+/>"
    )


def texts(margin: str, *names: str) -> str:
    """Return the pattern of elements that may be there, in this order, and hold text without attributes."""
    return "".join(rf"(?:{margin}<{name}>{TEXT}</{name}>\n)?+" for name in names)


def extensions(margin: str) -> str:
    """Return the pattern of pictures, files, places and the end of an entry, each in a line of that margin."""
    return _media(margin) + _places(margin) + rf"(?:{margin}<dcterms:valid>{TEXT}</dcterms:valid>\n)?+"


def _media(margin: str) -> str:
    """Media RSS 1.5.1, media:content and media:thumbnail."""
    sizes = optional("width", SIZE) + optional("height", SIZE)
    start = (
        rf'{margin}<media:content url="{ADDRESS}"{optional("fileSize", SIZE)}{optional("type", MEDIA_TYPE)}'
        rf"{optional('medium', _MEDIUM)}{sizes}{optional('duration', COUNT)}"
    )
    inner = "".join(
        rf"(?:{margin}  <media:{name}{attribute}>{TEXT}</media:{name}>\n)?+"
        for name, attribute in (("title", ' type="plain"'), ("description", ' type="plain"'), ("credit", ""))
    )
    contents = rf"(?:{start}(?:/>\n|>\n{inner}{margin}</media:content>\n))*+"
    return rf'{contents}(?:{margin}<media:thumbnail url="{ADDRESS}"{sizes}/>\n{contents})?+'


def _places(margin: str) -> str:
    """GeoRSS GML, GeoRSS Simple, and names of places in DCMI metadata terms."""
    point = (
        rf"{margin}<georss:where>\n{margin}  <gml:Point>\n{margin}    <gml:name>{TEXT}</gml:name>\n"
        rf"{margin}    <gml:pos>{POSITION}</gml:pos>\n{margin}  </gml:Point>\n{margin}</georss:where>\n"
    )
    return (
        rf"(?:{point})*+(?:{margin}<georss:point>{POSITION}</georss:point>\n)?+"
        rf"{texts(margin, 'georss:featurename')}(?:{margin}<dcterms:spatial>{TEXT}</dcterms:spatial>\n)*+"
    )
