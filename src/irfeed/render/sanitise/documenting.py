"""The reference page of the list, made from the list."""

from __future__ import annotations

from irfeed.render.sanitise import allowed, limits


def documentation() -> str:
    """Return the page "HTML in feeds" in Markdown."""
    return f"{_INTRODUCTION}\n\n{_elements()}\n\n{_attributes()}\n\n{_addresses()}\n\n{_limits()}\n"


_INTRODUCTION = """# HTML in feeds

A body may be written in HTML, and Markdown may hold HTML. Feeds carry what is listed here. Everything else is
taken out, and each build reports what it took out and how often. Comments go without a word."""


def _elements() -> str:
    rows = "\n".join(f"| {use} | {_codes(tags)} |" for use, tags in allowed.ELEMENTS.items())
    return (
        f"## Elements that stay\n\n| use | elements |\n| --- | --- |\n{rows}\n\n"
        f"These go with all that is in them: {_codes(sorted(allowed.WITH_CONTENT))}. "
        "Of every other element, the text stays."
    )


def _attributes() -> str:
    tags = sorted(set(allowed.ATTRIBUTES) | set(allowed.VALUES))
    rows = "\n".join(f"| {'every element' if tag == '*' else f'`{tag}`'} | {_of(tag)} |" for tag in tags)
    return f"## Attributes that stay\n\n| element | attributes |\n| --- | --- |\n{rows}"


def _of(tag: str) -> str:
    """List the attributes of one element, with the values of those that have few."""
    plain = [f"`{name}`" for name in sorted(allowed.ATTRIBUTES.get(tag, ())) if name != "class"]
    values = [f"`{name}` ({_codes(sorted(of))})" for name, of in sorted(allowed.VALUES.get(tag, {}).items())]
    language = [f"`class` (`{allowed.CODE_CLASS}`: the language of a program)"] if tag == "code" else []
    return ", ".join((*plain, *values, *language))


def _addresses() -> str:
    return (
        "## Addresses\n\n"
        f"Links ({_codes(sorted(allowed.LINKS))}) have the schemes {_codes(sorted(allowed.LINK_SCHEMES))}; what is "
        f"loaded ({_codes(sorted({*allowed.MEDIA, 'srcset'}))}) has the schemes "
        f"{_codes(sorted(allowed.MEDIA_SCHEMES))}. Relative addresses become absolute against the article's `url`; "
        "so `#part` leads to that part of the article's page. Names and passwords are taken out of addresses. "
        "Half addresses (`www.city.example`, `press@city.example`, `“https://city.example/”`) become whole ones.\n\n"
        "An `id` stays where it stands once in a body and a link in the same body leads to it, as with footnotes. It "
        "gets a mark of its article before it, since many articles stand on one page; the link gets it too."
    )


def _limits() -> str:
    return (
        "## Limits\n\n"
        f"A body beyond one of these is refused: {limits.MAX_CHARACTERS:,} characters ({limits.MAX_MARKDOWN:,} in "
        f"Markdown), {limits.MAX_TAGS:,} tags (start tags and end tags), {limits.MAX_DEPTH} elements within each "
        f"other (in Markdown {limits.MAX_LISTS} lists), and {limits.MAX_ATTRIBUTES} attributes of one element where "
        f"the HTML is longer than {limits.SHORT:,} characters. Elements whose end tags HTML makes "
        "optional (`p`, `li`, `td` and their like) are not counted: they stand in others that are."
    )


def _codes(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
