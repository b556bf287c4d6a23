"""Document type declarations: which are harmless, and what the old one of RSS 0.91 defines."""

from __future__ import annotations

from html.entities import name2codepoint

from irfeed.check.trouble import Trouble

#: The document type of RSS 0.91, which its specification asks for; it defines the entities of ISO 8859-1.
_RSS_091_PUBLIC = "-//Netscape Communications//DTD RSS 0.91//EN"
_RSS_091_SYSTEM = "rss-0.91.dtd"
_LATIN_1 = range(160, 256)


def about_doctype(name: str, system_id: str, public_id: str) -> Trouble | None:
    """Return what is to be said of a document type declaration; nothing of the one of RSS 0.91."""
    if _is_rss_091(system_id, public_id):
        return None
    return Trouble("document-type-declared", f"The document declares a document type, {name}, which no reader reads")


def resolved(name: str, system_id: str, public_id: str) -> str | None:
    """Return the character that the entity `name` stands for in a document of this type, or None."""
    codepoint = name2codepoint.get(name, 0)
    if codepoint in _LATIN_1 and _is_rss_091(system_id, public_id):
        return chr(codepoint)
    return None


def _is_rss_091(system_id: str, public_id: str) -> bool:
    return public_id == _RSS_091_PUBLIC or system_id.endswith(_RSS_091_SYSTEM)
