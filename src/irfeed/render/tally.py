"""Counting what was taken out, so that each kind of it is said once."""

from __future__ import annotations

from collections.abc import Iterable

from irfeed.findings import Finding, Place, Rule
from irfeed.render.rules import bodies, removed

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
_STAYING = {
    bodies.half_address.code: ("address was", "addresses were", "made whole"),
    bodies.picture_without_alternative.code: ("picture has", "pictures have", "no alt attribute"),
}

#: What is said of the whole body, or of more than is taken out.
_SENTENCES = {
    removed.markup_never_ends.code: "A tag or comment never ends, and what follows is lost",
    removed.isolates_balanced.code: "Isolates of the bidirectional text were closed, or closers of nothing taken out",
    bodies.body_empty.code: "The body shows nothing",
}


class Tally:
    """How often each rule was broken, and where it was broken first."""

    def __init__(self) -> None:
        self._counts: dict[str, tuple[Rule, int, str]] = {}

    def add(self, rule: Rule, what: str) -> None:
        """Count one; `what` is kept if it is the first."""
        _, count, first = self._counts.get(rule.code, (rule, 0, what))
        self._counts[rule.code] = (rule, count + 1, first)

    def add_all(self, rule: Rule, whats: Iterable[str]) -> None:
        """Count each of `whats`."""
        for what in whats:
            self.add(rule, what)

    def findings(self, place: Place) -> list[Finding]:
        """Return one finding for each rule, by code."""
        return [
            rule.at(place, _message(rule, count, first)) for _, (rule, count, first) in sorted(self._counts.items())
        ]


def _message(rule: Rule, count: int, first: str) -> str:
    example = f": {quoted(first)}" if first else ""
    if rule.code in _SENTENCES:
        return _SENTENCES[rule.code] + example
    first_of = "" if count == 1 else "; the first is"
    one, many, what = _STAYING.get(rule.code) or (*_NAMES[rule.code], "taken out")
    return f"{count} {one if count == 1 else many} {what}{first_of}{example}".replace("is:", "is")


def quoted(text: str) -> str:
    """Return a piece of a body as a message may show it: on one line, short, and with nothing that acts."""
    line = " ".join(text[: 4 * MAX_QUOTE].split())
    shown = "".join(char if char.isprintable() else f"[U+{ord(char):04X}]" for char in line[:MAX_QUOTE])
    return shown if len(line) <= MAX_QUOTE and len(text) <= 4 * MAX_QUOTE else f"{shown}…"
