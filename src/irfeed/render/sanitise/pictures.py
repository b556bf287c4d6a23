"""Pictures of a body that load late get their addresses, before anything is taken out of it.

The copy in a `noscript` element, for browsers without scripts, stands in for a picture that has no address of its own.
What is left without one is replaced by its alternative text, see `without_lost`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape

from irfeed.render.sanitise.addresses import Addresses, addresses_of
from irfeed.render.sanitise.tags import Tag, start_tags
from irfeed.syntax import late_picture

_END = re.compile(r"</noscript[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
#: A picture as a serialiser writes it, and its attributes.
_PICTURE = re.compile(r'<img(?=[ >])[^>"]*+(?:"[^"]*+"[^>"]*+)*+>')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*+)"')

Edit = tuple[int, int, str]  #: what stands from here to there is replaced by that


def with_pictures(html: str, url: str) -> str:
    """Return the HTML of an article at `url` with its pictures as pages show them once they have loaded."""
    addresses = addresses_of(url)
    html = _edited(html, _without_copies(html, addresses))
    return _edited(html, _with_addresses(start_tags(html).tags, addresses))


def has_address(tag: Tag, addresses: Addresses) -> bool:
    """Say whether an `img` keeps an address."""
    return addresses.media(_attributes(tag).get("src", "")).url is not None


def without_lost(html: str) -> str:
    """Return serialised HTML with the alternative text in place of each picture that has no address."""
    return _PICTURE.sub(_or_its_text, html) if "<img" in html else html


def _or_its_text(picture: re.Match[str]) -> str:
    attributes = dict(_ATTRIBUTE.findall(picture[0]))
    text = escape(unescape(attributes.get("alt", "")), quote=False).replace("\xa0", "&nbsp;")
    return picture[0] if "src" in attributes else text


def _edited(html: str, edits: Iterable[Edit]) -> str:
    parts, at = [], 0
    for start, end, text in sorted(edits):
        parts += [html[at:start], text]
        at = max(at, end)
    return "".join((*parts, html[at:]))


def _without_copies(html: str, addresses: Addresses) -> Iterator[Edit]:
    """Use each copy whose picture has no address, and leave out the others."""
    tags = [tag for tag in start_tags(html).tags if tag.name in {"img", "noscript"}]
    for number, tag in enumerate(tags):
        if tag.name == "img":
            continue
        start = tag.at + len(tag.source)
        ending = _END.search(html, start)
        end = ending.end() if ending else len(html)
        inner = html[start : ending.start() if ending else end]
        if not any(_is_seen(one) and _address(one, addresses) for one in start_tags(inner).tags if one.name == "img"):
            continue
        near = [
            other
            for other, between in (
                *((one, html[one.at + len(one.source) : tag.at]) for one in tags[max(number - 1, 0) : number]),
                *((one, html[end : one.at]) for one in tags[number + 1 : number + 2]),
            )
            if other.name == "img" and not _TAG.sub("", between).strip()
        ]
        if any(_address(one, addresses) for one in near[:1]):
            yield tag.at, end, ""
            continue
        yield tag.at, end, inner
        yield from ((one.at, one.at + len(one.source), "") for one in near[:1])


def _is_seen(picture: Tag) -> bool:
    """Say whether a picture is more than a point that counts readers."""
    attributes = _attributes(picture)
    return not {attributes.get("width"), attributes.get("height")} & {"0", "1"}


def _with_addresses(tags: Iterable[Tag], addresses: Addresses) -> Iterator[Edit]:
    """Move the addresses of pictures and sources to where they belong."""
    sets: list[str] = []  # of the sources of a picture element, for its img
    for tag in tags:
        own = [("srcset", one) for one in late_picture.source_sets(_attributes(tag))][:1]
        if tag.name == "source":
            sets += [one for _, one in own]
            yield from _rewritten(tag, dict(own))
        elif tag.name == "img":
            address = _address(tag, addresses, sets)
            sets = []
            yield from _rewritten(tag, {"src": address, **dict(own)} if address else {})


def _address(tag: Tag, addresses: Addresses, sets: Iterable[str] = ()) -> str:
    """Return the likeliest address of an `img` that may be loaded, "" without one."""
    of_sources = (one for given in sets for one in late_picture.addresses({"srcset": given}))
    candidates = (*late_picture.addresses(_attributes(tag)), *of_sources)
    return next((one for one in candidates if addresses.media(one).url), "")


def _rewritten(tag: Tag, known: dict[str, str]) -> Iterator[Edit]:
    """Yield a tag with what is known of it, if that is not what it says."""
    attributes = _attributes(tag)
    if known and known != {name: attributes.get(name) for name in known}:
        kept = known | {
            name: value for name, value in attributes.items() if name not in known and not late_picture.is_late(name)
        }
        text = "".join(f' {name}="{escape(value)}"' for name, value in kept.items())
        yield tag.at, tag.at + len(tag.source), f"<{tag.name}{text}>"


def _attributes(tag: Tag) -> dict[str, str]:
    """Return the attributes of a tag by name: of two with one name, the first counts (HTML, section 13.2.5.33)."""
    attributes: dict[str, str] = {}
    for name, value in tag.attributes:
        attributes.setdefault(name, value)
    return attributes
