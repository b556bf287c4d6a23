"""MED016: The namespace of Media RSS ends in a slash."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity

_WRONG = "http://search.yahoo.com/mrss"


def judge(document: Document) -> Iterator[Fault]:
    """Find the namespace without its slash."""
    for declaration in document.tree.declarations if document.tree is not None else ():
        if declaration.uri == _WRONG:
            yield document.fault_of_declaration(declaration, "The namespace of Media RSS lacks its last slash")


RULE = DocumentRule(
    Rule(
        code="MED016",
        name="media-namespace",
        severity=Severity.ERROR,
        says="The namespace of Media RSS ends in a slash",
        why="Readers compare namespaces character by character, and ignore every element of another one",
        mend='Write xmlns:media="http://search.yahoo.com/mrss/"',
        clause=("Media RSS 1.5.1, Namespace; Namespaces in XML 1.0 section 2.3: compared character by character"),
        bad=('<item xmlns:media="http://search.yahoo.com/mrss"><title>A</title><media:title>A</media:title></item>'),
        good=('<item xmlns:media="http://search.yahoo.com/mrss/"><title>A</title><media:title>A</media:title></item>'),
        sample="rss/item",
    ),
    judge=judge,
)
