"""What is wrong in a file is a finding at its exact place; the rest of the file is still read where it can be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from irfeed.findings import Finding, Rule, rules_in
from irfeed.load import limits
from irfeed.model.record import Record

Load = Callable[[str, str | bytes], list[Record | Finding]]

LAUGHS = "a: &a xxxxxxxxx\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

CASES = [
    # JSON
    ("a.json", '{"title": "x",\n "a": 1,}', ["2:8 LOD030"]),
    ("a.json", '{"a": NaN}', ["1:7 LOD030"]),
    ("a.json", '{"a": 1, "a": 2, "b": {"c": 1, "c": 2}}', ["1:10 LOD024", "1:32 LOD024"]),
    (
        "a.json",
        '[{"a": 1, "a": 2}, {"b": 1}, 3, null, [], true, "x"]',
        [
            "1:11 LOD024",
            "{'b': 1}",
            "1:30 LOD023",
            "1:33 LOD023",
            "1:39 LOD023",
            "1:43 LOD023",
            "1:49 LOD023",
        ],
    ),
    ("a.json", '{"a": 1e999, "b": -1e999}', ["1:7 LOD026", "1:19 LOD026"]),
    ("a.json", '{"a": ' + "9" * 400 + "}", ["1:7 LOD026"]),
    ("a.json", '{"a": ' + "9" * 5000 + "}", ["1:7 LOD026"]),
    ("a.json", '{"a": "\\ud83d", "\\udc00": 1}', ["1:7 LOD027", "1:17 LOD027"]),
    ("a.json", "[" * 100_000, ["1:65 LOD025"]),
    ("a.json", '{"a": ' + "[" * 32 + "]" * 32 + "}", ["{'a': " + "[" * 32 + "]" * 32 + "}"]),
    ("a.json", '{"a": ' + "[" * 32 + "1" + "]" * 32 + "}", ["1:38 LOD025 /a" + "/0" * 31]),
    ("a.json", '{"a": [' + "1," * 10_000 + "1]}", ["1:7 LOD025 /a"]),
    ("a.json", "\ufeff\ufeff" + '{"a": 1}', ["{'a': 1}"]),
    ("a.json", '{"a": 1.5}', ["{'a': 1.5}"]),
    ("a.json", "3", ["1:1 LOD023"]),
    ("a.json", "[]", []),
    (
        "a.json",
        '{"a": ' + "1" * 305 + ', "b": 1e5, "c": "\\ud83d\\ude00"}',
        [
            "{'a': " + "1" * 305 + ", 'b': 100000.0, 'c': '😀'}",
        ],
    ),
    # JSON Lines
    ("a.jsonl", '{"a": 1}\n\n{"a": }\n["x"]\n{"b": 2}', ["{'a': 1}", "3:7 LOD030", "4:1 LOD023", "{'b': 2}"]),
    ("a.ndjson", b'{"a": 1}\n{"a": "\xff"}\r\n{"b": 2}', ["{'a': 1}", "2:8 LOD020", "{'b': 2}"]),
    ("a.jsonl", '{"a": 1}\n<<<<<<< x\n{"a": 2}\n', ["{'a': 1}", "2:1 LOD021"]),
    ("a.jsonl", "\n \n", ["1:1 LOD007"]),
    ("a.jsonl", b"\xff", ["1:1 LOD020"]),
    # YAML
    (
        "a.yaml",
        "a: no\nb: 12:30\nc: 2015\nd: 2015-02-06\ne: ~\nf:\ng: 'null'",
        [
            "{'a': 'no', 'b': '12:30', 'c': '2015', 'd': '2015-02-06', 'e': None, 'f': None, 'g': 'null'}",
        ],
    ),
    (
        "a.yaml",
        "- a: 1\n- x\n-\n- [y]\n---\nb: 2\n---\n---\nz\n",
        [
            "{'a': '1'}",
            "2:3 LOD023",
            "3:2 LOD023",
            "4:3 LOD023",
            "{'b': '2'}",
            "9:1 LOD023",
        ],
    ),
    ("a.yaml", "# nothing\n", ["1:1 LOD007"]),
    ("a.yaml", "a: 1\nb: x: y\n", ["2:5 LOD040"]),
    ("a.yaml", "\ta: 1\n", ["1:1 LOD040"]),
    ("a.yaml", "a: b\x00c\n", ["1:5 LOD040"]),
    ("a.yaml", 'a: "x', ["1:6 LOD040"]),
    ("a.yaml", "a: 1\na: 2\nb: {c: 1, c: {d: 2}}\n", ["2:1 LOD024 /a", "3:11 LOD024 /b/c"]),
    (
        "a.yaml",
        "a: !!python/object:x {}\nb: !x y\n? !!set {c}\n: 1",
        [
            "1:4 LOD041 /a",
            "2:4 LOD041 /b",
            "3:3 LOD041",
            "3:3 LOD044",
        ],
    ),
    ("a.yaml", "a: &x {b: 1}\nc:\n  <<: *x\n", ["3:3 LOD043"]),
    ("a.yaml", "[a, b]: 1\n? {c: d}\n: [2]\n~: 3\n", ["1:1 LOD044", "2:3 LOD044", "4:1 LOD044"]),
    ("a.yaml", "a: &x y\n? *x\n: 2\n", ["2:3 LOD044"]),
    ("a.yaml", "? &k name\n: &v [1, &w w]\nb: *v\nc: *k\n", ["{'name': ['1', 'w'], 'b': ['1', 'w'], 'c': 'name'}"]),
    ("a.yaml", "a: *x\n", ["1:4 LOD042 /a"]),
    ("a.yaml", "a: &x [*x]\n", ["1:8 LOD042 /a/0"]),
    ("a.yaml", LAUGHS, ["6:8 LOD042 /f/0"]),
    ("a.yaml", "a: &x y\nb: [" + "*x, " * 101 + "]\n", ["2:405 LOD042 /b/100"]),
    ("a.yaml", "a: " + "[" * 40 + "]" * 40, ["1:37 LOD025 /a" + "/0" * 33]),
    ("a.yaml", "a: " + "[" * 33 + "x" + "]" * 33, ["1:35 LOD025 /a" + "/0" * 31]),
    ("a.yaml", "a: [" + "1, " * 10_001 + "]", ["1:4 LOD025 /a"]),
    ("a.yaml", b"title: \xb0\xa1\xb0\xa2\xc7\xd1\n", ["1:8 LOD020"]),
    ("a.yaml", b"\xef\xbb\xbfa: 1\r\nb: \xff\n", ["2:4 LOD020"]),
    ("a.yaml", "a: 1\n<<<<<<< HEAD\nb: 2\n=======\n", ["2:1 LOD021"]),
    ("a.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", ["1:1 LOD022"]),
    ("a.yaml", "", ["1:1 LOD007"]),
    ("a.yaml", b"\xef\xbb\xbf \n", ["1:1 LOD007"]),
    # Markdown
    ("a.md", "---\ntitle: x\n", ["1:1 LOD032"]),
    ("a.md", "---\ntitle: x\na: b: c\n---\n", ["3:5 LOD040"]),
    ("a.md", "---\n- x\n---\ny", ["2:1 LOD023"]),
    ("a.md", "---\na: 1\n--- b\nb: 2\n---\ny", ["4:2 LOD040"]),
    ("a.md", "---\na: 1\n...\ny", ["{'body_format': 'markdown', 'a': '1', 'body': 'y'}"]),
    ("a.md", "\ufeff\ufeff\n \n---\na: 1\n---\ny", ["{'body_format': 'markdown', 'a': '1', 'body': 'y'}"]),
    ("a.md", '{\n  "a": "1"\n}\ny {', ["{'body_format': 'markdown', 'a': '1', 'body': 'y {'}"]),
    ("a.md", '{"a": "1"\n\ny', ["1:1 LOD032"]),
    ("a.md", "title: Bridge\n---\nText\n", ["1:1 LOD037"]),
    ("a.md", "{{< card >}}\nText\n", ["1:1 LOD037"]),
    (
        "a.md",
        "---\na: Berth #1 opens\nb: x # a note\nc: '#1'\n---\n",
        ["2:4 LOD045", "{'body_format': 'markdown', 'a': 'Berth', 'b': 'x', 'c': '#1'}"],
    ),
    (
        "a.yaml",
        "a: ! now\nb: [c #d\n]\ne: |\n  f #g\n",
        ["1:4 LOD045", "2:5 LOD045", "{'a': 'now', 'b': ['c'], 'e': 'f #g\\n'}"],
    ),
    ("a.md", "---\na: 1\n--- {b: 2}\n---\ny", ["3:5 LOD023"]),
    ("a.md", "---\nbody: x\n---\ny", ["2:7 LOD033 /body"]),
    ("a.md", "---\na: [" + "1, " * 10_001 + "]\n---\n", ["2:4 LOD025 /a"]),
    ("a.md", "+++\na = 1\nb = x\n+++\n", ["3:5 LOD031"]),
    (
        "a.md",
        "+++\na = [inf, nan]\nb = " + "9" * 400 + "\n+++\n",
        ["2:6 LOD026 /a/0", "2:11 LOD026 /a/1", "3:5 LOD026 /b"],
    ),
    ("a.md", "+++\na." + "a." * 30 + "a = [[1]]\n+++\n", ["2:68 LOD025 /a" + "/a" * 31 + "/0"]),
    # CSV
    ("a.csv", "", ["1:1 LOD007"]),
    ("a.csv", "\n\n", ["1:1 LOD007"]),
    ("a.csv", b"a,b\xff\nc,d\n", ["1:4 LOD020"]),
    ("a.csv", 'a"b,c\nd,e\n', ["1:2 LOD034"]),
    (
        "a.csv",
        "a,,a,0,b.x,b.0,b,b.x.y,c..d\nx",
        [
            "1:4 LOD035",
            "1:6 LOD035",
            "1:12 LOD035",
            "1:16 LOD035",
            "1:18 LOD035",
            "1:24 LOD035",
        ],
    ),
    ("a.csv", "title;title\nx;y\n", ["1:7 LOD035"]),
    ("a.csv", '\n a\n"x\ny"z\nw\r\n"q\n', ["4:3 LOD034", "{'a': 'w'}", "6:1 LOD034"]),
    (
        "a.csv",
        'a,b\n"x"y,1\n1,2,3\nx\ry,2\nz,3\n',
        [
            "2:4 LOD034",
            "3:5 LOD036",
            "4:2 LOD034",
            "{'a': 'z', 'b': '3'}",
        ],
    ),
    ("a.csv", b'a\n,,\n\n""\nb,,\n\xff\n\xff\n', ["{'a': 'b'}", "6:1 LOD020"]),
    ("a.csv", ",".join(f"c{n}" for n in range(1001)), ["1:1 LOD035"]),
    ("a.csv", "a." * 40 + "a\n", ["1:1 LOD035"]),
    ("a.csv", "a\nx" + "," * 2000 + "\ny,,z\n", ["{'a': 'x'}", "3:4 LOD036"]),
    ("a.csv", "a\n>>>>>>> x\n", ["2:1 LOD021"]),
    # any
    ("a.txt", "x", [":None LOD010"]),
]


def shown(one: Record | Finding) -> str:
    """Return what the cases above say of a record or finding."""
    if isinstance(one, Record):
        return str(dict(one.fields))
    pointer = f" {one.place.pointer}" if one.place.pointer and one.code != "LOD023" else ""
    return f"{one.place.line or ''}:{one.place.column} {one.code}{pointer}"


@pytest.mark.parametrize(("name", "content", "expected"), CASES, ids=lambda value: repr(value)[:40])
def test_findings(load: Load, name: str, content: str | bytes, expected: list[str]) -> None:
    """Each mistake is one finding at its line and column, and what is right is still loaded."""
    got = [shown(one) for one in load(name, content)]
    if not any(" /" in one for one in expected):
        got = [one.split(" /")[0] for one in got]
    assert got == expected


@pytest.mark.parametrize(
    "rule", [rule for rule in rules_in("irfeed.load.rules") if rule.sample], ids=lambda rule: rule.code
)
def test_examples_of_rules(load: Load, rule: Rule) -> None:
    """A rule finds fault with its bad example and with nothing in its good one."""
    assert rule.code in {one.code for one in load(rule.sample, rule.bad) if isinstance(one, Finding)}
    assert [one for one in load(rule.sample, rule.good) if isinstance(one, Finding)] == []


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("미국 방문, 시장".encode("euc-kr"), "EUC-KR"),
        ("東京を訪問しました".encode("shift_jis"), "Shift_JIS"),
        ("東京を訪問しました".encode("euc-jp"), "EUC-JP"),
        ("访问东京市长".encode("gb18030"), "GB 18030"),
        ("title: a café in Zürich".encode("cp1252"), "Windows-1252"),
        ("title: x".encode("utf-16"), "UTF-16"),
        ("title: é".encode("utf-16-le"), "UTF-16"),
        ("title: x".encode("utf-32"), "UTF-32"),
        (b"\x01\xff\xfe\x02", ""),
    ],
)
def test_guessed_encodings(load: Load, data: bytes, name: str) -> None:
    """Where it is plain which encoding a text is in, the finding names it."""
    (one,) = load("a.yaml", data)
    assert isinstance(one, Finding)
    assert one.code == "LOD020"
    assert one.message.partition("; the text looks like ")[2] == name


def test_long_names_are_cut(load: Load) -> None:
    """A finding does not repeat a key of a megabyte."""
    name = "k" * 1000
    (one,) = load("a.yaml", f"'{name}': 1\n'{name}': 2\n")
    assert isinstance(one, Finding)
    assert len(one.message) < 100


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("title;url\na, b; https://a.example/ \n", [{"title": "a, b", "url": "https://a.example/"}]),
        ("title\turl\na;b\thttps://a.example/\n", [{"title": "a;b", "url": "https://a.example/"}]),
        ('title;categories\n"a;""b""";x|y\n', [{"title": 'a;"b"', "categories": ["x", "y"]}]),
        ("sep=;\r\nTitle;URL\r\na;https://a.example/\r\n", [{"title": "a", "url": "https://a.example/"}]),
        ("\ufeffTITLE ,Body\na, b \n", [{"title": "a", "body": " b "}]),
        (";title;url;\n;a;b;\n; ;;\n", [{"title": "a", "url": "b"}]),
        (";title;\n;a;x\n", ["2:4 LOD036"]),
        ("title;ti,tle\na;b\n", ["1:1 LOD035"]),
        ("a..b;c\n", ["1:1 LOD035"]),
        ("title;summary\nCaf\xe9;x\nCaf\xe9;y\n".encode("latin-1"), ["2:4 LOD020"]),
    ],
)
def test_tables_as_spreadsheets_save_them(load: Load, content: str | bytes, found: list[object]) -> None:
    """The separator is the one by which all names are fields; case, blanks and empty columns do not count."""
    assert [one.fields if isinstance(one, Record) else _told(one) for one in load("a.csv", content)] == found


