"""Rows become records, by the standard library and by SQLAlchemy alike."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from irfeed.errors import OutsideError
from irfeed.findings import Finding, Place
from irfeed.load.sql import read
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record

from .conftest import Loaded, Run

Load = Callable[..., Loaded]


def _fields(loaded: Loaded) -> list[object]:
    return [one.fields if isinstance(one, Record) else str(one) for one in loaded]


def _findings(loaded: Loaded) -> list[tuple[str, Place, str]]:
    return [(one.code, one.place, one.message) for one in loaded if isinstance(one, Finding)]


class TestCells:
    @pytest.mark.parametrize(
        ("column", "cell", "fields"),
        [
            ("headline", "Tokyo", {"title": "Tokyo"}),
            ("headline", "", {"title": ""}),
            ("headline", None, {}),
            ("headline", 2015, {"title": 2015}),
            ("headline", '["a"]', {"title": '["a"]'}),
            ("day", "2015-02-06 09:00:00", {"published": "2015-02-06T09:00:00"}),
            ("day", "2015-02-06 09:00:00.5+09:00", {"published": "2015-02-06T09:00:00.5+09:00"}),
            ("day", "2015-02-06", {"published": "2015-02-06"}),
            ("day", "6 Feb", {"published": "6 Feb"}),
            ("headline", "2015-02-06 09:00:00", {"title": "2015-02-06 09:00:00"}),
            ("tags", "a| b \\| c", {"categories": ["a", "b | c"]}),
            ("tags", "", {}),
            ("tags", ' ["a|b"]', {"categories": ["a|b"]}),
            ("tags", "[a|b", {"categories": ["[a", "b"]}),
            ("tags", "[" * 100_000, {"categories": ["[" * 100_000]}),
            ("photos", '{"url": "x"}', {"images": {"url": "x"}}),
            ("photos", "{x", {"images": "{x"}),
        ],
    )
    def test_value(self, run: Run, load: Load, column: str, cell: object, fields: object) -> None:
        """A field holds what its column says: lists and JSON where there may be some, time stamps in RFC 3339."""
        run(f"INSERT INTO articles (n, {column}) VALUES (1, ?)", cell)  # noqa: S608 - names of this test

        assert _fields(load()) == [fields]

    def test_nested(self, run: Run, load: Load) -> None:
        """Dotted fields become objects and lists; fixed values are read as cells are."""
        run("INSERT INTO articles (n, photo, alt) VALUES (1, 'p.jpg', '')")
        columns = {"images.0.url": "photo", "images.0.alt": "alt", "images.1.url": "headline"}
        loaded = load(columns=columns, values={"language": "en", "department": "a;b"}, separator=";")

        assert _fields(loaded) == [
            {"images": [{"url": "p.jpg", "alt": ""}], "language": "en", "department": ["a", "b"]}
        ]

    def test_query(self, run: Run, load: Load) -> None:
        """A query may end with a comment or a semicolon, hold colons and signs, and be of several lines."""
        run("INSERT INTO articles (n, headline) VALUES (1, 'at 12:30 :x 5%'), (2, 'other')")
        query = "SELECT * FROM articles\nWHERE headline LIKE '%:x 5%' -- only one"

        assert _fields(load(table=None, query=query)) == [{"title": "at 12:30 :x 5%"}]
        assert len(load(table=None, query="SELECT * FROM articles;\n")) == 2

    def test_names(self, run: Run, load: Load) -> None:
        """Names of tables and columns may need quotation marks, and a table a schema."""
        run('CREATE TABLE "the ""table""" (n, "Order by" TEXT)')
        run("""INSERT INTO "the ""table\""" VALUES (1, 'x')""")

        assert _fields(load(table='main.the "table"', columns={"title": "Order by"})) == [{"title": "x"}]

    def test_not_utf8(self, run: Run, load: Load, file: Path) -> None:
        """Text that is no UTF-8 does not stop the reading: it arrives as half characters, which are a finding later."""
        run("INSERT INTO articles (n, headline) VALUES (1, CAST(x'41ff' AS TEXT))")

        assert _fields(load(dsn_env=None, file=file)) == [{"title": "A\udcff"}]


