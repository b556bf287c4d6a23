"""XML018: the names of namespaces are absolute."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import is_absolute


def judge(document: Document) -> Iterator[Fault]:
    """Find declarations of namespaces whose name has no scheme."""
    for declaration in document.tree.declarations if document.tree else ():
        if declaration.uri and not is_absolute(declaration.uri):
            message = f"The namespace {quoted(declaration.uri)} is a relative address"
            yield document.fault_of_declaration(declaration, message)


RULE = DocumentRule(
    Rule(
        code="XML018",
        name="relative-namespace",
        severity=Severity.WARNING,
        says="The names of namespaces are absolute",
        why="A relative one is deprecated: it names no one namespace, and some parsers refuse it",
        mend="Write the namespace as its specification does, with http:// or https:// if it has it",
        clause="Namespaces in XML 1.0 section 2.1; W3C decision on relative namespace URI references",
        bad='<rss version="2.0" xmlns:x="example/x"><channel/></rss>',
        good='<rss version="2.0" xmlns:x="https://example.org/x"><channel/></rss>',
        sample="document",
    ),
    judge=judge,
)
