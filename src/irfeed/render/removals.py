"""What a body had and its safe HTML has not: found by comparing the two, so that nothing goes in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from irfeed.findings import Rule
from irfeed.frozen import dataclass
from irfeed.render.rules import bodies, removed
from irfeed.render.sanitise import allowed, srcset
from irfeed.render.sanitise.addresses import Address, Addresses, Refusal
from irfeed.render.sanitise.pictures import has_address
from irfeed.render.sanitise.tags import Tag, Tags

_REFUSALS = {
    Refusal.SCHEME: removed.unsafe_address_taken_out,
    Refusal.DATA: removed.data_address_taken_out,
    Refusal.UNRESOLVABLE: removed.broken_address_taken_out,
    Refusal.CREDENTIALS: removed.credentials_taken_out,
    Refusal.HALF: bodies.half_address,
}
#: What is said of an address that stays nevertheless.
_STAYING: tuple[list[Rule], ...] = ([], [removed.credentials_taken_out], [bodies.half_address])

#: The rule of each element that has one of its own; the others are unknown.
_ELEMENTS: dict[str, Rule] = {
    name: rule
    for rule, names in (
        (removed.script_taken_out, "script noscript"),
        (removed.style_taken_out, "style"),
        (
            removed.embedded_document_taken_out,
            "iframe frame frameset noframes object embed noembed applet param portal fencedframe",
        ),
        (
            removed.form_taken_out,
            "form input button select option optgroup textarea label fieldset legend datalist output keygen",
        ),
        (removed.drawing_or_formula_taken_out, "svg math"),
        (removed.page_element_taken_out, "html head body title meta base link"),
    )
    for name in names.split()
}

_SCRIPTS = ("javascript:", "vbscript:", "livescript:", "mocha:")


@dataclass(frozen=True, slots=True)
class Removal:
    """One thing that was taken out."""

    rule: Rule
    what: str  #: in words for a message: "onclick on <a>"


def removals(before: Tags, after: Tags, addresses: Addresses) -> Iterator[Removal]:
    """Find what was taken out of `before` to make `after` of it."""
    lost = [tag for tag in before.tags if tag.name == "img" and not has_address(tag, addresses)]
    rest = [tag for tag in before.tags if tag not in lost] if lost else before.tags
    yield from _pictures(lost, addresses)
    yield from _elements(rest, after)
    yield from _attributes(rest, after, addresses)
    if before.unfinished:
        yield Removal(removed.markup_never_ends, before.unfinished)


def _pictures(lost: Iterable[Tag], addresses: Addresses) -> Iterator[Removal]:
    """Say of pictures that have no address, or had it taken out, why their text stands in their place."""
    for tag in lost:
        rules = {name: [*_findings(tag, name, value, addresses)] for name, value in tag.attributes}
        yield from (Removal(rule, _told(rule, name, tag)) for name, of in rules.items() for rule in of)
        if not rules.get("src"):
            yield Removal(bodies.picture_without_address, tag.source)


def _elements(before: Sequence[Tag], after: Tags) -> Iterator[Removal]:
    kept = Counter(tag.name for tag in after.tags)
    for tag in before:
        name = tag.name
        if name not in allowed.TAGS:
            yield Removal(_ELEMENTS.get(name, removed.unknown_element_taken_out), tag.source)
        elif kept[name]:
            kept[name] -= 1
        else:
            yield Removal(removed.misplaced_element_taken_out, tag.source)


def _attributes(before: Sequence[Tag], after: Tags, addresses: Addresses) -> Iterator[Removal]:
    kept = Counter((tag.name, name) for tag in after.tags for name, _ in tag.attributes)
    there = Counter(tag.name for tag in after.tags)
    linked = {value.partition("-")[2] for tag in after.tags for name, value in tag.attributes if name == "id"}
    for tag in before:
        if not tag.attributes or not there[tag.name]:
            continue
        for name, value in tag.attributes:
            if name == "id" and value in linked:
                continue
            rules = list(_findings(tag, name, value, addresses))
            yield from (Removal(rule, _told(rule, name, tag)) for rule in rules)
            stays = rules in _STAYING
            if name == "srcset" and rules:
                stays = srcset.absolute(value, addresses) is not None
            if stays and kept[tag.name, name]:
                kept[tag.name, name] -= 1
            elif stays:
                yield Removal(_unexplained(name), f"{name} in {tag.source}")


def _findings(tag: Tag, name: str, value: str, addresses: Addresses) -> Iterator[Rule]:
    """Say what is wrong with an attribute, as far as its name and value tell."""
    if not allowed.allows(tag.name, name):
        yield _of_name(name, value)
    elif name in allowed.LINKS:
        yield from _of(addresses.link(value))
    elif name in allowed.MEDIA:
        yield from _of(addresses.media(value))
    elif name == "srcset":
        for address, descriptor in srcset.candidates(value, addresses):
            yield from _of(address)
            if not address.refusal and not srcset.is_size(descriptor):
                yield removed.broken_address_taken_out


def _told(rule: Rule, name: str, tag: Tag) -> str:
    """Quote a tag for a message; but never a password, which would stand in the logs of every build."""
    return f"{name} in {f'<{tag.name}>' if rule is removed.credentials_taken_out else tag.source}"


def _of(address: Address) -> Iterator[Rule]:
    if address.refusal:
        yield _REFUSALS[address.refusal]


def _of_name(name: str, value: str) -> Rule:
    if name.startswith("on"):
        return removed.event_handler_taken_out
    if name == "style":
        return removed.style_taken_out
    if "".join(value.split()).lower().startswith(_SCRIPTS):
        return removed.unsafe_address_taken_out
    return removed.attribute_taken_out


def _unexplained(name: str) -> Rule:
    """The rule of an attribute that might have stayed and did not."""
    if name in allowed.LINKS or name in allowed.MEDIA or name == "srcset":
        return removed.broken_address_taken_out
    return removed.attribute_taken_out
