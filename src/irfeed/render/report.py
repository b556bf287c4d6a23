"""What there is to say of a body: why it is left out, what was taken out of it, and what is missed in the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import unescape

from irfeed.findings import Finding, Place, Rule
from irfeed.frozen import dataclass
from irfeed.render.characters import Stripped, name_of
from irfeed.render.rules import bodies, removed
from irfeed.render.safe import mute_pictures, shows
from irfeed.render.sanitise import Failure, Sanitised, allowed, srcset
from irfeed.render.sanitise.addresses import Address, Addresses, Refusal, addresses_of
from irfeed.render.sanitise.limits import (
    MAX_ATTRIBUTES,
    MAX_CHARACTERS,
    MAX_DEPTH,
    MAX_LISTS,
    MAX_MARKDOWN,
    MAX_TAGS,
    Excess,
)
from irfeed.render.sanitise.pictures import has_address
from irfeed.render.sanitise.tags import Tag, Tags, same_tags, start_tags

#: The values of attributes that are long enough to be found again.
_VALUE = re.compile(r'="([^"]{4,})"')
#: How much of a body a message quotes, in characters.
MAX_QUOTE = 60

#: What there is one of, and what there are several of.
_NAMES = {
    removed.script_taken_out.code: ("script was", "scripts were"),
    removed.event_handler_taken_out.code: ("event handler was", "event handlers were"),
    removed.style_taken_out.code: ("style was", "styles were"),
    removed.embedded_document_taken_out.code: ("frame or object was", "frames or objects were"),
    removed.form_taken_out.code: ("part of a form was", "parts of forms were"),
    removed.drawing_or_formula_taken_out.code: ("drawing or formula was", "drawings or formulas were"),
    removed.page_element_taken_out.code: ("element of a whole page was", "elements of a whole page were"),
    removed.unknown_element_taken_out.code: ("unknown element was", "unknown elements were"),
    removed.attribute_taken_out.code: ("attribute was", "attributes were"),
    removed.misplaced_element_taken_out.code: ("misplaced element was", "misplaced elements were"),
    removed.unsafe_address_taken_out.code: ("address with an unsafe scheme was", "addresses with unsafe schemes were"),
    removed.data_address_taken_out.code: ("data: address was", "data: addresses were"),
    removed.broken_address_taken_out.code: ("broken address was", "broken addresses were"),
    removed.credentials_taken_out.code: ("name or password was", "names or passwords were"),
    bodies.picture_without_address.code: ("picture without an address was", "pictures without an address were"),
    removed.control_characters_taken_out.code: ("forbidden character was", "forbidden characters were"),
    removed.bidirectional_overrides_taken_out.code: ("bidirectional override was", "bidirectional overrides were"),
}

#: The same of what stays.
_SAID_OF_STAYING = {
    bodies.half_address.code: ("address was", "addresses were", "made whole"),
    bodies.picture_without_alternative.code: ("picture has", "pictures have", "no alt attribute"),
}

#: What is said of the whole body, or of more than is taken out.
_SENTENCES = {
    removed.markup_never_ends.code: "A tag or comment never ends, and what follows is lost",
    removed.isolates_balanced.code: "Isolates of the bidirectional text were closed, or closers of nothing taken out",
    bodies.body_empty.code: "The body shows nothing",
}


@dataclass(frozen=True, slots=True)
class SourceText:
    """A body as it was written, and its place; a place without a line is the text itself, whose lines count from 1."""

    text: str
    place: Place

    def place_of(self, source: str) -> Place:
        """Return where a tag or a character stands in the text; the place of the text if that is not known.

        Tags that Markdown makes are not in it, but their addresses are.
        """
        if self.place.line is not None or not source:
            return self.place
        values = sorted(map(unescape, _VALUE.findall(source)), key=len, reverse=True)
        at = next((at for one in (source, *values) if (at := self.text.find(one)) >= 0), None)
        if at is None:
            return self.place
        line = self.text.count("\n", 0, at) + 1
        return replace(self.place, line=line, column=at - self.text.rfind("\n", 0, at))


class Tally:
    """How often each rule was broken, and where it was broken first."""

    def __init__(self) -> None:
        self._counts: dict[str, tuple[Rule, int, str, str]] = {}

    def add(self, rule: Rule, what: str, source: str = "") -> None:
        """Count one; `what` is kept if it is the first, and the `source` that it is about."""
        _, count, first, at = self._counts.get(rule.code, (rule, 0, what, source))
        self._counts[rule.code] = (rule, count + 1, first, at)

    def findings(self, text: SourceText) -> list[Finding]:
        """Return one finding for each rule, by code."""
        return [
            rule.at(text.place_of(source), _message(rule, count, first))
            for _, (rule, count, first, source) in sorted(self._counts.items())
        ]


def _message(rule: Rule, count: int, first: str) -> str:
    example = f": {quoted(first)}" if first else ""
    if rule.code in _SENTENCES:
        return _SENTENCES[rule.code] + example
    first_of = "" if count == 1 else "; the first is"
    one, many, what = _SAID_OF_STAYING.get(rule.code) or (*_NAMES[rule.code], "taken out")
    return f"{count} {one if count == 1 else many} {what}{first_of}{example}".replace("is:", "is")


def quoted(text: str) -> str:
    """Return a piece of a body as a message may show it: on one line, short, and with nothing that acts."""
    line = " ".join(text[: 4 * MAX_QUOTE].split())
    shown = "".join(char if char.isprintable() else f"[U+{ord(char):04X}]" for char in line[:MAX_QUOTE])
    return shown if len(line) <= MAX_QUOTE and len(text) <= 4 * MAX_QUOTE else f"{shown}…"


_WHY_REFUSED = {
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
    source: str  #: the tag, as it is written in HTML


def removals(before: Tags, after: Tags, addresses: Addresses) -> Iterator[Removal]:
    """Find what was taken out of `before` to make `after` of it."""
    lost = [tag for tag in before.tags if tag.name == "img" and not has_address(tag, addresses)]
    rest = [tag for tag in before.tags if tag not in lost] if lost else before.tags
    yield from _pictures(lost, addresses)
    yield from _elements(rest, after)
    yield from _attributes(rest, after, addresses)
    if before.unfinished:
        yield Removal(removed.markup_never_ends, before.unfinished, before.unfinished)


def _pictures(lost: Iterable[Tag], addresses: Addresses) -> Iterator[Removal]:
    """Say of pictures that have no address, or had it taken out, why their text stands in their place."""
    for tag in lost:
        rules = {name: [*_findings(tag, name, value, addresses)] for name, value in tag.attributes}
        yield from (Removal(rule, _taken_out(rule, name, tag), tag.source) for name, of in rules.items() for rule in of)
        if not rules.get("src"):
            yield Removal(bodies.picture_without_address, tag.source, tag.source)


def _elements(before: Sequence[Tag], after: Tags) -> Iterator[Removal]:
    kept = Counter(tag.name for tag in after.tags)
    for tag in before:
        name = tag.name
        if name not in allowed.TAGS:
            yield Removal(_ELEMENTS.get(name, removed.unknown_element_taken_out), tag.source, tag.source)
        elif kept[name]:
            kept[name] -= 1
        else:
            yield Removal(removed.misplaced_element_taken_out, tag.source, tag.source)


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
            yield from (Removal(rule, _taken_out(rule, name, tag), tag.source) for rule in rules)
            stays = rules in _STAYING
            if name == "srcset" and rules:
                stays = srcset.absolute(value, addresses) is not None
            if stays and kept[tag.name, name]:
                kept[tag.name, name] -= 1
            elif stays:
                yield Removal(_unexplained(name), f"{name} in {tag.source}", tag.source)


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


def _taken_out(rule: Rule, name: str, tag: Tag) -> str:
    """Quote a tag for a message; but never a password, which would stand in the logs of every build."""
    return f"{name} in {f'<{tag.name}>' if rule is removed.credentials_taken_out else tag.source}"


def _of(address: Address) -> Iterator[Rule]:
    if address.refusal:
        yield _WHY_REFUSED[address.refusal]


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


#: The rule of each reason to leave a body out, and what is said of it.
_REFUSALS: dict[Excess | Failure, tuple[Rule, str]] = {
    Excess.CHARACTERS: (
        bodies.body_too_long,
        f"has more than {MAX_CHARACTERS:,} characters ({MAX_MARKDOWN:,} in Markdown)",
    ),
    Excess.TAGS: (bodies.body_too_many_tags, f"has more than {MAX_TAGS:,} tags"),
    Excess.ATTRIBUTES: (bodies.body_too_many_attributes, f"has an element with more than {MAX_ATTRIBUTES} attributes"),
    Excess.DEPTH: (
        bodies.body_too_deep,
        f"has more than {MAX_DEPTH} elements (in Markdown {MAX_LISTS} lists) within each other",
    ),
    Failure.TOO_LONG: (bodies.body_too_long, f"has more than {MAX_CHARACTERS:,} characters as safe HTML"),
    Failure.UNSETTLED: (bodies.body_not_readable, "means something else each time that it is read"),
}


def refused(reason: Excess | Failure, place: Place) -> Finding:
    """Return the finding at `place` on a body that is left out."""
    rule, words = _REFUSALS[reason]
    return rule.at(place, f"The body is left out: it {words}")


def findings(html: str, sanitised: Sanitised, stripped: Stripped, url: str, text: SourceText) -> list[Finding]:
    """Return the findings on the body of an article at `url`.

    Args:
        html: what was sanitised.
        sanitised: what came of it.
        stripped: characters that were taken out before.
        url: of the article.
        text: the body as it was written.
    """
    tally = Tally()
    if sanitised.html != html and not same_tags(html, sanitised.html):
        for removal in removals(start_tags(html), start_tags(sanitised.html), addresses_of(url)):
            tally.add(removal.rule, removal.what, removal.source)
    for char in (*stripped.controls, *sanitised.stripped.controls):
        tally.add(removed.control_characters_taken_out, name_of(char), char)
    for char in (*stripped.overrides, *sanitised.stripped.overrides):
        tally.add(removed.bidirectional_overrides_taken_out, name_of(char), char)
    if sanitised.balanced:
        tally.add(removed.isolates_balanced, "")
    for picture in mute_pictures(sanitised.html):
        tally.add(bodies.picture_without_alternative, picture, picture)
    if not shows(sanitised.html):
        tally.add(bodies.body_empty, "")
    return tally.findings(text)
