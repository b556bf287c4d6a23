"""NSP001: A namespace is written exactly as its owner wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import NAMESPACES
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def _core(uri: str) -> str:
    """Return what two namespaces share that people mistake for each other."""
    return uri.lower().partition("://")[2].removeprefix("www.").rstrip("/#")


_NEAR = {_core(uri): uri for uri in NAMESPACES.values()}
#: Of Media RSS without its slash another rule speaks.
_TOLD = "http://search.yahoo.com/mrss"


def judge(document: Document) -> Iterator[Fault]:
    """Find a namespace that differs from a known one in case, scheme or its last sign only."""
    for declaration in document.tree.declarations if document.tree is not None else ():
        meant = _NEAR.get(_core(declaration.uri))
        if meant is not None and declaration.uri not in (meant, _TOLD):
            message = f"The namespace {quoted(declaration.uri)} is not quite a known one"
            yield document.fault_of_declaration(declaration, message, f"Write {meant}")


RULE = DocumentRule(
    Rule(
        code="NSP001",
        name="near-namespace",
        severity=Severity.WARNING,
        says="A namespace is written exactly as its owner wrote it",
        why="Readers compare namespaces character by character, and ignore every element of another one",
        mend="Copy the namespace from its specification",
        clause="Namespaces in XML 1.0 section 2.3: compared character by character",
        bad=('<item xmlns:dc="http://purl.org/dc/elements/1.1"><title>A</title><dc:creator>Kim</dc:creator></item>'),
        good=('<item xmlns:dc="http://purl.org/dc/elements/1.1/"><title>A</title><dc:creator>Kim</dc:creator></item>'),
        sample="rss/item",
    ),
    judge=judge,
)
