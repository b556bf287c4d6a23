"""What is found in a body stands at its own line of the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest
from tests.cli.conftest import RECORD, Irfeed

_HEAD: Final = "\n".join(RECORD.format(name="a").splitlines()[1:6])
_BODY: Final = '<p>First</p>\n<p>x</p>\n\n<p>Second</p>\n<p>x</p>\n  <p onclick="a()">Third</p>\n<p>x</p>\n'
_FIELDS: Final = {**dict(line.split(": ", 1) for line in _HEAD.splitlines()), "body_format": "html"}


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.md", f"---\n{_HEAD}\nbody_format: html\n---\n{_BODY}", "14:3"),
        ("a.md", f"---\n{_HEAD}\nbody_format: html\n---\n{_BODY}".replace("\n", "\r\n"), "14:3"),
        ("a.md", f"---\n{_HEAD}\n---\n\nText\n\n[x](javascript:a)\nmore", "11:5"),
        ("a.md", f"---\n{_HEAD}\n---\nText\n\nA \x7fre\n", "10:3"),
        ("a.md", f"---\n{_HEAD}\n---\nText\n\nA \u202ere\n", "10:3"),
        ("a.md", f"---\n{_HEAD}\n---\nText\n\nA \u2067re\n", "10:3"),
        ("a.md", f"---\n{_HEAD}\n---\nText\n\nA \u2069re\n", "10:3"),
        ("a.md", f"---\n{_HEAD}\n---\nText\n\nA \u202are\u202c\n", "10:3"),
        ("a.md", f"---\n{_HEAD}\n---\nText\n\nA &#x202e;re\n", "10:3"),
        ("a.md", f"---\n{_HEAD}\n---\nText\n\nA {{{{< b >}}}}\n", "10:3"),
        ("a.md", f"---\n{_HEAD}\n---\nx ![y](javascript:a)\n", "8:1"),
        ("a.md", f"---\n{_HEAD}\n---\nText &lt;b> <b onclick=a>\n", "8:1"),
        ("a.yaml", f"{_HEAD}\nbody_format: html\nbody: |\n  {_BODY.replace(chr(10), chr(10) + '  ')}\n", "13:5"),
        ("a.yaml", f'{_HEAD}\nbody_format: html\nbody: "{json.dumps(_BODY)[1:-1]}"\n', "7:7"),
        ("a.md", f"---\n{_HEAD}\n---\nText\n\n\x0c\nmore\n", "8:1"),
        ("a.md", f'---\n{_HEAD}\n---\nText\n\n<img src="b c.jpg">\n', "8:1"),
        ("a.json", json.dumps({**_FIELDS, "body": _BODY}, indent=1), "8:10"),
        ("a.jsonl", json.dumps({**_FIELDS, "body": "<p onclick='a'>x</p>"}), "1:190"),
        ("a.md", f"---\n{_HEAD}\nbody_format: html\n---\n<p>&nbsp;</p>\n", "9:1"),
    ],
)
def test_the_line_of_a_finding(irfeed: Irfeed, publication: Path, name: str, text: str, place: str) -> None:
    """The line is that of the tag, link or character, or of the body where it is written in another way."""
    (publication / "articles" / name).write_bytes(text.encode())
    for command in ("validate", "build"):
        findings = json.loads(irfeed(command, publication, "--format", "json").out)["findings"]

        assert [f"{one['line']}:{one['column']}" for one in findings if one["path"].endswith(name)] == [place]
