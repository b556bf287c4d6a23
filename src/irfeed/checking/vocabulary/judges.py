"""The mistakes that a table can show. Each makes the judge of a vocabulary, and says what its rules say.

The docstrings are those of rules (see `irfeed.findings.rules`); "{vocabulary}" is what the vocabulary is called.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from irfeed.checking.document import Document
from irfeed.checking.names import shown
from irfeed.checking.vocabulary.small import markup_in
from irfeed.checking.vocabulary.term import KNOWN_PARENTS, Attribute, Judge, Vocabulary, mistake
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity
from irfeed.findings.finding import quoted


def perhaps(name: str, known: Iterable[str]) -> str:
    """Return the hint that a similar name was meant; "" if none is similar."""
    by_case = {one.lower(): one for one in known}
    close = get_close_matches(name.lower(), by_case, n=1, cutoff=0.7)
    return f"Did you mean {by_case[close[0]]}?" if close else ""


@mistake("unknown-{}-element", Severity.ERROR)
def unknown_element(vocabulary: Vocabulary) -> Judge:
    """Elements of {vocabulary} are those that it defines

    Why: Readers ignore an element that they do not know; a misspelt one is lost without a word
    What to do: Spell the element as its specification does
    """
    # Qualified names of old Dublin Core ("dc:date.issued") are known by their stem.
    known = [shown(name) for name in vocabulary.terms]

    def judge(element: Element, document: Document) -> Iterator[RuleFinding]:
        if element.name not in vocabulary.terms and not _is_qualified(element.name, vocabulary):
            message = f"{vocabulary.title} has no element <{document.tag(element)}>"
            yield document.finding(element, message, perhaps(element.shown, known))

    return judge


def _is_qualified(name: str, vocabulary: Vocabulary) -> bool:
    return name.startswith("{http://purl.org/dc/elements/1.1/}") and name.rpartition(".")[0] in vocabulary.terms


@mistake("misplaced-{}-element", Severity.ERROR)
def misplaced_element(vocabulary: Vocabulary) -> Judge:
    """Elements of {vocabulary} stand where it has them

    Why: Readers look for each element in its place only
    What to do: Move the element to its place, or take it out
    """
    # An element is judged only if its parent is one whose content is known.
    judged = KNOWN_PARENTS | frozenset(vocabulary.terms)

    def judge(element: Element, document: Document) -> Iterator[RuleFinding]:
        term = vocabulary.terms.get(element.name)
        parent = element.parent
        if term is None or parent is None or not term.places or parent.name in term.places:
            return
        if parent.name in judged:
            allowed = ", ".join(sorted({shown(place).rpartition(":")[2] for place in term.places}))
            message = f"<{document.tag(element)}> may not stand in <{document.tag(parent)}>"
            yield document.finding(element, message, f"It may stand in: {allowed}")

    return judge


@mistake("unknown-{}-attribute", Severity.ERROR)
def unknown_attribute(vocabulary: Vocabulary) -> Judge:
    """Attributes of the elements of {vocabulary} are those that it defines

    Why: Readers ignore an attribute that they do not know; a misspelt one is lost without a word
    What to do: Spell the attribute as its specification does
    """
    # Attributes with a prefix belong to others.

    def judge(element: Element, document: Document) -> Iterator[RuleFinding]:
        term = vocabulary.terms.get(element.name)
        if term is None or not element.attributes:
            return
        for name in element.attributes:
            if name not in term.attributes and not name.startswith("{"):
                message = f"<{document.tag(element)}> has no attribute {name}"
                hint = perhaps(name, term.attributes)
                yield document.finding_in_attribute(element, name, message, hint)

    return judge


@mistake("{}-attribute-missing", Severity.ERROR)
def missing_attribute(vocabulary: Vocabulary) -> Judge:
    """Elements of {vocabulary} have the attributes that they must have

    Why: The element has no meaning without the attribute
    What to do: Add the attribute
    """

    def judge(element: Element, document: Document) -> Iterator[RuleFinding]:
        for name, attribute in _attributes(element, vocabulary).items():
            if attribute.required and name not in element.attributes:
                yield document.finding(element, f"<{document.tag(element)}> has no {shown(name)}")

    return judge


@mistake("{}-attribute-value", Severity.ERROR)
def wrong_attribute(vocabulary: Vocabulary) -> Judge:
    """Attributes of {vocabulary} hold what it allows

    Why: Readers drop a value that they cannot read, and often the element with it
    What to do: Write a value that the specification allows
    """

    def judge(element: Element, document: Document) -> Iterator[RuleFinding]:
        table = _attributes(element, vocabulary)
        for name, value in element.attributes.items():
            attribute = table.get(name)
            if attribute is not None and attribute.syntax is not None and (reason := attribute.syntax(value)):
                called = shown(name)
                yield document.finding_in_attribute(element, called, f"The {called} {quoted(value)} {reason}")

    return judge


def _attributes(element: Element, vocabulary: Vocabulary) -> Mapping[str, Attribute]:
    term = vocabulary.terms.get(element.name)
    return term.attributes if term is not None else {}


@mistake("markup-in-{}-attribute", Severity.WARNING)
def markup_in_attribute(vocabulary: Vocabulary) -> Judge:
    """Attributes of {vocabulary} that people read are plain text

    Why: Readers show the tags and entities as they are
    What to do: Write the text without markup; escape & and < once
    """

    def judge(element: Element, document: Document) -> Iterator[RuleFinding]:
        for name, attribute in _attributes(element, vocabulary).items():
            if attribute.plain and (found := markup_in(element.attributes.get(name, ""))):
                yield document.finding_in_attribute(element, name, f"The {name} holds markup: {quoted(found)}")

    return judge


@mistake("{}-part-missing", Severity.ERROR)
def missing_part(vocabulary: Vocabulary) -> Judge:
    """Elements of {vocabulary} hold the elements that they must hold

    Why: The element says too little without its part
    What to do: Add the part
    """

    def judge(element: Element, document: Document) -> Iterator[RuleFinding]:
        term = vocabulary.terms.get(element.name)
        for name in term.needs if term is not None else ():
            if element.child(name) is None:
                yield document.finding(element, f"<{document.tag(element)}> has no {name.rpartition(':')[2]}")

    return judge


@mistake("{}-value", Severity.ERROR)
def wrong_value(vocabulary: Vocabulary) -> Judge:
    """Elements of {vocabulary} hold what it allows

    Why: Readers drop a value that they cannot read
    What to do: Write a value that the specification allows
    """

    def judge(element: Element, document: Document) -> Iterator[RuleFinding]:
        term = vocabulary.terms.get(element.name)
        if term is None or term.syntax is None:
            return
        value = element.text if term.exact else element.value
        if reason := term.syntax(value):
            message = f"<{document.tag(element)}> {quoted(value)} {reason}"
            yield document.finding_in_text(element, message)

    return judge


@mistake("repeated-{}-element", Severity.ERROR)
def repeated_element(vocabulary: Vocabulary) -> Judge:
    """Elements of {vocabulary} that say one thing stand once

    Why: Readers take the first or the last, and which one differs
    What to do: Keep one of them
    """

    def judge(element: Element, document: Document) -> Iterator[RuleFinding]:
        term = vocabulary.terms.get(element.name)
        if term is None or not term.once or element.parent is None:
            return
        if element.parent.child(element.name) is not element:
            parent = document.tag(element.parent)
            yield document.finding(element, f"<{document.tag(element)}> stands more than once in its <{parent}>")

    return judge
