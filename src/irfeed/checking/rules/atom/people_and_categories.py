"""Atom's authors, contributors and categories."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import PERSONS, markup_in
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import why_not_absolute_iri, why_not_email


@rule(
    "ATM030",
    Severity.ERROR,
    elements(*PERSONS),
    clause='RFC 4287 section 3.2.1: person constructs MUST contain exactly one "atom:name" element',
    bad="<author><email>news@example.org</email></author>",
    good="<author><name>Newsroom</name></author>",
    sample="atom/entry",
)
def person_without_name(person: Element, document: Document) -> Iterator[RuleFinding]:
    """Every author and contributor has a name

    Why: Readers show the name; without it they show nothing, or an e-mail address
    What to do: Add <name>
    """
    if person.child("atom:name") is None:
        yield document.finding(person, f"The {document.tag(person)} has no name")


@rule(
    "ATM031",
    Severity.WARNING,
    elements("atom:name"),
    clause="RFC 4287 section 3.2.1: atom:name conveys a human-readable name",
    bad="<author><name/></author>",
    good="<author><name>Newsroom</name></author>",
    sample="atom/entry",
)
def empty_person_name(name: Element, document: Document) -> Iterator[RuleFinding]:
    """Names are not empty

    Why: Readers show an entry by nobody
    What to do: Write the name of the person, or of the office
    """
    if not name.value:
        yield document.finding(name, "The name is empty")


@rule(
    "ATM032",
    Severity.ERROR,
    elements("atom:email"),
    clause='RFC 4287 section 3.2.3: the content MUST conform to the "addr-spec" production in RFC 2822',
    bad="<author><name>Newsroom</name><email>Newsroom &lt;news@example.org&gt;</email></author>",
    good="<author><name>Newsroom</name><email>news@example.org</email></author>",
    sample="atom/entry",
)
def atom_email_address(email: Element, document: Document) -> Iterator[RuleFinding]:
    """The e-mail address of a person is one address, without a name

    Why: Programs that write to it cannot
    What to do: Write the address alone, such as news@example.org
    """
    # White space around an addr-spec is part of it
    if reason := why_not_email(email.value):
        yield document.finding_in_text(email, f"The e-mail address {quoted(email.value)} {reason}")


_ADDRESS = re.compile(r"[\w.+\-]+@[\w\-]+\.[\w.\-]+")


@rule(
    "ATM033",
    Severity.ADVICE,
    elements("atom:name"),
    clause="RFC 4287 section 3.2: the e-mail address has an element of its own",
    bad="<author><name>Newsroom (news@example.org)</name></author>",
    good="<author><name>Newsroom</name></author>",
    sample="atom/entry",
)
def email_in_name(name: Element, document: Document) -> Iterator[RuleFinding]:
    """A name holds no e-mail address

    Why: Readers show the name to everybody, so harvesters of addresses find it
    What to do: Write the address into <email>, or leave it out
    """
    if "@" in name.text and (found := _ADDRESS.search(name.text)):
        message = f"The name holds an e-mail address: {quoted(found[0])}"
        yield document.finding_in_text(name, message, index=found.start())


@rule(
    "ATM080",
    Severity.ERROR,
    elements("atom:category"),
    clause='RFC 4287 section 4.2.2.1: category elements MUST have a "term" attribute',
    bad="<category>diplomacy</category>",
    good='<category term="diplomacy"/>',
    sample="atom/entry",
)
def category_without_term(category: Element, document: Document) -> Iterator[RuleFinding]:
    """Every category has a term

    Why: The term is what readers group entries by
    What to do: Add term="…"
    """
    if "term" not in category.attributes:
        word = category.value
        hint = f'Write <category term="{word}"/>' if word and not set(word) & set('"&<') else ""
        yield document.finding(category, "The category has no term", hint)


@rule(
    "ATM081",
    Severity.ERROR,
    elements("atom:category"),
    clause="RFC 4287 section 4.2.2.2: scheme is an IRI that identifies a categorization scheme",
    bad='<category term="diplomacy" scheme="topics"/>',
    good='<category term="diplomacy" scheme="https://example.org/topics"/>',
    sample="atom/entry",
)
def category_scheme(category: Element, document: Document) -> Iterator[RuleFinding]:
    """The scheme of a category is an absolute IRI

    Why: It distinguishes terms of different schemes
    What to do: Write the whole address of the scheme, or leave scheme out
    """
    scheme = category.attributes.get("scheme")
    if scheme is not None and (reason := why_not_absolute_iri(scheme)):
        yield document.finding_in_attribute(category, "scheme", f"The scheme {quoted(scheme)} {reason}")


@rule(
    "ATM082",
    Severity.WARNING,
    elements("atom:category"),
    clause="RFC 4287 section 4.2.2.1: the term identifies the category to which the entry belongs",
    bad='<category term=""/>',
    good='<category term="diplomacy"/>',
    sample="atom/entry",
)
def empty_term(category: Element, document: Document) -> Iterator[RuleFinding]:
    """The term of a category is not empty

    Why: Readers show a category without a name, or group all such entries together
    What to do: Write the term, or leave the category out
    """
    term = category.attributes.get("term")
    if term is not None and not term.strip():
        yield document.finding_in_attribute(category, "term", "The term of the category is empty")


@rule(
    "ATM083",
    Severity.WARNING,
    elements("atom:category", "atom:link"),
    clause="RFC 4287 sections 4.2.2.3 and 4.2.7.5: human-readable text; entities stand for the characters, not markup",
    bad='<category term="diplomacy" label="&lt;b&gt;Diplomacy&lt;/b&gt;"/>',
    good='<category term="diplomacy" label="Diplomacy"/>',
    sample="atom/entry",
)
def markup_in_attribute(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Labels of categories and titles of links are text without markup

    Why: Readers show the tags and the entities themselves
    What to do: Write plain text
    """
    for name in ("label", "title"):
        if found := markup_in(element.attributes.get(name, "")):
            yield document.finding_in_attribute(element, name, f"The {name} is plain text but holds {quoted(found)}")
