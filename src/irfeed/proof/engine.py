"""The slow way of the proof: what is not of the grammar of ordinary feeds is judged by the rules of `irfeed check`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from irfeed.errors import EntryFaultError, OwnFaultError
from irfeed.findings import Finding
from irfeed.model import Document, FeedPlan, Format
from irfeed.model.publication import Publication
from irfeed.proof.grammar import is_ordinary_fragment, is_ordinary_frame

#: The bytes of every article's entry, by the article's id and the format.
Fragments = Mapping[str, Mapping[Format, bytes]]


def prove_entries(fragments: Fragments, head: FeedPlan, publication: Publication) -> None:
    """Judge every entry of `fragments`; those that are not ordinary in one document with the head of `head`.

    Raises:
        EntryFaultError: an entry breaks a rule; that is a fault of irfeed, and the entry may not be published.
        OwnFaultError: a document does, whatever its entries are.
    """
    doubtful: dict[Format, list[str]] = {format_: [] for format_ in head.formats}
    for id_, one in fragments.items():  # all formats of one after the other: the same content is proven once
        for format_, ids in doubtful.items():
            if format_ in one and not is_ordinary_fragment(one[format_], format_):
                ids.append(id_)
    for format_, ids in doubtful.items():
        plan = replace(head, members=tuple(ids))
        if ids and (fault := _fault_in(plan, format_, publication, fragments)):
            alone = {id_: replace(head, members=(id_,)) for id_ in ids}
            raise _blaming(fault, _faults_in(alone, format_, publication, fragments))


def prove_withdrawals(plan: FeedPlan, format_: Format, publication: Publication) -> None:
    """Judge every withdrawal in the head of a document by itself, to know which of them is at fault.

    Raises:
        EntryFaultError: one of them breaks a rule.
    """
    bare = replace(plan, members=(), withdrawals=())
    alone = {one.id: replace(bare, withdrawals=(one,)) for one in plan.withdrawals}
    fault = _fault_in(bare, format_, publication, {})
    found = {} if fault else _faults_in(alone, format_, publication, {})
    if found:
        raise _blaming(next(iter(found.values())), found)


def _faults_in(
    alone: Mapping[str, FeedPlan], format_: Format, publication: Publication, fragments: Fragments
) -> Mapping[str, Finding]:
    """Return what is wrong with each of some documents, by the id of the only article in it."""
    found = ((id_, _fault_in(plan, format_, publication, fragments)) for id_, plan in alone.items())
    return {id_: fault for id_, fault in found if fault}


def _fault_in(plan: FeedPlan, format_: Format, publication: Publication, fragments: Fragments) -> Finding | None:
    document = _document(plan, format_, publication, fragments)
    return next(iter(_found(document.content, document.path, document.media_type)), None)


def prove_frame(head: bytes, first: bytes, tail: bytes, format_: Format, path: str) -> None:
    """Judge what a document has before and after its entries; if that is not ordinary, with the first of them.

    Args:
        head: what is before the entries; in JSON up to the bracket that opens them.
        first: the first entry, proven by itself; b"" if there is none.
        tail: what is after the entries; in JSON from the line end before the bracket that closes them.
        format_: of the document.
        path: of the document, for the message.

    Raises:
        OwnFaultError: the document breaks a rule.
    """
    if not is_ordinary_frame(head, tail, format_):
        entry = b"\n" + first.removesuffix(b"\n") if first and format_ is Format.JSON else first
        _judge(head + entry + tail, path, format_.media_type)


def prove_list(document: Document) -> None:
    """Judge a list of feeds; of other documents that are no feeds `irfeed check` knows nothing.

    Raises:
        OwnFaultError: the list breaks a rule.
    """
    if document.path.endswith(".opml"):
        prove_document(document)


def prove_document(document: Document) -> None:
    """Judge one whole document.

    Raises:
        OwnFaultError: it breaks a rule.
    """
    _judge(document.content, document.path, document.media_type)


def _document(plan: FeedPlan, format_: Format, publication: Publication, fragments: Fragments) -> Document:
    from irfeed.assemble import document_of  # noqa: PLC0415 - only what is not ordinary needs it

    return document_of(plan, format_, publication, fragments)


def _judge(content: bytes, path: str, media_type: str) -> None:
    for finding in _found(content, path, media_type):
        raise _blaming(finding, {})


def _found(content: bytes, path: str, media_type: str) -> Sequence[Finding]:
    """Return what makes a document invalid."""
    from irfeed.check import Options, check_document  # noqa: PLC0415 - its rules take long to import

    # Only the rules that irfeed itself answers for, and of these only those that can make a document invalid.
    options = Options(errors_only=True, plugins=False)
    return check_document(content, path, media_type=media_type, options=options).findings


def _blaming(fault: Finding, found: Mapping[str, Finding]) -> OwnFaultError:
    """Return the exception that says what is wrong, and with which articles, if that is known."""
    said = f"irfeed made a document that breaks a rule, and published nothing: {fault}"
    hint = "this is a fault of irfeed; please report it with the record"
    return EntryFaultError(said, found, hint=hint) if found else OwnFaultError(said, hint=hint)
