"""From a document to its verdict."""

from __future__ import annotations

from irfeed.check.dispatch import table_for
from irfeed.check.document import Document
from irfeed.check.verdict import Verdict
from irfeed.check.walk import findings_of
from irfeed.findings import in_order


def judge(document: Document) -> Verdict:
    """Judge a document that was opened before."""
    findings = findings_of(document, table_for(document.kind, document.options))
    return Verdict(document.path, document.kind, tuple(in_order(findings)))
