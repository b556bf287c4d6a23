"""Text as XML, byte for byte as libxml2 writes it in UTF-8, for those who write RSS and Atom without a tree.

Sources: XML 1.0 (fifth edition), sections 2.2 and 2.4; Canonical XML 1.1, section 2.3, on what is escaped where.
"""

from __future__ import annotations

#: The first line of every document, as lxml writes it.
DECLARATION = b"<?xml version='1.0' encoding='UTF-8'?>\n"

#: The controls that XML forbids: all before the space but tab, line feed and carriage return.
_CONTROLS = bytes({*range(0x20)} - set(b"\t\n\r"))


def text(value: str) -> str:
    """Return the text of an element."""
    if not ("&" in value or "<" in value or ">" in value or "\r" in value):  # most texts: worth a look before
        return value
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def attribute(value: str) -> str:
    """Return the value of an attribute, to stand in double quotes; line ends and tabs survive only as references."""
    if not ('"' in value or "\n" in value or "\t" in value):
        return text(value)
    return text(value).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def plain(value: str) -> str:
    """Return the text of an element of RSS that holds plain text: "&", "<" and ">" as hexadecimal references.

    Source: RSS Advisory Board, RSS Best Practices Profile, character data.
    """
    return value.replace("&", "&#x26;").replace("<", "&#x3C;").replace(">", "&#x3E;").replace("\r", "&#13;")


def encoded(markup: str) -> bytes | None:
    """Return `markup` in UTF-8, or None if it holds a character that XML forbids.

    Raises:
        UnicodeEncodeError: it holds half of a surrogate pair.
    """
    written = markup.encode()
    if len(written.translate(None, _CONTROLS)) != len(written) or "\ufffe" in markup or "\uffff" in markup:
        return None
    return written


def stylesheet_instruction(address: str | None) -> bytes:
    """Return the instruction for a CSS stylesheet. Source: W3C, Associating Style Sheets with XML, section 4."""
    if address is None:
        return b""
    return f'<?xml-stylesheet type="text/css" href="{attribute(address)}"?>\n'.encode()
