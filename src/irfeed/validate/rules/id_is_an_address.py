"""REC033: an id is better not an address."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with http: and https: ids."""
    if (draft.fields.id or "").casefold().startswith(("http:", "https:")):
        yield Flaw(RULE, "is a web address; it must stay as it is even when the site moves", path=("id",))


RULE = Rule(
    code="REC033",
    name="id-is-an-address",
    severity=Severity.ADVICE,
    says="An id is better a name (tag:, urn:uuid:) than a web address",
    why=(
        "Addresses change with domains, slugs and departments; somebody will then change the id too, and every "
        "subscriber gets the article again"
    ),
    mend="for new articles use a tag: URI (irfeed new makes one); never change the id of a published article",
    clause="RFC 4287, section 4.2.6: the id must not change when the entry is relocated",
    bad='{"id": "https://english.seoul.example/tokyo-visit/"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
