"""ATM096: content of a media type that is neither XML nor text is in Base64."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

from irfeed.check.atom.content import Form, form_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/=\s]", re.ASCII)


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find content that is to be Base64 and is not."""
    if form_of(content) is not Form.BASE64:
        return
    if reason := _why_not_base64(content.text):
        message = f"Content of the type {quoted(content.attributes['type'])} is no Base64: {reason}"
        yield document.fault_in_text(content, message)


def _why_not_base64(text: str) -> str | None:
    if found := _NOT_BASE64.search(text):
        return f"it holds {quoted(found[0])}"
    try:
        binascii.a2b_base64("".join(text.split()), strict_mode=True)
    except binascii.Error:
        return "it is cut off, or filled up wrongly"
    return None


RULE = ElementRule(
    Rule(
        code="ATM096",
        name="content-not-base64",
        severity=Severity.ERROR,
        says="Content of a media type that is neither XML nor text is in Base64",
        why="Readers cannot decode it",
        mend="Encode it in Base64, or give its address in src",
        clause="RFC 4287 section 4.1.3.3: for all other values of type, the content MUST be a valid Base64 encoding",
        bad='<content type="image/png">picture!</content>',
        good='<content type="image/png">iVBORw0KGgo=</content>',
        sample="atom/entry",
    ),
    on=("atom:content",),
    judge=judge,
)
