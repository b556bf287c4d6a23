"""JSON Feed: items and attachments."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.json import Spot
from irfeed.checking.kind import Kind
from irfeed.checking.rule import values
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_rfc3339, moment_of_rfc3339, why_not_media_type, why_not_rfc3339


@rule(
    "JSF010",
    Severity.ERROR,
    values("/items/*"),
    clause="JSON Feed 1.1, Items: id (required, string)",
    bad='{"content_text": "A visit"}',
    good='"id": "tag:example.org,2015:a-visit"',
    sample="json/item",
)
def json_item_without_id(item: Spot, document: Document) -> Iterator[RuleFinding]:
    """Every item has an id

    Why: Readers know an item by its id; the specification tells them to drop items without one
    What to do: Give the item an "id" that never changes, as a string
    """
    if item.kind == "object" and item.get("id") is None:
        yield document.finding(item, "The item has no id")


@rule(
    "JSF012",
    Severity.ERROR,
    values("/items/*/id"),
    clause="JSON Feed 1.1, Suggestions for Feed Readers: if an id is blank, the item must be discarded",
    bad='"id": ""',
    good='"id": "1"',
    sample="json/item",
)
def json_blank_id(id_: Spot, document: Document) -> Iterator[RuleFinding]:
    """An id is not blank

    Why: The specification tells readers to drop items with a blank id
    What to do: Give the item an id that never changes
    """
    if id_.text is not None and not id_.text.strip():
        yield document.finding_in_value(id_, "The id is blank")


@rule(
    "JSF013",
    Severity.WARNING,
    values("/items/*/id", kinds=frozenset({Kind.JSON_FEED_10})),
    clause="JSON Feed 1.0, Items: id (required, string); readers must coerce other types to a string",
)
def json_id_a_number(id_: Spot, document: Document) -> Iterator[RuleFinding]:
    """An id is a string

    Why: Readers turn numbers into strings, and not all of them in the same way
    What to do: Put the id in quotation marks
    """
    if id_.kind == "number":
        yield document.finding_in_value(id_, f"The id is the number {id_.value}")


@rule(
    "JSF014",
    Severity.ERROR,
    values("/items"),
    clause="JSON Feed 1.1, Items: id is unique for that item for that feed over time",
)
def json_ids_repeated(items: Spot, document: Document) -> Iterator[RuleFinding]:
    """No two items have the same id

    Why: Readers show one of the two, or one over the other
    What to do: Give each item an id of its own
    """
    seen: set[str] = set()
    for item in items.items():
        id_ = item.get("id")
        if id_ is None or id_.kind not in ("string", "number"):
            continue
        text = str(id_.value)
        if text in seen:
            yield document.finding_in_value(id_, f"An earlier item has the id {quoted(text)} too")
        seen.add(text)


@rule(
    "JSF015",
    Severity.ERROR,
    values("/items/*"),
    clause="JSON Feed 1.1, Items: one or both must be present",
    bad='{"id": "1", "summary": "A visit"}',
    good='"content_html": "<p>A visit</p>"',
    sample="json/item",
)
def json_item_without_content(item: Spot, document: Document) -> Iterator[RuleFinding]:
    """An item has content_html, content_text or both

    Why: Without it readers show an empty article
    What to do: Give the item "content_text" or "content_html"
    """
    if item.kind == "object" and item.get("content_html") is None and item.get("content_text") is None:
        yield document.finding(item, "The item has neither content_html nor content_text")


@rule(
    "JSF024",
    Severity.ERROR,
    values("/items/*/attachments/*"),
    clause="JSON Feed 1.1, Attachments: url (required, string), mime_type (required, string)",
    bad='"attachments": [{"url": "https://example.org/a.mp3"}]',
    good='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg"}]',
    sample="json/item",
)
def json_attachment_incomplete(attachment: Spot, document: Document) -> Iterator[RuleFinding]:
    """An attachment has a url and a mime_type

    Why: Readers play nothing of which they know neither place nor type
    What to do: Write {"url": "https://…", "mime_type": "audio/mpeg"}
    """
    if attachment.kind == "object":
        for name in ("url", "mime_type"):
            if attachment.get(name) is None:
                yield document.finding(attachment, f"The attachment has no {name}")


@rule(
    "JSF025",
    Severity.ERROR,
    values("/items/*/attachments/*/mime_type"),
    clause="JSON Feed 1.1, Attachments: mime_type specifies the type; RFC 6838 section 4.2",
    bad='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "mp3"}]',
    good='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg"}]',
    sample="json/item",
)
def json_mime_type(mime_type: Spot, document: Document) -> Iterator[RuleFinding]:
    """A mime_type is a media type

    Why: Readers choose a player by it
    What to do: Write a type such as audio/mpeg
    """
    if mime_type.text is not None and (reason := why_not_media_type(mime_type.text)):
        yield document.finding_in_value(mime_type, f"The media type {quoted(mime_type.text)} {reason}")


@rule(
    "JSF026",
    Severity.WARNING,
    values("/items/*/attachments/*/size_in_bytes", "/items/*/attachments/*/duration_in_seconds"),
    clause="JSON Feed 1.1, Attachments: size_in_bytes, duration_in_seconds",
    bad='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": -1}]',
    good='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}]',
    sample="json/item",
)
def json_negative_size(number: Spot, document: Document) -> Iterator[RuleFinding]:
    """Sizes and durations are not negative, and sizes are whole

    Why: Players show the number, or refuse the file
    What to do: Write the length of the file in bytes, its duration in seconds, or leave the member out
    """
    if isinstance(number.value, str | bool | None):
        return
    if number.value < 0:
        yield document.finding_in_value(number, f"{number.step} is negative: {number.value}")
    elif number.step == "size_in_bytes" and number.value % 1:
        yield document.finding_in_value(number, f"{number.step} is no whole number: {number.value}")


@rule(
    "JSF027",
    Severity.ERROR,
    values("/items/*/date_published", "/items/*/date_modified"),
    clause="JSON Feed 1.1, Items: date_published and date_modified in RFC 3339 format",
    bad='"date_published": "6 Feb 2015"',
    good='"date_published": "2015-02-06T09:00:00+09:00"',
    sample="json/item",
)
def json_date(date: Spot, document: Document) -> Iterator[RuleFinding]:
    """A date is one of RFC 3339

    Why: Readers sort by it, and show 1970 or today if they cannot read it
    What to do: Write a date like 2015-02-06T09:00:00+09:00, with the offset of its place
    """
    if date.text is not None and (reason := why_not_rfc3339(date.text)):
        message = f"The date {quoted(date.text)} {reason}"
        yield document.finding_in_value(date, message, hint_about_rfc3339(date.text))


@rule(
    "JSF028",
    Severity.WARNING,
    values("/items/*/date_published", "/items/*/date_modified"),
    clause="RFC 3339 section 1; practice of readers",
)
def json_date_in_future(date: Spot, document: Document) -> Iterator[RuleFinding]:
    """A date is not in the future

    Why: Readers put the item on top of all others until then, or hide it
    What to do: Publish the item when its date has come
    """
    if date.text is None or document.now is None:
        return
    moment = moment_of_rfc3339(date.text)
    if moment is not None and moment > document.now:
        yield document.finding_in_value(date, f"The date {quoted(date.text)} is in the future")


@rule(
    "JSF029",
    Severity.WARNING,
    values("/items/*/date_modified"),
    clause="JSON Feed 1.1, Items: date_modified specifies the modification date",
    bad='"date_modified": "2015-02-05T09:00:00+09:00"',
    good='"date_modified": "2015-02-07T09:00:00+09:00"',
    sample="json/item",
)
def json_modified_before_published(modified: Spot, document: Document) -> Iterator[RuleFinding]:
    """An item is not modified before it is published

    Why: Readers that sort by date_modified put it where nobody looks
    What to do: Let date_modified be the later of the two
    """
    published = modified.parent.string("date_published") if modified.parent else None
    first, last = (moment_of_rfc3339(text or "") for text in (published, modified.text))
    if first is not None and last is not None and last < first:
        yield document.finding_in_value(modified, f"date_modified is before date_published, {quoted(published or '')}")


@rule(
    "JSF038",
    Severity.ADVICE,
    values("/items/*"),
    clause="JSON Feed 1.1, Items: url may be the same as the id, but should be present regardless",
    bad='{"id": "1", "content_text": "A visit"}',
    good='"url": "https://example.org/visit/"',
    sample="json/item",
)
def json_item_without_url(item: Spot, document: Document) -> Iterator[RuleFinding]:
    """An item has a url

    Why: A reader cannot lead anybody to the article
    What to do: Give the item a "url", even if it is the same as the id
    """
    if item.kind == "object" and item.get("url") is None:
        yield document.finding(item, "The item has no url")
