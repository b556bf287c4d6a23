"""The rules of the guard: what no build may do to subscribers without someone saying so."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import RuleFinding, Severity, rule
from irfeed.publish.case import Case, called, guards
from irfeed.publish.differences import FeedDifference
from irfeed.publish.seen import SeenEntry


@rule(
    "GRD001",
    Severity.ERROR,
    guards,
    clause=("RFC 4287, section 4.2.6; RSS 2.0, guid; JSON Feed 1.1, items"),
    bad=(
        'was: {"id": "tag:seoul.example,2015:tokyo-visit", "url": "https://seoul.example/tokyo-visit/"}\n'
        'is: {"id": "tag:seoul.example,2015:visit-to-tokyo", "url": "https://seoul.example/tokyo-visit/"}'
    ),
    good=(
        'was: {"id": "tag:seoul.example,2015:tokyo-visit", "title": "Visit"}\n'
        'is: {"id": "tag:seoul.example,2015:tokyo-visit", "title": "Visit to Tokyo"}'
    ),
)
def id_moves(case: Case) -> Iterator[RuleFinding]:
    """An article that stays keeps its id.

    Why: Readers know articles by their ids only: every subscriber would see this article as new, once more.
    What to do: give the record its former id again, or build with --allow-moved
    """
    for feed, pair in case.moved():
        message = f"the article {called(pair.new)} had the id {pair.old.id!r} and has {pair.new.id!r} now"
        yield RuleFinding(case.place_of(pair.new, "id", feed.path), message)


@rule(
    "GRD002",
    Severity.ERROR,
    guards,
    clause=("RFC 6721, section 3"),
    bad=("was: withdrawn\nis: published"),
    good=("was: withdrawn\nis: withdrawn"),
)
def article_new_again(case: Case) -> Iterator[RuleFinding]:
    """An article that was withdrawn stays withdrawn.

    Why: Aggregators removed it when they saw its tombstone; now every subscriber would see it as new.
    What to do: withdraw it again, publish it as a new article with a new id, or build with --allow-moved
    """
    told: set[str] = set()
    for feed in case.difference.feeds:
        for entry in feed.returned:
            if entry.id not in told:
                told.add(entry.id)
                message = f"the article {called(entry)} was withdrawn and would be new again"
                yield RuleFinding(case.place_of(entry, "status", feed.path), message)


@rule(
    "GRD003",
    Severity.ERROR,
    guards,
    clause=("RFC 9110, section 15.5.5; W3C, Cool URIs don't change"),
    bad=("was: en/feed.rss\nis: -"),
    good=("was: en/feed.rss\nis: en/feed.rss"),
)
def feed_disappears(case: Case) -> Iterator[RuleFinding]:
    """A feed that was published stays at its address.

    Why: Its subscribers would get an error from now on; readers hide it from them, and give the feed up later.
    What to do: declare its department, language or format again, or build with --allow-shrink
    """
    # Without a manifest the old feeds are files of others: a publication leaves them where they are.
    if not case.difference.listed:
        return
    closed = case.difference.closed
    for slug, paths in closed.items():
        message = f"the department {slug} and its {len(paths)} feeds would disappear from their addresses"
        table = f"[departments.{slug}]"
        hint = (
            f"declare {table} again, with `closed = true`, or with `closed = true` and `moved_to` if another department"
            " took its place; or build with --allow-shrink"
        )
        yield RuleFinding(case.place(paths[0]), message, hint)
    told = {path for paths in closed.values() for path in paths}
    for path in case.difference.disappeared:
        if path not in told:
            yield RuleFinding(case.place(path), "this feed would disappear from its address")


@rule(
    "GRD004",
    Severity.ERROR,
    guards,
    clause=("irfeed guard; RFC 5005, section 2"),
    bad=("was: 12 entries\nis: 0 entries"),
    good=("was: 12 entries\nis: 12 entries"),
)
def feed_empties(case: Case) -> Iterator[RuleFinding]:
    """A feed that had entries keeps some, unless all of them were withdrawn or expired.

    Why: An empty feed is most often a mistake in a folder, a slug or a language; some readers delete what is gone.
    What to do: look where the records are, or build with --allow-shrink
    """
    for feed in case.shrinking():
        if feed.before and not feed.after and (feed.counted_only or case.lost(feed)):
            yield RuleFinding(case.place(feed.path), f"this feed had {feed.before} entries and would be empty")


def _worst(case: Case, feed: FeedDifference) -> tuple[int, int]:
    """Return how many entries are lost, and of how many: of the subscription document, or of all, what is worse."""
    if feed.counted_only:
        return feed.before - feed.after, feed.before
    lost = case.lost(feed)
    current = sum(entry.id in feed.current for entry in lost)
    return max((current, feed.before), (len(lost), feed.known), key=lambda one: one[0] / max(one[1], 1))


@rule(
    "GRD005",
    Severity.ERROR,
    guards,
    clause=("irfeed guard"),
    bad=("was: 50 entries\nis: 20 of them"),
    good=("was: 50 entries\nis: 48 of them and 2 new ones"),
)
def feed_shrinks(case: Case) -> Iterator[RuleFinding]:
    """A feed loses no more than half of its entries in one build; those that were withdrawn or expired, or that are in
    its archives, are not lost.

    Why: Losing many entries at once is most often a mistake, such as a folder that was not checked out.
    What to do: look where the records are, or build with --allow-shrink
    """
    for feed in case.shrinking():
        lost, of = _worst(case, feed)
        if feed.after and lost >= case.limits.at_least and lost > case.limits.share * of:
            yield RuleFinding(case.place(feed.path), f"this feed would lose {lost} of its {of} entries")


@rule(
    "GRD006",
    Severity.ERROR,
    guards,
    clause=("RFC 4287, section 4.2.9"),
    bad=('was: {"published": "2015-02-06T09:00:00+09:00"}\nis: {"published": "2015-02-07T09:00:00+09:00"}'),
    good=(
        'was: {"published": "2015-02-06T09:00:00+09:00"}\n'
        'is: {"published": "2015-02-06T09:00:00+09:00", "updated": "2015-02-07T09:00:00+09:00"}'
    ),
)
def published_moves(case: Case) -> Iterator[RuleFinding]:
    """The moment at which an article was published stays what it was.

    Why: Readers sort by it: the article would jump to another place, or count as unread again.
    What to do: put `published` back and say when it changed in `updated`, or build with --allow-dates
    """
    for feed, pair in case.changed():
        old, new = pair.old.published, pair.new.published
        if old is not None and new is not None and old != new:
            message = f"the article {called(pair.new)} was published {old.isoformat()} and would be {new.isoformat()}"
            yield RuleFinding(case.place_of(pair.new, "published", feed.path), message)


@rule(
    "GRD007",
    Severity.ERROR,
    guards,
    clause=("RFC 4287, section 4.2.15; RFC 6721, section 5"),
    bad=('was: {"updated": "2015-02-08T09:00:00+09:00"}\nis: {"updated": "2015-02-07T09:00:00+09:00"}'),
    good=('was: {"updated": "2015-02-07T09:00:00+09:00"}\nis: {"updated": "2015-02-08T09:00:00+09:00"}'),
)
def updated_backwards(case: Case) -> Iterator[RuleFinding]:
    """The moment at which an article was updated last only moves forwards.

    Why: Readers and aggregators keep the version with the latest `updated`: they would pass this one over.
    What to do: give `updated` a moment after the former one, or build with --allow-dates
    """
    for feed, pair in case.changed():
        old, new = pair.old.updated, pair.new.updated
        if old is not None and new is not None and new < old and not case.is_to_come(old):
            message = f"the article {called(pair.new)} was updated {old.isoformat()} and would be {new.isoformat()}"
            yield RuleFinding(case.place_of(pair.new, "updated", feed.path), message)


@rule(
    "GRD008",
    Severity.WARNING,
    guards,
    clause=("irfeed guard"),
    bad=("manifest.json: half a file"),
    good=("manifest.json: as irfeed wrote it"),
)
def old_feeds_unreadable(case: Case) -> Iterator[RuleFinding]:
    """The feeds that are published can be compared with the new ones.

    Why: Where they cannot, nothing protects subscribers from ids that move and feeds that empty.
    What to do: see with irfeed diff what changes, against a backup or the live address
    """
    findings = case.difference.findings
    if findings:
        more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
        yield RuleFinding(
            case.place("manifest.json"), f"not all that is published could be compared: {findings[0]}{more}"
        )


@rule(
    "GRD009",
    Severity.ADVICE,
    guards,
    clause=("RFC 4287, section 4.2.15"),
    bad=('was: {"updated": "2999-02-07T09:00:00+09:00"}\nis: {"updated": "2015-02-07T09:00:00+09:00"}'),
    good=('was: {"updated": "2015-02-07T09:00:00+09:00"}\nis: {"updated": "2015-02-08T09:00:00+09:00"}'),
)
def date_corrected(case: Case) -> Iterator[RuleFinding]:
    """A date of an update that was in the future is corrected.

    Why: Readers that keep the version with the latest `updated` may show the former one until that moment has come.
    What to do: nothing is to be done; if the change must reach everyone, publish it under a new id with --allow-moved
    """
    for feed, pair in case.changed():
        old, new = pair.old.updated, pair.new.updated
        if old is not None and new is not None and new < old and case.is_to_come(old):
            message = (
                f"the article {called(pair.new)} was updated {old.isoformat()}, which is still to come, and would be"
                f" {new.isoformat()}"
            )
            yield RuleFinding(case.place_of(pair.new, "updated", feed.path), message)


@rule(
    "GRD010",
    Severity.ADVICE,
    guards,
    clause=("RFC 6721, section 1"),
    bad=("was: an article\nis: no record of it"),
    good=("was: an article\nis: a record of it with `status: withdrawn` and a `reason`"),
)
def article_gone(case: Case) -> Iterator[RuleFinding]:
    """An article that was published is published still, withdrawn, or expired.

    Why: Readers keep it and go on showing it, because nothing in the feeds says that it is gone.
    What to do: withdraw it to tell readers (irfeed withdraw), or leave it so if it may stay with those who have it
    """
    if case.visible is None:
        return
    lost: dict[str, tuple[FeedDifference, SeenEntry]] = {}
    for feed in case.difference.feeds:
        for entry in case.lost(feed):
            lost.setdefault(entry.id, (feed, entry))
    gone = [one for id_, one in lost.items() if id_ not in case.visible()]
    if gone:
        feed, entry = gone[0]
        more = f" and {len(gone) - 1} more" if len(gone) > 1 else ""
        number = "1 article fewer" if len(gone) == 1 else f"{len(gone)} articles fewer"
        yield RuleFinding(case.place(feed.path), f"{number} than last time: {called(entry)}{more}")
