"""Counting what was taken out, so that each kind of it is said once."""

from __future__ import annotations

from collections.abc import Iterable

from irfeed.findings import Finding, Place, Rule
from irfeed.render.rules import addresses, characters, markup, outcome

#: How much of a body a message quotes, in characters.
MAX_QUOTE = 60

#: What there is one of, and what there are several of.
_NAMES = {
    markup.SCRIPT.code: ("script was", "scripts were"),
    markup.HANDLER.code: ("event handler was", "event handlers were"),
    markup.STYLE.code: ("style was", "styles were"),
    markup.EMBEDDED.code: ("frame or object was", "frames or objects were"),
    markup.FORM.code: ("part of a form was", "parts of forms were"),
    markup.FOREIGN.code: ("drawing or formula was", "drawings or formulas were"),
    markup.PAGE.code: ("element of a whole page was", "elements of a whole page were"),
    markup.ELEMENT.code: ("unknown element was", "unknown elements were"),
    markup.ATTRIBUTE.code: ("attribute was", "attributes were"),
    markup.MISPLACED.code: ("misplaced element was", "misplaced elements were"),
    addresses.SCHEME.code: ("address with an unsafe scheme was", "addresses with unsafe schemes were"),
    addresses.DATA.code: ("data: address was", "data: addresses were"),
    addresses.UNRESOLVABLE.code: ("broken address was", "broken addresses were"),
    addresses.CREDENTIALS.code: ("name or password was", "names or passwords were"),
    outcome.NO_ADDRESS.code: ("picture without an address was", "pictures without an address were"),
    characters.CONTROLS.code: ("forbidden character was", "forbidden characters were"),
    characters.OVERRIDES.code: ("bidirectional override was", "bidirectional overrides were"),
}

#: What is said of the whole body, or of more than is taken out.
_SENTENCES = {
    markup.UNFINISHED.code: "A tag or comment never ends, and what follows is lost",
    characters.ISOLATES.code: "Isolates of the bidirectional text were closed, or closers of nothing taken out",
    outcome.EMPTY.code: "The body shows nothing",
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
    if rule is outcome.ALTERNATIVE:
        one, many = "picture has", "pictures have"
        return f"{count} {one if count == 1 else many} no alt attribute{first_of}{example}".replace("is:", "is")
    one, many = _NAMES[rule.code]
    return f"{count} {one if count == 1 else many} taken out{first_of}{example}".replace("is:", "is")


def quoted(text: str) -> str:
    """Return a piece of a body as a message may show it: on one line, short, and with nothing that acts."""
    line = " ".join(text[: 4 * MAX_QUOTE].split())
    shown = "".join(char if char.isprintable() else f"[U+{ord(char):04X}]" for char in line[:MAX_QUOTE])
    return shown if len(line) <= MAX_QUOTE and len(text) <= 4 * MAX_QUOTE else f"{shown}…"
