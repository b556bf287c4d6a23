"""Elements by which a feed or an entry says that it is not for everybody.

Sources: Apple, Podcast RSS feed requirements, itunes:block; Podcasting 2.0, podcast:block; Feed Access Control 1.0;
Atom Publishing Protocol (RFC 5023), section 13.1.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.importing.feed.names import ACCESS, APP, APP_OLD, GOOGLEPLAY, ITUNES, PODCAST
from irfeed.importing.feed.node import Node

_BLOCKS = (f"{ITUNES}block", f"{GOOGLEPLAY}block", f"{PODCAST}block")
_RESTRICTION = f"{ACCESS}restriction"
_CONTROLS = (f"{APP}control", f"{APP_OLD}control")

#: The elements that are read here.
KNOWN = frozenset((*_BLOCKS, _RESTRICTION, *_CONTROLS))


def marks(node: Node) -> Iterator[str]:
    """Yield what an item, an entry or a feed says against being shown to everybody."""
    if any(one.text.lower() in {"yes", "true", "explicit"} for name in _BLOCKS for one in node.every(name)):
        yield "asks not to be listed (block)"
    if any(one.get("relationship").lower() == "deny" for one in node.every(_RESTRICTION)):
        yield "denies access (access:restriction)"
    drafts = (one.first(f"{name[: -len('control')]}draft") for name in _CONTROLS for one in node.every(name))
    if any(one is not None and one.text.lower() == "yes" for one in drafts):
        yield "is marked as a draft (app:draft)"
