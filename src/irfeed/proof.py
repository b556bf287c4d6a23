"""The proof, before anything is published, that every document keeps the rules of `irfeed check`.

A document is a head, entries and a tail, and an entry's bytes are the same in every document. So each entry is judged
once, and each document with its first entry, rather than each entry again in every feed that it is in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from irfeed.assemble import Fragments, document_of
from irfeed.check import Options, check_document
from irfeed.errors import OwnFaultError
from irfeed.model import Document, FeedPlan
from irfeed.publication import Publication

#: Only the rules that irfeed itself answers for.
_OPTIONS = Options(plugins=False)

#: How many entries are judged in one document.
_BATCH = 200


def prove(plans: Sequence[FeedPlan], publication: Publication, fragments: Fragments) -> None:
    """Judge what the documents of `plans` are made of.

    Raises:
        OwnFaultError: a part breaks a rule; that is a fault of irfeed, and nothing may be published.
    """
    for probe in (*_entries(plans, fragments), *(replace(plan, members=plan.members[:1]) for plan in plans)):
        for format_ in probe.formats:
            prove_document(document_of(probe, format_, publication, fragments))


def prove_document(document: Document) -> None:
    """Judge one whole document.

    Raises:
        OwnFaultError: it breaks a rule.
    """
    verdict = check_document(document.content, document.path, media_type=document.media_type, options=_OPTIONS)
    if not verdict.valid:
        raise OwnFaultError(
            f"irfeed made a document that breaks a rule, and published nothing: {verdict.findings[0]}",
            hint="this is a fault of irfeed; please report it with the record",
        )


def _entries(plans: Sequence[FeedPlan], fragments: Fragments) -> Iterator[FeedPlan]:
    """Yield plans that have every entry once, a number at a time, under the head of the first plan."""
    rest = iter(fragments)
    while batch := tuple(islice(rest, _BATCH)):
        yield replace(plans[0], members=batch)