class TestFindings:
    def test_kind(self, run: Run, load: Load) -> None:
        """Binary data is a finding that names table, key and column, and the other rows are read."""
        run("INSERT INTO articles (n, headline) VALUES (1, x'00'), (2, 'fine')")
        loaded = load()

        assert _fields(loaded)[1] == {"title": "fine"}
        assert _findings(loaded) == [
            (
                "LOD050",
                Place("sql:cms/articles?n=1#headline", pointer="/title"),
                "The column headline is of the kind bytes, which no field can hold",
            )
        ]

    def test_too_much(self, run: Run, load: Load) -> None:
        """JSON beyond the bounds of a record is a finding."""
        run("INSERT INTO articles (n, photos) VALUES (1, ?)", "[" * 40 + "1" + "]" * 40)
        deep = _findings(load())
        run("UPDATE articles SET photos = ?", '{"a":' * 400 + "1" + "}" * 400)
        deepest = _findings(load())
        run("UPDATE articles SET photos = ?", f"[{'1,' * 10_001}1]")
        wide = _findings(load())

        assert "nests deeper" in deep[0][2]
        assert "nests deeper" in deepest[0][2]
        assert wide[0][1] == Place("sql:cms/articles?n=1#photos", pointer="/images")

    @pytest.mark.parametrize(
        ("keys", "place", "words"),
        [
            ("(NULL)", "sql:cms/articles#n", "holds NULL"),
            ("(x'00')", "sql:cms/articles#n", "no readable key"),
            ("(1), (1)", "sql:cms/articles?n=1", "Another row has the same key"),
        ],
    )
    @pytest.mark.parametrize("changed", [None, "moved"])
    def test_key(self, run: Run, load: Load, keys: str, place: str, words: str, changed: str | None) -> None:
        """A row without a key of its own is a finding, incremental or not."""
        run(f"INSERT INTO articles (n) VALUES {keys}")  # noqa: S608 - keys of this test
        (found,) = _findings(load(changed=changed))

        assert (found[0], str(found[1])) == ("LOD051", place)
        assert words in found[2]

    def test_too_many(self, run: Run, load: Load) -> None:
        """A source gives a hundred findings, then one that says so."""
        for _ in range(102):
            run("INSERT INTO articles (n) VALUES (NULL)")
        found = _findings(load())

        assert len(found) == 101
        assert (found[-1][0], found[-1][1]) == ("LOD011", Place("cms"))

    @pytest.mark.parametrize(
        ("path", "place"),
        [
            ((), "sql:cms/articles?n=1"),
            (("title",), "sql:cms/articles?n=1#headline"),
            (("images",), "sql:cms/articles?n=1#photo"),
            (("images", 0), "sql:cms/articles?n=1#photo"),
            (("images", 0, "alt"), "sql:cms/articles?n=1#alt"),
            (("images", 0, "credit", "x"), "sql:cms/articles?n=1#photo"),
            (("language",), "sql:cms/articles?n=1"),
            (("url",), "sql:cms/articles?n=1"),
        ],
    )
    def test_place(self, run: Run, load: Load, path: FieldPath, place: str) -> None:
        """Every field is found in its column, items that closed up too, and missing ones; the record is the row."""
        run("INSERT INTO articles (n, photo, alt) VALUES (1, 'p.jpg', 'A')")
        columns = {"title": "headline", "images.3.url": "photo", "images.3.alt": "alt"}
        (record,) = load(columns=columns, values={"language": "en"})
        assert isinstance(record, Record)
        again = pickle.loads(pickle.dumps(record))  # noqa: S301 - made one line above

        assert record.place(path).path == place
        assert record.place(path).line is None
        assert again.place(path) == record.place(path)

    def test_long_key(self, run: Run, load: Load) -> None:
        """A long key, or one with control characters, does not spoil the report."""
        run("INSERT INTO articles (n) VALUES (?)", "k\n" * 100)
        (record,) = load()
        assert isinstance(record, Record)

        assert len(str(record.place())) < 120
        assert "\n" not in str(record.place())


class TestErrors:
    @pytest.mark.parametrize(
        ("otherwise", "words"),
        [
            ({"table": "article"}, "no such table: article"),
            ({"columns": {"title": "headlin"}}, "no such column: headlin"),
            ({"key": "number"}, "no such column: number"),
            ({"changed": "updated"}, "no such column: updated"),
            ({"table": None, "query": "SELEC 1"}, "syntax error"),
            ({"table": None, "query": "DELETE FROM articles RETURNING *"}, "syntax error"),
        ],
    )
    def test_names(self, run: Run, load: Load, otherwise: dict[str, object], words: str) -> None:
        """A missing table or column, and what is no SELECT, end the run with words that name it."""
        run("INSERT INTO articles (n) VALUES (1)")

        with pytest.raises(OutsideError, match=r"^The database of the source cms cannot be read: ") as caught:
            load(**otherwise)
        assert words in caught.value.message

    def test_no_database(self, file: Path, load: Load) -> None:
        """A file that is no database ends the run."""
        file.write_bytes(b"no database at all" * 100)

        with pytest.raises(OutsideError, match="file is not a database"):
            load()


