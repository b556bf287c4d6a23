"""RSS 2.0 documents: heads written directly, or by feedgen in the same bytes where they are out of the ordinary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from irfeed._feedgen.dates import rfc822
from irfeed._feedgen.inert import inert
from irfeed._feedgen.namespaces import RSS_NAMESPACES
from irfeed._markup import plain, text
from irfeed.assemble import channel, markup
from irfeed.model import FeedPlan, Format
from irfeed.model.publication import Publication

_ROOT = f'<rss{markup.declared(RSS_NAMESPACES)} version="2.0">\n  <channel>\n'
_TAIL = b"  </channel>\n</rss>\n"
_IN = "    "  #: before the children of the channel


def document(
    plan: FeedPlan, publication: Publication, fragments: Iterable[bytes], *, stylesheet: str | None = None
) -> bytes:
    """Return the RSS document of `plan`; `stylesheet` is the address of a CSS file for those who open it."""
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
    from irfeed.assemble import feedgen_rss  # noqa: PLC0415 - brings feedgen and lxml, for few documents

    return feedgen_rss.head(plan, publication, stylesheet)


def direct(plan: FeedPlan, publication: Publication, stylesheet: str | None) -> tuple[bytes, bytes] | None:
    """Return what stands before and after the items, or None for a document whose head feedgen is to write.

    That is one without a title, or with a character that XML forbids, which feedgen refuses.
    """
    if not (plan.title and plan.page):
        return None
    head = markup.head(f"{_ROOT}{_texts(plan, publication)}{_after(plan, publication)}", stylesheet)
    return None if head is None else (head, _TAIL)


def _texts(plan: FeedPlan, publication: Publication) -> str:
    """Return the elements in the order of feedgen. Source: RSS 2.0, required and optional channel elements."""
    title = f"<title>{plain(inert(plan.title))}</title>"
    page = f"<link>{text(plan.page)}</link>"
    rights = publication.rights.in_language(plan.language) if publication.rights else ""
    logo, editor, ttl = channel.logo(publication), channel.editor(publication.author), publication.feeds.ttl
    image = f"<url>{text(logo)}</url>\n{_IN}  {title}\n{_IN}  {page}" if logo else ""  # as the channel's own
    return "".join(
        (
            f"{_IN}{title}\n{_IN}{page}\n",
            f"{_IN}<description>{plain(inert(plan.description or plan.title))}</description>\n",
            f"{_IN}<copyright>{plain(rights)}</copyright>\n" if rights else "",
            f"{_IN}<docs>{channel.DOCS}</docs>\n{_IN}<generator>{markup.GENERATOR}</generator>\n",
            f"{_IN}<image>\n{_IN}  {image}\n{_IN}</image>\n" if image else "",
            f"{_IN}<language>{text(plan.language)}</language>\n",
            f"{_IN}<managingEditor>{plain(editor)}</managingEditor>\n" if editor else "",
            f"{_IN}<ttl>{ttl}</ttl>\n" if ttl else "",
        )
    )


def _after(plan: FeedPlan, publication: Publication) -> str:
    """Return what feedgen cannot say of a channel, or says wrongly."""
    built = f"{_IN}<lastBuildDate>{rfc822(plan.updated)}</lastBuildDate>\n" if plan.members else ""
    return f"{built}{markup.links(_IN, 'atom:link', plan, Format.RSS)}{markup.terms(_IN, plan, publication)}"
