"""`irfeed new` and `irfeed withdraw`: the commonest edits of records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import CONFIGURATION, RECORD, Irfeed

NOW = ("--now", "2026-01-01T00:00:00Z")


@pytest.fixture
def two_languages(publication: Path) -> Path:
    """Return the publication with a second language."""
    configuration = CONFIGURATION.replace("en = {}", "en = {}\nko = {}")
    (publication / "irfeed.toml").write_text(configuration, encoding="utf-8")
    return publication


class TestNames:
    @pytest.mark.parametrize(
        ("title", "name"),
        [
            ("도쿄 방문", "도쿄-방문"),
            ("시장, 도쿄·홋카이도 방문!", "시장-도쿄-홋카이도-방문"),
            ("東京からのニュース", "東京からのニュース"),
            ("ガラス", "ガラス"),
            ("زيارة إلى طوكيو", "زيارة-إلى-طوكيو"),
            ("Визит в Токио", "визит-в-токио"),
            ("Café à Zürich", "cafe-a-zurich"),
            ("हिन्दी", "हिन्दी"),
            ("../../etc/passwd", "etc-passwd"),
        ],
    )
    def test_letters_stay(self, irfeed: Irfeed, publication: Path, title: str, name: str) -> None:
        """Letters of every script stay in the name of the file; Latin ones lose their accents."""
        done = irfeed("new", title, publication, *NOW)

        assert done.code == 0
        assert (publication / "articles" / f"2026-01-01-{name}.md").is_file()

    def test_no_letters(self, irfeed: Irfeed, publication: Path) -> None:
        """A title without a letter gets a name all the same; one that is long is cut."""
        assert irfeed("new", "!?", publication, *NOW).code == 0
        assert irfeed("new", "𠮷" * 100, publication, *NOW).code == 0
        assert irfeed("new", "가" * 100, publication, *NOW).code == 0
        names = {path.name for path in (publication / "articles").iterdir()}
        assert f"2026-01-01-{'가' * 60}.md" in names
        assert f"2026-01-01-{'𠮷' * 45}.md" in names


class TestOptions:
    @pytest.mark.parametrize(
        ("options", "words"),
        [
            (("--published", "soon"), "--published: "),
            (("--url", "nowhere"), "--url: "),
            (("--story", " "), "--story: "),
            (("--url", "nowhere", "--published", "soon"), "; --"),
        ],
    )
    def test_judged_at_once(self, irfeed: Irfeed, publication: Path, options: tuple[str, ...], words: str) -> None:
        """What would be an error in the record is refused, with the option that says it, and nothing is written."""
        done = irfeed("new", "The tower", publication, *NOW, *options)

        assert (done.code, words in done.err) == (2, True)
        assert len(list((publication / "articles").iterdir())) == 2

    def test_a_title_is_judged(self, irfeed: Irfeed, publication: Path) -> None:
        """An empty title is none."""
        assert "TITLE: " in irfeed("new", "", publication, *NOW).err

    def test_in_the_language_of_the_record(self, irfeed: Irfeed, two_languages: Path) -> None:
        """What the file says to the one who writes on it is in the language of the record, and changes nothing."""
        irfeed("new", "광장", two_languages, *NOW, "--language", "ko")
        text = (two_languages / "articles" / "2026-01-01-광장.md").read_text("utf-8")

        assert "# 기사 페이지의 주소를 여기에 쓰십시오.\nurl:\n" in text
        assert irfeed("build", two_languages, *NOW).code == 0


class TestTranslation:
    def test_of_an_article(self, irfeed: Irfeed, two_languages: Path) -> None:
        """It is in the other language, of the same departments, authors and story, which the original gets too."""
        original = two_languages / "articles" / "square.md"
        text = original.read_text("utf-8").replace("department: news", "department: news\nauthors: Kim")
        original.write_text(text, encoding="utf-8")
        done = irfeed(
            "new", "광장 개장", two_languages, *NOW, "--translation-of", original, "--url", "https://seoul.example/ko/"
        )
        made = two_languages / "articles" / "2026-01-01-광장-개장.md"
        made.write_text(made.read_text("utf-8").replace("status: draft\n", ""), encoding="utf-8")
        irfeed("build", two_languages, *NOW)
        stories = json.loads(irfeed("list", two_languages, *NOW, "--translations", "--format", "json").out)["stories"]

        assert done.code == 0
        assert "authors: Kim\n" in made.read_text("utf-8")
        assert original.read_text("utf-8") == text.replace("---\nText", "story: square\n---\nText")
        assert {one["story"]: all(one["languages"].values()) for one in stories}["square"]

    def test_the_story_that_there_is(self, irfeed: Irfeed, two_languages: Path) -> None:
        """An original that has a story keeps it, and its file stays as it is."""
        original = two_languages / "articles" / "square.md"
        text = original.read_text("utf-8").replace("department: news", "department: news\nstory: opening")
        original.write_text(text, encoding="utf-8")
        irfeed("new", "광장", two_languages, *NOW, "--translation-of", original)

        assert original.read_text("utf-8") == text
        assert "story: opening\n" in (two_languages / "articles" / "2026-01-01-광장.md").read_text("utf-8")

    def test_into_which_language(self, irfeed: Irfeed, two_languages: Path) -> None:
        """Where several are possible, or the one of the original is given, it is asked for."""
        original = two_languages / "articles" / "square.md"
        same = irfeed("new", "x", two_languages, "--translation-of", original, "--language", "en")
        (two_languages / "irfeed.toml").write_text(CONFIGURATION.replace("en = {}", "en = {}\nko = {}\nja = {}"))
        several = irfeed("new", "x", two_languages, "--translation-of", original)

        assert (same.code, "is in en itself" in same.err) == (2, True)
        assert (several.code, "give --language: ko, ja" in several.err) == (2, True)

    def test_of_what_is_no_record(self, irfeed: Irfeed, two_languages: Path) -> None:
        """A file of several records is refused, and so is one that cannot be read."""
        other = two_languages / "articles" / "more.json"
        other.write_text("[{}, {}]", encoding="utf-8")
        assert "is no file of one record" in irfeed("new", "x", two_languages, "--translation-of", other).err
        other.write_bytes(b"\xff")
        assert "is not in UTF-8" in irfeed("new", "x", two_languages, "--translation-of", other).err


class TestWithdraw:
    def test_by_a_part_of_the_title(self, irfeed: Irfeed, publication: Path) -> None:
        """The record says that it is withdrawn, when and why, and else the same; the next build tells readers."""
        irfeed("build", publication, *NOW)
        path = publication / "articles" / "square.md"
        before = path.read_text("utf-8")
        done = irfeed("withdraw", "square", publication, *NOW, "--reason", "It was: never opened")
        built = irfeed("build", publication, *NOW)

        assert (done.code, built.code) == (0, 0)
        assert "square.md" in done.out
        assert path.read_text("utf-8") == before.replace(
            "---\nText",
            "status: withdrawn\nreason: 'It was: never opened'\nwithdrawn: '2026-01-01T00:00:00+00:00'\n---\nText",
        )
        assert "deleted-entry" in (publication / "public" / "feed.atom").read_text("utf-8")
        assert "GRD010" not in built.out

    def test_fields_that_are_there(self, irfeed: Irfeed, publication: Path) -> None:
        """A field that is there is written over, whatever the line ends are, and comments stay."""
        path = publication / "articles" / "square.md"
        text = RECORD.format(name="square").replace("department", "# told\nstatus: published\ndepartment")
        path.write_bytes(text.replace("\n", "\r\n").encode())
        irfeed("withdraw", path, publication, *NOW, "--reason", "Wrong")

        assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n")
        assert b"# told\r\nstatus: withdrawn\r\ndepartment" in path.read_bytes()
        assert irfeed("validate", publication).code == 0

    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ("status: draft", "was not published yet"),
            ("status: withdrawn\nreason: Wrong", "is withdrawn already"),
        ],
    )
    def test_what_is_in_no_feed(self, irfeed: Irfeed, publication: Path, said: str, words: str) -> None:
        """A draft is not withdrawn, nor is anything twice."""
        path = publication / "articles" / "square.md"
        path.write_text(path.read_text("utf-8").replace("department", f"{said}\ndepartment"), encoding="utf-8")
        done = irfeed("withdraw", "square", publication, *NOW, "--reason", "Wrong")

        assert (done.code, words in done.err) == (2, True)

    def test_files_of_other_types(self, irfeed: Irfeed, publication: Path) -> None:
        """The record in a file of YAML or JSON is changed, too; every other byte stays."""
        fields = "\n".join(RECORD.format(name="tower").splitlines()[1:6]) + "\nbody: x\n"
        (publication / "articles" / "more.yaml").write_text(fields, encoding="utf-8")
        pairs = [line.split(": ", 1) for line in fields.replace("tower", "gate").splitlines()]
        (publication / "articles" / "more.json").write_text(json.dumps(dict(pairs)), encoding="utf-8")
        for name in ("tower", "gate"):
            assert irfeed("withdraw", name, publication, *NOW, "--reason", "Wrong").code == 0

        added = "status: withdrawn\nreason: Wrong\nwithdrawn: '2026-01-01T00:00:00+00:00'\n"
        assert (publication / "articles" / "more.yaml").read_text("utf-8") == added + fields
        of_json = '{"status": "withdrawn", "reason": "Wrong", "withdrawn": "2026-01-01T00:00:00+00:00", '
        assert (publication / "articles" / "more.json").read_text("utf-8") == of_json + json.dumps(dict(pairs))[1:]

    def test_files_of_several_records(self, irfeed: Irfeed, publication: Path) -> None:
        """Where irfeed does not change the file, it says what to write."""
        other = publication / "articles" / "more.yaml"
        first, *lines = RECORD.format(name="tower").splitlines()[1:6]
        record = "\n  ".join((f"- {first}", *lines)) + "\n  body: x\n"
        other.write_text(record + record.replace("tower", "gate"), encoding="utf-8")
        done = irfeed("withdraw", "tower", publication, *NOW, "--reason", "Wrong")

        assert (done.code, "status: withdrawn, reason: Wrong" in done.err) == (2, True)

    def test_front_matter_that_is_not_changed(self, irfeed: Irfeed, publication: Path) -> None:
        """A flow mapping has no lines of its own for fields: the file stays as it is."""
        other = publication / "articles" / "more.md"
        pairs = [line.split(": ", 1) for line in RECORD.format(name="tower").splitlines()[1:6]]
        fields = ", ".join(f'"{name}": "{value}"' for name, value in pairs)
        other.write_text(f"---\n{{{fields}}}\n---\nText.\n", encoding="utf-8")
        before = other.read_bytes()
        done = irfeed("withdraw", "tower", publication, *NOW, "--reason", "Wrong")

        assert (done.code, "in a form that irfeed does not change" in done.err) == (2, True)
        assert "status: withdrawn" in done.err
        assert other.read_bytes() == before

    @pytest.mark.parametrize("reason", ["", " ", "Wrong \u202edate"])
    def test_a_reason_that_cannot_be(self, irfeed: Irfeed, publication: Path, reason: str) -> None:
        """The reason is judged before it is written."""
        done = irfeed("withdraw", "square", publication, *NOW, "--reason", reason)

        assert (done.code, "--reason" in done.err) == (2, True)
        assert "status" not in (publication / "articles" / "square.md").read_text("utf-8")

    def test_files_that_cannot_be_read_or_written(
        self, irfeed: Irfeed, publication: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The disk has the last word, and ends the command with 3."""

        def full(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("irfeed.cli.record_edits.write_all_over", full)
        done = irfeed("withdraw", "square", publication, *NOW, "--reason", "Wrong")
        assert (done.code, "cannot be written: No space left" in done.err) == (3, True)
        monkeypatch.setattr("irfeed.cli.record_edits.read_file", full)
        done = irfeed("withdraw", "square", publication, *NOW, "--reason", "Wrong")
        assert (done.code, "cannot be read: No space left" in done.err) == (3, True)
