"""The proof, before anything is published, that every document keeps the rules of `irfeed check`.

A document is a head, entries and a tail, and an entry's bytes are the same in every document. So each entry is judged
once, and each document with its first entry, rather than each entry again in every feed that it is in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from irfeed.assemble import Fragments, document_of
from irfeed.check import Options, check_document
from irfeed.errors import OwnFaultError
from irfeed.model import Document, FeedPlan
from irfeed.publication import Publication

#: Only the rules that irfeed itself answers for, and of these only those that can make a document invalid.
_OPTIONS = Options(errors_only=True, plugins=False)


def prove_entries(fragments: Fragments, head: FeedPlan, publication: Publication) -> None:
    """Judge every entry of `fragments`, in one document with the head of `head` for each format.

    Raises:
        OwnFaultError: an entry breaks a rule; that is a fault of irfeed, and nothing may be published.
    """
    _prove(replace(head, members=tuple(fragments)), publication, fragments)


def prove_documents(plans: Sequence[FeedPlan], publication: Publication, fragments: Fragments) -> None:
    """Judge every document of `plans` with its first entry, which shows its head, its tail and the seam.

    Raises:
        OwnFaultError: a document breaks a rule.
    """
    for plan in plans:
        _prove(replace(plan, members=plan.members[:1]), publication, fragments)


def proven_lists(documents: Iterable[Document]) -> Iterator[Document]:
    """Pass on each document, and judge the lists of feeds among them: of the others `irfeed check` knows nothing.

    Raises:
        OwnFaultError: a list breaks a rule.
    """
    for document in documents:
        if document.path.endswith(".opml"):
            prove_document(document)
        yield document


def _prove(plan: FeedPlan, publication: Publication, fragments: Fragments) -> None:
    for format_ in plan.formats:
        prove_document(document_of(plan, format_, publication, fragments))


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
