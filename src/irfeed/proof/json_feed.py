"""The grammar of ordinary JSON Feed 1.1: items, and what is around them. What it accepts, `irfeed check` finds valid.

| rules of `irfeed check` that are errors | why nothing that matches breaks them |
| --- | --- |
| DOC: readable | UTF-8 |
| JSF001, 002: JSON, not too deep | every sign is literal, or of `STRING` or `NUMBER`; three levels at most |
| JSF007 to JSF010, 015, 024: required members | they are no options |
| JSF011: types | each member is named with the pattern of its type; names of which it knows none hold no type |
| JSF012: blank ids | `identifier` |
| JSF014: ids beside each other | of records no two have one id |
| JSF016, 025, 027, 021: values | `address`, `MEDIA_TYPE`, `DATE_TIME`, `LANGUAGE` |
| JSF018: a loop | next_url and feed_url are compared |
| JSF019, 023: authors, hubs | a name, or type and url, are no options |
| JSF031: names of extensions | "_irfeed" is literal, and so are letters and "_" for the names in it |
"""

from __future__ import annotations

import re

from irfeed.proof.values import COUNT, DATE_TIME, EMAIL, LANGUAGE, MEDIA_TYPE, NUMBER, STRING, address, identifier

_ADDRESS = f'"{address("&")}"'
_ID = f'"{identifier("&")}"'


def _list(one: str) -> str:
    return rf"\[{one}(?:, {one})*+\]"


_AUTHOR = rf'\{{"name": {STRING}(?:, "url": (?:{_ADDRESS}|"mailto:{EMAIL}"))?+\}}'
_ATTACHMENT = (
    rf'\{{"url": {_ADDRESS}, "mime_type": "{MEDIA_TYPE}"(?:, "title": {STRING})?+'
    rf'(?:, "size_in_bytes": {COUNT})?+(?:, "duration_in_seconds": {COUNT})?+\}}'
)
_PLAIN = rf"(?:{STRING}|{NUMBER}|true|false)"
_NAME = '"[a-z_]{1,30}+"'
_OBJECT = rf"\{{{_NAME}: {_PLAIN}(?:, {_NAME}: {_PLAIN})*+\}}"
_MEMBER = rf"{_NAME}: (?:{_PLAIN}|{_OBJECT}|{_list(f'(?:{_PLAIN}|{_OBJECT})')})"
#: A member of the extension object that names translations, after what is before it.
_TRANSLATIONS = re.compile(rf', "translations": {_list(_OBJECT)}')
_EXTENSION = rf"\{{{_MEMBER}(?:, {_MEMBER})*+\}}"


def _members(margin: str, last: str, *members: tuple[str, str]) -> str:
    """Return the pattern of members, each in a line: those whose names end in "?" may be missing."""
    lines = ((name.rstrip("?"), value, "?+" if name.endswith("?") else "") for name, value in members)
    return "".join(rf'(?:{margin}"{name}": {value}{last}\n){many}' for name, value, many in lines)


_ITEM = re.compile(
    r"    \{\n"
    + _members(
        "      ",
        ",",
        ("id", _ID),
        ("url", _ADDRESS),
        ("external_url?", _ADDRESS),
        ("title?", STRING),
    )
    + rf'      "content_(?:html|text)": {STRING},\n'
    + _members(
        "      ",
        ",",
        ("summary?", STRING),
        ("image?", _ADDRESS),
        ("banner_image?", _ADDRESS),
        ("date_published", f'"{DATE_TIME}"'),
        ("date_modified", f'"{DATE_TIME}"'),
        ("authors?", _list(_AUTHOR)),
        ("tags?", _list(STRING)),
    )
    + rf'      "language": "{LANGUAGE}"'
    + rf'(?:,\n      "attachments": {_list(_ATTACHMENT)})?+(?:,\n      "_irfeed": {_EXTENSION})?+\n    \}}\n'
)
_HUB = rf'\{{"type": {STRING}, "url": {_ADDRESS}\}}'
_HEAD = re.compile(
    r"\{\n"
    + _members(
        "  ",
        ",",
        ("version", r'"https://jsonfeed\.org/version/1\.1"'),
        ("title", STRING),
        ("home_page_url?", _ADDRESS),
        ("feed_url", f"({_ADDRESS})"),
        ("description?", STRING),
        ("next_url?", f"({_ADDRESS})"),
        ("icon?", _ADDRESS),
        ("favicon?", _ADDRESS),
        ("authors?", _list(_AUTHOR)),
        ("language?", f'"{LANGUAGE}"'),
        ("hubs?", _list(_HUB)),
        ("_irfeed?", _EXTENSION),
    )
    + r'  "items": \['
)
TAIL = "\n  ]\n}\n"


def is_ordinary_entry(item: str) -> bool:
    """Say whether one item, with its margin and its last line end, is of the grammar."""
    return _ITEM.fullmatch(item) is not None


def is_ordinary_sample(item: str, _language: str) -> bool:
    """Say whether an item with a stand-in for translations is of the grammar whatever takes its place."""
    return is_ordinary_entry(item)


def are_ordinary_translations(member: str, _language: str) -> bool:
    """Say whether the member that names translations is of the grammar; it may be missing."""
    return not member or _TRANSLATIONS.fullmatch(member) is not None


def is_ordinary_frame(head: str, tail: str) -> bool:
    """Say whether what stands before and after the items is of the grammar; a line end parts them from each."""
    match = _HEAD.fullmatch(head)
    return match is not None and tail == TAIL and match[1] != match[2]
