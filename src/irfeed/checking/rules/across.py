"""Rules that look at many documents together."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.rule import sets
from irfeed.checking.summary import FEED_TYPES, EntrySummary, Summary
from irfeed.checking.together import Together
from irfeed.findings import Place, RuleFinding, Severity, rule
from irfeed.findings.finding import quoted


@rule(
    "SET001",
    Severity.WARNING,
    sets,
    clause="RFC 4287 section 4.2.7.2: self; JSON Feed 1.1: feed_url is the unique identifier",
)
def self_link_shared(together: Together) -> Iterator[RuleFinding]:
    """No two documents that differ have the same self link

    Why: Readers take them for one feed, and show the one that they saw last
    What to do: Let each document link to itself
    """
    for one in together.summaries:
        link = one.self_link
        other = together.by_address[link.href] if link is not None else one
        if link is not None and not one.says_the_same(other):
            yield RuleFinding(link.place, f"The self link {quoted(link.href)} is also that of {other.path}")


def _folder(address: str) -> str:
    """Return the address of the folder, under which servers show an index file."""
    return address.rpartition("/")[0] + "/"


@rule(
    "SET002",
    Severity.WARNING,
    sets,
    clause="RFC 4287 section 4.2.7.2: self is a resource that is equivalent to the document that holds it",
)
def self_link_elsewhere(together: Together) -> Iterator[RuleFinding]:
    """A self link leads to where the document is served, or to the same one at another address

    Why: Readers move their subscription to that address, and find something else there
    What to do: Let the document link to its own address
    """
    for one in together.summaries:
        link, address = one.self_link, together.address_of(one.path)
        if link is None or address is None or link.href in (address, _folder(address)):
            continue
        there = together.by_place.get(link.href)
        if there is None or not one.says_the_same(there):
            hint = f"Write {address}"
            yield RuleFinding(
                link.place, f"The self link is {quoted(link.href)}; the other documents are served elsewhere", hint
            )


#: Shows nothing. RSS does not say whether a title is HTML, and this keeps "<" in plain text from opening a tag.
_WORD_JOINER = "\u2060"


def _differences(one: Summary, other: Summary) -> Iterator[str]:
    for name, mine, theirs in (("title", one.title, other.title), ("language", one.language, other.language)):
        if mine and theirs and _seen(mine) != _seen(theirs):
            yield f"The {name} is {quoted(theirs)} here and {quoted(mine)}"
    mine_by_id = {entry.id: entry for entry in one.entries}
    their_by_id = {entry.id: entry for entry in other.entries}
    for id_ in their_by_id:
        if id_ not in mine_by_id:
            yield f"The entry {quoted(id_)} is here and not"
    for id_, mine_entry in mine_by_id.items():
        if id_ not in their_by_id:
            yield f"The entry {quoted(id_)} is missing here; it is"
        elif differ := _fields(mine_entry, their_by_id[id_]):
            yield f"The entry {quoted(id_)} has another {' and '.join(differ)} here than"


def _fields(mine: EntrySummary, theirs: EntrySummary) -> list[str]:
    pairs = zip(EntrySummary._fields, mine, theirs, strict=True)
    return [name for name, one, other in pairs if one and other and _seen(one) != _seen(other)]


def _seen(value: object) -> object:
    """Return a text as people see it, and anything else as it is."""
    return value.replace(_WORD_JOINER, "") if isinstance(value, str) else value


@rule("SET003", Severity.WARNING, sets, clause="Practice: readers choose one of the formats by themselves")
def formats_disagree(together: Together) -> Iterator[RuleFinding]:
    """A feed says the same in all its formats

    Why: Who subscribes to one format misses what stands in another
    What to do: Write all formats from the same records
    """
    for one in together.summaries:
        for other in together.feeds_linked(one) if one.format != "OPML" else ():
            if one.path < other.path:
                yield from (
                    RuleFinding(Place(other.path), f"{words} in {one.path}") for words in _differences(one, other)
                )


@rule("SET004", Severity.WARNING, sets, clause="RFC 8288 section 3.4.1; practice of search engines with hreflang")
def translation_not_linked_back(together: Together) -> Iterator[RuleFinding]:
    """Feeds that are translations link to each other

    Why: Readers of the one language never learn of the other
    What to do: Add a link with hreflang to each of them
    """
    for one in together.summaries:
        for link in one.links:
            other = together.by_address.get(link.href)
            if link.rel != "alternate" or not link.hreflang or other is None or one.self_link is None:
                continue
            if other is not one and not any(back.href == one.self_link.href for back in other.links):
                yield RuleFinding(
                    link.place, f"{other.path} is linked as the {link.hreflang} feed, and does not link back"
                )


@rule("SET005", Severity.WARNING, sets, clause="RFC 5005 section 4: prev-archive, next-archive, current")
def archive_chain_broken(together: Together) -> Iterator[RuleFinding]:
    """Archive documents link to each other in both directions

    Why: A reader that fetches older entries loses its way
    What to do: Let next-archive lead back to where prev-archive came from, and current to the subscription document
    """
    for one in together.summaries:
        before = together.by_address.get(link.href) if (link := one.linked("prev-archive")) else None
        if before is None or link is None or one.self_link is None:
            continue
        back = before.linked("current" if one.linked("current") is None else "next-archive")
        if back is not None and back.href != one.self_link.href:
            yield RuleFinding(
                link.place, f"{before.path} comes before this document, and links on to {quoted(back.href)}"
            )


_ONWARD = ("prev-archive", "next")


@rule(
    "SET006",
    Severity.WARNING,
    sets,
    clause="RFC 5005 section 3 and 4; JSON Feed 1.1: next_url, to avoid infinite loops",
)
def archive_loop(together: Together) -> Iterator[RuleFinding]:
    """A chain of pages comes to an end

    Why: A reader that follows it never stops
    What to do: Leave the link out of the last page
    """
    for rel in _ONWARD:
        done: set[str] = set()
        for start in together.summaries:
            here: set[str] = set()
            one: Summary | None = start
            while one is not None and one.path not in done:
                here.add(one.path)
                done.add(one.path)
                link = one.linked(rel)
                one = together.by_address.get(link.href) if link else None
                if link is not None and one is not None and one.path in here:
                    yield RuleFinding(link.place, f"The {rel} link leads back to {one.path}")


_RELATIONS = frozenset(("prev-archive", "next-archive", "current", "next", "prev", "previous", "first", "last"))


@rule("SET007", Severity.WARNING, sets, clause="RFC 5005 section 4; RFC 4287 section 4.2.7")
def linked_document_missing(together: Together) -> Iterator[RuleFinding]:
    """Documents that are linked exist

    Why: Readers that follow the link get an error page
    What to do: Publish the document, or take the link out
    """
    for one in together.summaries:
        for link in one.links:
            is_feed = link.rel in _RELATIONS or (link.rel in ("alternate", "related") and link.type in FEED_TYPES)
            if is_feed and together.is_missing(link.href):
                yield RuleFinding(link.place, f"There is no document at {quoted(link.href)}, the {link.rel} link")


@rule("SET008", Severity.WARNING, sets, clause="OPML 2.0, Subscription lists: xmlUrl")
def listed_feed_missing(together: Together) -> Iterator[RuleFinding]:
    """Feeds that a list names exist

    Why: Who imports the list subscribes to an error page
    What to do: Publish the feed, or take the outline out
    """
    for one in together.summaries:
        for link in one.links:
            if link.rel == "outline" and together.is_missing(link.href):
                yield RuleFinding(link.place, f"There is no feed at {quoted(link.href)}")


@rule("SET009", Severity.WARNING, sets, clause="OPML 2.0, Subscription lists")
def feed_not_listed(together: Together) -> Iterator[RuleFinding]:
    """A list of a publication's feeds names all of them

    Why: Who imports the list misses the feed
    What to do: Add an outline
    """
    if together.base is None:
        return
    named = {link.href for one in together.summaries for link in one.links if link.rel == "outline"}
    if not any(address in named for address in together.by_address):
        return
    for documents in together.by_stem.values():
        feeds = [one for one in documents if one.self_link is not None and one.for_people]
        if not feeds or any(one.linked("current") for one in feeds):
            continue
        if not any(one.self_link and one.self_link.href in named for one in feeds):
            yield RuleFinding(Place(feeds[0].path), "The feed is in no list, although others beside it are")


@rule("SET010", Severity.ERROR, sets, clause="Practice: the manifest is what copies are checked against")
def manifest_disagrees(together: Together) -> Iterator[RuleFinding]:
    """Files are as the manifest says

    Why: A copy was cut off, or changed after it was published
    What to do: Publish again
    """
    for one in together.listed:
        if not one.found_sha256:
            yield RuleFinding(one.place, f"There is no file {one.path}")
        elif one.size is not None and one.size != one.found_size:
            message = f"{one.path} has {one.found_size:,} bytes; the manifest says {one.size:,}"
            yield RuleFinding(one.place, message)
        elif one.sha256 != one.found_sha256:
            yield RuleFinding(one.place, f"{one.path} has other bytes than the manifest says")
