"""The slow way of the proof: what is not of the grammar of ordinary feeds is judged by the rules of `irfeed check`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from irfeed.errors import OwnFaultError
from irfeed.model import Document, FeedPlan, Format
from irfeed.proof.grammar import is_ordinary_fragment, is_ordinary_frame
from irfeed.publication import Publication

#: The bytes of every article's entry, by the article's id and the format.
Fragments = Mapping[str, Mapping[Format, bytes]]


def prove_entries(fragments: Fragments, head: FeedPlan, publication: Publication) -> None:
    """Judge every entry of `fragments`; those that are not ordinary in one document with the head of `head`.

    Raises:
        OwnFaultError: an entry breaks a rule; that is a fault of irfeed, and nothing may be published.
    """
    doubtful: dict[Format, list[str]] = {format_: [] for format_ in head.formats}
    for id_, one in fragments.items():  # all formats of one after the other: the same content is proven once
        for format_, ids in doubtful.items():
            if format_ in one and not is_ordinary_fragment(one[format_], format_):
                ids.append(id_)
    for format_, ids in doubtful.items():
        if ids:
            prove_document(_document(replace(head, members=tuple(ids)), format_, publication, fragments))


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
    from irfeed.check import Options, check_document  # noqa: PLC0415 - its rules take long to import

    # Only the rules that irfeed itself answers for, and of these only those that can make a document invalid.
    options = Options(errors_only=True, plugins=False)
    verdict = check_document(content, path, media_type=media_type, options=options)
    if not verdict.valid:
        raise OwnFaultError(
            f"irfeed made a document that breaks a rule, and published nothing: {verdict.findings[0]}",
            hint="this is a fault of irfeed; please report it with the record",
        )
