"""Atom 1.0 documents: heads written directly, or by feedgen in the same bytes where they are out of the ordinary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from irfeed._feedgen.dates import rfc3339
from irfeed._feedgen.namespaces import ATOM, ATOM_NAMESPACES
from irfeed._markup import attribute, person, text
from irfeed.assemble import markup
from irfeed.model import FeedPlan, Format, Person, Withdrawal
from irfeed.model.publication import Publication

_ROOT = f'<feed{markup.declared(ATOM_NAMESPACES)} xmlns="{ATOM}"'
_TAIL = b"</feed>\n"
_IN = "  "  #: before the children of the feed


def document(
    plan: FeedPlan, publication: Publication, fragments: Iterable[bytes], *, stylesheet: str | None = None
) -> bytes:
    """Return the Atom document of `plan`; `stylesheet` is the address of a CSS file for those who open it."""
    return b"".join(chunks(plan, publication, fragments, stylesheet=stylesheet))


def chunks(
    plan: FeedPlan, publication: Publication, fragments: Iterable[bytes], *, stylesheet: str | None = None
) -> Iterator[bytes]:
    """Yield the document piece by piece, for feeds that should not stand in memory whole."""
    head, tail = direct(plan, publication, stylesheet) or _by_feedgen(plan, publication, stylesheet)
    yield head
    yield from fragments
    yield tail


def _by_feedgen(plan: FeedPlan, publication: Publication, stylesheet: str | None) -> tuple[bytes, bytes]:
    from irfeed.assemble import feedgen_atom  # noqa: PLC0415 - brings feedgen and lxml, for few documents

    return feedgen_atom.head(plan, publication, stylesheet)


def direct(plan: FeedPlan, publication: Publication, stylesheet: str | None) -> tuple[bytes, bytes] | None:
    """Return what stands before and after the entries, or None for a document whose head feedgen is to write.

    That is one without an id or a title, or with a character that XML forbids, which feedgen refuses.
    """
    if not (plan.id and plan.title):
        return None
    root = f'{_ROOT} xml:lang="{attribute(plan.language)}">\n'
    head = markup.head(f"{root}{_texts(plan, publication)}{_after(plan, publication)}", stylesheet)
    return None if head is None else (head, _TAIL)


def _texts(plan: FeedPlan, publication: Publication) -> str:
    """Return the elements in the order of feedgen. Source: RFC 4287, section 4.1.1."""
    rights = publication.rights.in_language(plan.language) if publication.rights else None
    return "".join(
        (
            f"{_IN}<id>{text(plan.id)}</id>\n{_IN}<title>{text(plan.title)}</title>\n",
            f"{_IN}<updated>{plan.updated.isoformat()}</updated>\n",
            person(_IN, publication.author),
            f"{_IN}<generator>{markup.GENERATOR}</generator>\n",
            _filled("icon", publication.icon),
            _filled("logo", publication.logo),
            _filled("rights", rights),
            _filled("subtitle", plan.description),
        )
    )


def _filled(name: str, value: str | None) -> str:
    return f"{_IN}<{name}>{text(value)}</{name}>\n" if value else ""


def _after(plan: FeedPlan, publication: Publication) -> str:
    """Return what feedgen cannot say of a feed, or says wrongly."""
    tombstones = "".join([_tombstone(one, publication.author) for one in plan.withdrawals])
    return f"{markup.links(_IN, 'link', plan, Format.ATOM)}{markup.terms(_IN, plan, publication)}{tombstones}"


def _tombstone(withdrawal: Withdrawal, by: Person) -> str:
    """Return that an entry was withdrawn, when, by whom and why. Source: RFC 6721, section 3."""
    language = f' xml:lang="{attribute(withdrawal.language)}"' if withdrawal.language else ""
    reason = withdrawal.reason
    return (
        f'{_IN}<at:deleted-entry ref="{attribute(withdrawal.id)}" when="{rfc3339(withdrawal.when)}">\n'
        f"{_IN}  <at:by>\n{_IN}    <name>{text(by.name)}</name>\n{_IN}  </at:by>\n"
        f"{f'{_IN}  <at:comment{language}>{text(reason)}</at:comment>{chr(10)}' if reason else ''}"
        f"{_IN}</at:deleted-entry>\n"
    )