class TestChanged:
    def test_incremental(self, run: Run, load: Load, counted: list[int]) -> None:
        """Only rows whose sign moved are read again, and the newest ones; rows that are gone are gone."""
        for number in range(10):
            run("INSERT INTO articles (n, headline, moved) VALUES (?, ?, ?)", number, f"Title {number}", number)
        first = _fields(load(changed="moved"))
        run("UPDATE articles SET headline = 'Edited', moved = 20 WHERE n = 3")
        run("DELETE FROM articles WHERE n = 4")
        run("INSERT INTO articles (n, headline, moved) VALUES (11, 'Late', 2)")
        incremental = load(changed="moved")
        whole = load()

        assert first == [{"title": f"Title {number}"} for number in range(10)]
        assert sorted(map(str, _fields(incremental))) == sorted(map(str, _fields(whole)))
        # Signs and rows of the first run; signs, and the edited, the new and the once newest row; all.
        assert counted == [10, 10, 10, 3, 10]

    def test_places_from_cache(self, run: Run, load: Load) -> None:
        """A row from the cache is found where it was."""
        run("INSERT INTO articles (n, headline, moved) VALUES (1, 'a', 1), (2, 'b', 2)")
        places = [
            {one.place(("title",)).path for one in load(changed="moved") if isinstance(one, Record)} for _ in "12"
        ]

        assert places == [{"sql:cms/articles?n=1#headline", "sql:cms/articles?n=2#headline"}] * 2

    def test_same_second(self, run: Run, load: Load) -> None:
        """A row that changes again within the second of its newest sign is not missed."""
        run("INSERT INTO articles (n, headline, moved) VALUES (1, 'old', '12:00:00'), (2, 'old', '12:00:01')")
        load(changed="moved")
        run("UPDATE articles SET headline = 'new' WHERE n = 2")

        assert _fields(load(changed="moved")) == [{"title": "new"}, {"title": "old"}]

    @pytest.mark.parametrize("sign", ["NULL", "x'01'", "'text'"])
    def test_odd_signs(self, run: Run, load: Load, sign: str) -> None:
        """Signs that are missing, binary or of several kinds cost time and nothing else."""
        run(f"INSERT INTO articles (n, headline, moved) VALUES (1, 'a', {sign}), (2, 'b', 7)")  # noqa: S608 - of this test
        results = [sorted(map(str, _fields(load(changed="moved")))) for _ in range(3)]

        assert results == [results[0]] * 3

    def test_unfit_sign(self) -> None:
        """A sign of a kind that has no text says nothing, so its row is read each time."""
        assert read._stamp(timedelta(days=1)) is None

    def test_binary_signs(self, run: Run, load: Load, counted: list[int]) -> None:
        """Binary signs, as some databases stamp rows with, do as well as others."""
        for number in range(4):
            run("INSERT INTO articles (n, moved) VALUES (?, ?)", number, bytes([number]))
        load(changed="moved")
        load(changed="moved")

        assert counted == [4, 4, 4, 1]

    @pytest.mark.parametrize("garbage", [b"", b"garbage", b"\n[]", b"0" * 64 + b"\n[[]]"])
    def test_garbage(self, tmp_path: Path, run: Run, load: Load, garbage: bytes) -> None:
        """A cache that is damaged, or is not irfeed's, is none."""
        run("INSERT INTO articles (n, headline, moved) VALUES (1, 'a', 1), (2, 'b', 2)")
        fresh = _fields(load(changed="moved"))
        cache = tmp_path / ".irfeed" / "sources" / "cms.json"
        assert cache.is_file()
        cache.write_bytes(garbage)

        assert _fields(load(changed="moved")) == fresh
        assert cache.stat().st_mode & 0o077 == 0

    def test_other_definition(self, run: Run, load: Load) -> None:
        """A cache is of one definition: with other columns it is none."""
        run("INSERT INTO articles (n, headline, photo, moved) VALUES (1, 'a', 'p', 1), (2, 'b', 'q', 2)")
        load(changed="moved")

        assert _fields(load(changed="moved", columns={"title": "photo"})) == [{"title": "p"}, {"title": "q"}]

    def test_not_remembered(self, tmp_path: Path, run: Run, load: Load) -> None:
        """Who only looks writes no cache."""
        run("INSERT INTO articles (n, moved) VALUES (1, 1)")
        load(changed="moved", remember=False)

        assert not (tmp_path / ".irfeed").exists()

    def test_not_writable(self, tmp_path: Path, run: Run, load: Load) -> None:
        """A cache that cannot be written costs nothing but time."""
        (tmp_path / ".irfeed").touch()
        run("INSERT INTO articles (n, headline, moved) VALUES (1, 'a', 1)")

        assert _fields(load(changed="moved")) == [{"title": "a"}]

    def test_findings_again(self, run: Run, load: Load) -> None:
        """What is wrong with a row is told again, although it did not change."""
        run("INSERT INTO articles (n, headline, moved) VALUES (1, x'00', 1), (2, 'b', 2), (3, 'c', 3)")

        assert [len(_findings(load(changed="moved"))) for _ in "12"] == [1, 1]