def _told(one: Finding) -> str:
    return f"{one.place.line}:{one.place.column} {one.code}"


@pytest.mark.parametrize(
    ("limit", "value", "name", "content", "expected"),
    [
        ("MAX_YAML_VALUES", 3, "a.yaml", "[1, 2, 3]", "1:8 LOD025"),
        ("MAX_LINE_BYTES", 10, "a.jsonl", '{"a": 1}\n{"a": 1234567}\n{}', "2:1 LOD008"),
        ("MAX_LINE_BYTES", 10, "a.csv", 'a\n"x\ny\nz\nz\nz\n', "2:1 LOD008"),
        ("MAX_LINES", 2, "a.jsonl", "{}\n\n{}\n", "3:1 LOD008"),
        ("MAX_STREAM_BYTES", 10, "a.jsonl", '{"a": 1}\n{}\n{}\n', "3:1 LOD008"),
    ],
)
def test_limits(
    load: Load, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, name: str, content: str, expected: str
) -> None:
    """Nothing is read beyond a limit."""
    monkeypatch.setattr(limits, limit, value)
    last = load(name, content)[-1]
    assert shown(last).split(" /")[0] == expected


def test_large_file(load: Load) -> None:
    """A file beyond its limit is not read."""
    (one,) = load("a.yaml", b"#" * (limits.MAX_TEXT_BYTES + 1))
    assert shown(one) == ":None LOD008"


def test_many_findings(load: Load) -> None:
    """A file with mistakes without end gives a hundred findings and one that says so."""
    found = load("a.jsonl", "x\n" * 1000)
    assert len(found) == limits.MAX_FINDINGS + 1
    assert shown(found[-1]) == ":None LOD011"
