"""Every command, in this process."""

from __future__ import annotations

import importlib
import io
import json
import sys
from pathlib import Path

import click
import pytest

from irfeed.cli import build, main, output
from irfeed.cli.explain import rules
from irfeed.cli.options import shown
from irfeed.cli.root import COMMANDS, root
from irfeed.errors import InternalError
from irfeed.model import Document, Format
from irfeed.publish import ALLOWANCES

from .conftest import Irfeed

NOW = ("--now", "2026-01-01T00:00:00Z")


def _break(publication: Path, name: str = "square", old: str = "news", new: str = "sports") -> None:
    path = publication / "articles" / f"{name}.md"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


class TestBuild:
    def test_there_is_a_flag_for_all_that_may_be_allowed(self) -> None:
        """And each does what its name says: the flags and the allowances have the same names."""
        flags = {f"allow_{name}" for name in ALLOWANCES}

        assert {one.name for one in build.command.params if one.name and one.name.startswith("allow_")} == flags
        assert flags == build.ALLOWING

    def test_check(self, irfeed: Irfeed, publication: Path) -> None:
        """--check writes nothing, says what would change, and ends with 1 as long as anything would."""
        before = irfeed("build", publication, *NOW, "--check")
        irfeed("build", publication, *NOW)
        (publication / "articles" / "bridge.md").unlink()
        changed = irfeed("build", publication, *NOW, "--check")
        irfeed("build", publication, *NOW)
        after = irfeed("build", publication, *NOW, "--check")

        assert (before.code, changed.code, after.code) == (1, 1, 0)
        assert "would write feed.rss" in before.out
        assert "would be written" in before.err
        assert "would write feed.rss" in changed.out
        assert after.out == ""

    def test_removes(self, irfeed: Irfeed, publication: Path) -> None:
        """Files of feeds that are no longer declared are removed once that is allowed; --check says so first."""
        irfeed("build", publication, *NOW)
        configuration = publication / "irfeed.toml"
        configuration.write_text(configuration.read_text() + '[feeds]\nformats = ["atom"]\n')
        refused = irfeed("build", publication, *NOW)
        check = irfeed("build", publication, *NOW, "--check", "--allow-shrink")
        done = irfeed("build", publication, *NOW, "--format", "json", "--allow-shrink")

        assert (refused.code, "GRD003" in refused.out) == (1, True)

        assert "would remove feed.rss" in check.out
        assert "feed.rss" in json.loads(done.out)["removed"]
        assert not (publication / "public" / "feed.rss").exists()

    def test_keep_going(self, irfeed: Irfeed, publication: Path) -> None:
        """--keep-going leaves wrong records out, says which, publishes the rest, and still ends with 1."""
        _break(publication)
        done = irfeed("build", publication, *NOW, "--keep-going")
        feed = json.loads((publication / "public" / "feed.json").read_text("utf-8"))

        assert done.code == 1
        assert "square.md:4:13" in done.out
        assert "1 record left out" in done.err
        assert [item["title"] for item in feed["items"]] == ["The bridge opens"]

    def test_stopped_in_json(self, irfeed: Irfeed, publication: Path) -> None:
        """In JSON a build that stopped has written nothing and tells its findings."""
        _break(publication)
        result = json.loads(irfeed("build", publication, *NOW, "--format", "json").out)

        assert (result["written"], result["removed"], result["unchanged"]) == ([], [], 0)
        assert result["findings"][0]["pointer"] == "/department"

    def test_refused_body(self, irfeed: Irfeed, publication: Path) -> None:
        """A body that cannot be made safe stops the build; with --keep-going nothing links its article any more."""
        deep = "<div>" * 300
        for name, language, body in (("a", "en", deep), ("b", "ko", "fine")):
            (publication / "articles" / f"{name}.json").write_text(
                json.dumps(
                    {
                        "id": f"tag:seoul.example,2015:{name}",
                        "title": name,
                        "language": language,
                        "department": "news",
                        "url": f"https://seoul.example/{name}/",
                        "published": "2015-02-06T09:00:00Z",
                        "story": "s",
                        "body": body,
                        "body_format": "html",
                    }
                )
            )
        configuration = publication / "irfeed.toml"
        configuration.write_text(configuration.read_text().replace("en = {}", "en = {}\nko = {}"))
        stopped = irfeed("build", publication, *NOW)
        kept = irfeed("build", publication, *NOW, "--keep-going")

        assert (stopped.code, kept.code) == (1, 1)
        assert "articles/a.json:1:" in stopped.out
        assert "https://seoul.example/a/" not in (publication / "public" / "feed.atom").read_text("utf-8")
        assert "https://seoul.example/b/" in (publication / "public" / "feed.atom").read_text("utf-8")

    def test_processes(self, irfeed: Irfeed, publication: Path) -> None:
        """The number of processes changes no byte."""
        irfeed("build", publication, *NOW, "--jobs", "1")

        assert irfeed("build", publication, *NOW, "--jobs", "2", "--check").code == 0

    def test_own_finding(self, irfeed: Irfeed, publication: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A document that fails irfeed's own check is never published, and the exit code says whose fault it is."""
        from irfeed.assemble import documents  # noqa: PLC0415 - the one test that makes irfeed wrong

        monkeypatch.setitem(documents._ASSEMBLERS, Format.RSS, lambda *_: iter((b"<rss>", b"")))
        done = irfeed("build", publication, *NOW)

        assert done.code == InternalError.exit_code
        assert "fault of irfeed" in done.err
        assert not (publication / "public" / "feed.rss").exists()

    def test_own_finding_in_a_list(self, irfeed: Irfeed, publication: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A list of feeds that fails irfeed's own check is never published either."""
        from irfeed.assemble import opml  # noqa: PLC0415 - the one test that makes it wrong

        broken = Document("feeds.opml", b'<opml version="2.0"/>', "text/x-opml")
        monkeypatch.setattr(opml, "documents", lambda *_: [broken])
        done = irfeed("build", publication, *NOW)

        assert done.code == InternalError.exit_code
        assert not (publication / "public").exists()

    def test_from_within(self, irfeed: Irfeed, publication: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without DIR the publication is found upwards, and findings name files as seen from here."""
        _break(publication)
        monkeypatch.chdir(publication / "articles")

        assert irfeed("build", *NOW).out.startswith("../articles/square.md:4:13: ")
        monkeypatch.chdir(publication)
        assert irfeed("build", *NOW).out.startswith("articles/square.md:4:13: ")
        assert irfeed("build", "irfeed.toml", *NOW).out.startswith("articles/square.md:4:13: ")

    def test_wrong_configuration(self, irfeed: Irfeed, publication: Path) -> None:
        """A wrong irfeed.toml is told with its findings, and ends with 2."""
        (publication / "irfeed.toml").write_text("[publication]\n")
        done = irfeed("build", publication)

        assert done.code == 2
        assert "CFG003 error: publication.title is missing" in done.err

    @pytest.mark.parametrize("moment", ["2026-01-01", "2026-01-01T00:00:00"])
    def test_now_needs_an_offset(self, irfeed: Irfeed, publication: Path, moment: str) -> None:
        """The moment of a build has an offset."""
        assert irfeed("build", publication, "--now", moment).code == 2


class TestGuard:
    def test_moved_id(self, irfeed: Irfeed, publication: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """An article that would be new to every reader again stops the build, unless that is allowed."""
        monkeypatch.chdir(publication)
        irfeed("build", *NOW)
        _break(publication, "square", "2015:square", "2015:plaza")
        stopped = irfeed("build", *NOW)
        checked = irfeed("build", *NOW, "--check")
        allowed = irfeed("build", *NOW, "--allow-moved")

        assert (stopped.code, checked.code, allowed.code) == (1, 1, 0)
        assert stopped.out.startswith("articles/square.md:2:5: GRD001 error:")
        assert "--allow-moved" in stopped.out
        assert "nothing was written" in stopped.err

    def test_shrunk(self, irfeed: Irfeed, publication: Path) -> None:
        """A feed that would be empty all of a sudden stops the build, unless that is allowed."""
        irfeed("build", publication, *NOW)
        for path in (publication / "articles").iterdir():
            path.unlink()

        assert irfeed("build", publication, *NOW, "--keep-going").code == 1
        assert irfeed("build", publication, *NOW, "--allow-shrink").code == 0

    def test_no_longer_published(self, irfeed: Irfeed, publication: Path) -> None:
        """Articles that become drafts again are gone for subscribers, and nobody told them."""
        names = ("square", "bridge", "tower", "river")
        for name in names[2:]:
            text = (publication / "articles" / "square.md").read_text(encoding="utf-8").replace("square", name)
            (publication / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
        irfeed("build", publication, *NOW)
        for name in names:
            _break(publication, name, "department:", "status: draft\ndepartment:")

        assert "GRD004" in irfeed("build", publication, *NOW).out

    def test_dates(self, irfeed: Irfeed, publication: Path) -> None:
        """A date of publication that moves stops the build, unless that is allowed."""
        irfeed("build", publication, *NOW)
        _break(publication, "square", "2015-02-06", "2015-02-05")

        assert irfeed("build", publication, *NOW).code == 1
        assert irfeed("build", publication, *NOW, "--allow-dates").code == 0

    def test_withdrawn(self, irfeed: Irfeed, publication: Path) -> None:
        """What is withdrawn may go: subscribers are told."""
        irfeed("build", publication, *NOW)
        for name in ("square", "bridge"):
            _break(publication, name, "department:", "status: withdrawn\nreason: wrong\ndepartment:")

        assert irfeed("build", publication, *NOW).code == 0


class TestDiff:
    def test_folders(self, irfeed: Irfeed, publication: Path, tmp_path: Path) -> None:
        """The difference of two publications is told in words and in JSON, and gives the exit code."""
        irfeed("build", publication, *NOW, "--out", tmp_path / "old")
        _break(publication, "square", "Text of", "News of")
        irfeed("build", publication, *NOW, "--out", tmp_path / "new")
        same = irfeed("diff", tmp_path / "old", tmp_path / "old")
        text = irfeed("diff", tmp_path / "old", tmp_path / "new")
        result = json.loads(irfeed("diff", tmp_path / "old", tmp_path / "new", "--format", "json").out)

        assert (same.code, same.out) == (0, "Subscribers would see no change.\n")
        assert text.code == 1
        assert "feed: 0 new, 1 changed, 0 gone, 0 moved" in text.out
        assert {feed["feed"] for feed in result["feeds"]} == {"feed", "en/feed", "news/feed", "en/news/feed"}

    def test_address(self, irfeed: Irfeed, publication: Path) -> None:
        """An address that nobody answers at is the outside world's fault."""
        irfeed("build", publication, *NOW)

        assert irfeed("diff", publication / "public", "http://127.0.0.1:9/").code == 3

    def test_nothing_there(self, irfeed: Irfeed, tmp_path: Path) -> None:
        """A path at which there is nothing is told."""
        assert irfeed("diff", tmp_path, tmp_path / "none").code == 2


class TestValidate:
    def test_all(self, irfeed: Irfeed, publication: Path) -> None:
        """A publication without mistakes is told in numbers."""
        done = irfeed("validate", publication)

        assert (done.code, done.out) == (0, "")
        assert "2 records read, 0 rejected" in done.err

    def test_files_and_folders(self, irfeed: Irfeed, publication: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Single files and folders inside a publication can be checked alone."""
        _break(publication)
        sub = publication / "articles" / "sub"
        sub.mkdir()
        (publication / "articles" / "bridge.md").rename(sub / "bridge.md")
        monkeypatch.chdir(publication.parent)

        assert irfeed("validate", "news/articles/square.md").out.startswith("news/articles/square.md:4:13")
        assert irfeed("validate", "news/articles/sub").code == 0
        assert irfeed("validate", "news/articles/sub/bridge.md", "news/articles/square.md").code == 1
        assert "2 records read" in irfeed("validate", "news/articles/sub", "news/articles/square.md").err

    def test_json(self, irfeed: Irfeed, publication: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """In JSON the findings come with the numbers."""
        _break(publication)
        monkeypatch.chdir(publication)
        result = json.loads(irfeed("validate", "--format", "json").out)

        assert (result["records"], result["rejected"], len(result["findings"])) == (2, 1, 1)


class TestList:
    def test_table(self, irfeed: Irfeed, publication: Path) -> None:
        """The feeds are listed with what they are of, their paths and their entries."""
        lines = irfeed("list", publication, *NOW).out.splitlines()

        assert lines[0].split() == ["department", "language", "format", "path", "entries"]
        assert lines[1].split() == ["all", "all", "rss", "feed.rss", "2"]
        assert len(lines) == 1 + 4 * 3

    def test_json(self, irfeed: Irfeed, publication: Path) -> None:
        """In JSON a feed of all has no department and no language."""
        feeds = json.loads(irfeed("list", publication, *NOW, "--format", "json").out)["feeds"]

        assert feeds[0] == {
            "department": None,
            "language": None,
            "format": "rss",
            "path": "feed.rss",
            "entries": 2,
            "aggregator": None,
        }

    def test_wrong_records(self, irfeed: Irfeed, publication: Path) -> None:
        """Wrong records are told on stderr; the rest is listed, and the code is 1."""
        _break(publication)
        done = irfeed("list", publication, *NOW)

        assert done.code == 1
        assert "square.md" in done.err
        assert done.out.splitlines()[1].endswith("1")

    def test_why(self, irfeed: Irfeed, publication: Path) -> None:
        """Why an article is where it is can be asked."""
        id_ = "tag:seoul.example,2015:square"
        done = irfeed("list", publication, *NOW, "--why", id_)
        result = json.loads(irfeed("list", publication, *NOW, "--why", id_, "--format", "json").out)

        assert done.out.splitlines()[0] == f"{id_} ({shown(publication / 'articles' / 'square.md')}:1) is published"
        assert "en/news/feed.rss" in done.out
        assert {feed["path"]: feed["why"] for feed in result["feeds"]}["news/feed.rss"] == "its department is news"

    def test_why_not(self, irfeed: Irfeed, publication: Path) -> None:
        """Why an article is nowhere can be asked too."""
        _break(publication, "square", "published:", "status: draft\npublished:")
        done = irfeed("list", publication, *NOW, "--why", "tag:seoul.example,2015:square")

        where = f"{shown(publication / 'articles' / 'square.md')}:1"
        assert done.out == f"tag:seoul.example,2015:square ({where}) is draft, so it is in no feed\n"

    def test_translations(self, irfeed: Irfeed, publication: Path) -> None:
        """The languages of each story can be seen at a glance, drafts left out."""
        configuration = publication / "irfeed.toml"
        configuration.write_text(configuration.read_text().replace("en = {}", "en = {}\nko = {}"))
        _break(publication, "square", "department:", "story: opening\ndepartment:")
        _break(publication, "bridge", "department:", "story: opening\nlanguage: ko\ndepartment:")
        irfeed("new", "Alone", publication, *NOW, "--url", "https://seoul.example/alone/")
        lines = irfeed("list", publication, *NOW, "--translations").out.splitlines()
        stories = json.loads(irfeed("list", publication, *NOW, "--translations", "--format", "json").out)["stories"]

        assert [line.split() for line in lines] == [
            ["story", "en", "ko"],
            ["opening", "yes", "yes"],
            ["stories", "1", "of", "1", "1", "of", "1"],
        ]
        assert stories == [
            {
                "story": "opening",
                "languages": {"en": "tag:seoul.example,2015:square", "ko": "tag:seoul.example,2015:bridge"},
            }
        ]

    def test_missing_translation(self, irfeed: Irfeed, publication: Path) -> None:
        """What is not translated is seen too."""
        configuration = publication / "irfeed.toml"
        configuration.write_text(configuration.read_text().replace("en = {}", "en = {}\nko = {}"))
        stories = json.loads(irfeed("list", publication, *NOW, "--translations", "--format", "json").out)["stories"]

        assert [story["languages"]["ko"] for story in stories] == [None, None]
        assert "tag:seoul.example,2015:bridge  yes     -" in irfeed("list", publication, *NOW, "--translations").out

    def test_why_who(self, irfeed: Irfeed, publication: Path) -> None:
        """An id that there is not is answered with the likely one, or the next step."""
        assert "did you mean tag:" in irfeed("list", publication, "--why", "tag:seoul.example,2015:squar").err
        assert "irfeed validate" in irfeed("list", publication, "--why", "x").err


class TestNew:
    def test_builds_at_once(self, irfeed: Irfeed, publication: Path) -> None:
        """A new record is valid from the start when its address is given, and its id is nobody else's."""
        first = irfeed("new", "The tower: opens", publication, *NOW, "--url", "https://seoul.example/tower/")
        second = irfeed("new", "The tower opens!", publication, "--url", "https://seoul.example/t/", "--story", "t")
        path = publication / "articles" / "2026-01-01-the-tower-opens.md"

        assert (first.code, second.code) == (0, 0)
        assert path.is_file()
        assert "story" not in path.read_text()
        assert irfeed("validate", publication).code == 0

    def test_address_is_asked_for(self, irfeed: Irfeed, publication: Path) -> None:
        """Without an address the record says where it belongs, and is not valid yet."""
        irfeed("new", "The tower", publication, *NOW)
        done = irfeed("validate", publication, "--drafts")

        assert done.code == 1
        assert "url is missing" in done.out

    def test_options(self, irfeed: Irfeed, publication: Path, tmp_path: Path) -> None:
        """All can be chosen."""
        done = irfeed(
            "new", "광장", publication, "--language", "en", "--department", "news", "--into", tmp_path / "x", *NOW,
            "--published", "2015-02-06T09:00:00+09:00",
        )  # fmt: skip
        text = next((tmp_path / "x").iterdir()).read_text("utf-8")

        assert done.code == 0
        assert "title: 광장\n" in text
        assert "published: '2015-02-06T09:00:00+09:00'\n" in text

    def test_refusals(self, irfeed: Irfeed, publication: Path) -> None:
        """What is not declared is refused, a record is never written over, and an impossible folder is told."""
        irfeed("new", "The tower", publication, *NOW)

        assert "has no language ko" in irfeed("new", "x", publication, "--language", "ko").err
        assert "has no department art" in irfeed("new", "x", publication, "--department", "art").err
        assert "is there already" in irfeed("new", "The tower", publication, *NOW).err
        done = irfeed("new", "x", publication, "--into", publication / "irfeed.toml" / "x")
        assert (done.code, "cannot be written" in done.err) == (3, True)


class TestExplain:
    def test_every_code(self, irfeed: Irfeed) -> None:
        """Every rule can be explained, by its code and by its name."""
        for code, rule in rules().items():
            done = irfeed("explain", code)
            assert done.code == 0
            assert rule.says in done.out
        assert irfeed("explain", "cfg001").out == irfeed("explain", "configuration-not-toml").out

    def test_list(self, irfeed: Irfeed) -> None:
        """Without a code all rules are listed."""
        assert len(irfeed("explain").out.splitlines()) == len(rules())

    def test_json(self, irfeed: Irfeed) -> None:
        """Programs get the same as JSON."""
        assert json.loads(irfeed("explain", "CFG001", "--format", "json").out)["name"] == "configuration-not-toml"

    def test_all_json(self, irfeed: Irfeed) -> None:
        """Without a code, the list is JSON too, with all that each rule says."""
        listed = json.loads(irfeed("explain", "--format", "json").out)["rules"]

        assert [one["code"] for one in listed] == list(rules())
        assert listed[0] == json.loads(irfeed("explain", "CFG001", "--format", "json").out)

    def test_unknown(self, irfeed: Irfeed) -> None:
        """An unknown code is answered with the likely one, or the way to the list."""
        assert "did you mean CFG0" in irfeed("explain", "CFG0001").err
        assert "lists them all" in irfeed("explain", "?").err


class TestRoot:
    def test_summaries(self) -> None:
        """The list of commands says of each what its own help says."""
        with click.Context(root) as context:
            for name, summary in COMMANDS.items():
                command = root.get_command(context, name)
                assert command is not None
                assert command.get_short_help_str(200) == summary

    def test_help(self, irfeed: Irfeed) -> None:
        """The help lists every command, without importing any."""
        out = irfeed("--help").out

        assert all(name in out for name in COMMANDS)

    @pytest.mark.parametrize("of", ["record", "configuration"])
    def test_schema(self, irfeed: Irfeed, of: str) -> None:
        """Schemas are JSON."""
        assert json.loads(irfeed("schema", of).out)["$schema"].startswith("https://json-schema.org/")

    def test_completion(self, irfeed: Irfeed) -> None:
        """A completion script is printed."""
        assert "_IRFEED_COMPLETE" in irfeed("completion", "zsh").out

    def test_commands_are_known_to_shells(self) -> None:
        """A shell that completes is given every command."""
        with click.Context(root) as context:
            assert root.list_commands(context) == list(COMMANDS)

    def test_streams_of_others(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Streams that another program put in the place of the real ones are left as they are."""
        stream = io.StringIO()
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(sys, "argv", ["irfeed", "--version"])
        with pytest.raises(SystemExit) as ended:
            main()

        assert ended.value.code == 0
        assert stream.getvalue().startswith("irfeed ")

    def test_unknown_command(self, irfeed: Irfeed) -> None:
        """A command that there is not is a wrong use."""
        assert irfeed("biuld").code == 2

    def test_version(self, irfeed: Irfeed) -> None:
        """The version is printed, and that is a success."""
        assert (irfeed("--version").code, irfeed("--help").code) == (0, 0)

    def test_module(self) -> None:
        """Importing what `python -m irfeed` runs runs nothing: processes that render import it again."""
        assert callable(importlib.import_module("irfeed.__main__").main)

    def test_main(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The entry point ends the process with the command's exit code."""
        monkeypatch.setattr(sys, "argv", ["irfeed", "explain", "?"])
        with pytest.raises(SystemExit) as ended:
            main()

        assert ended.value.code == 2


class TestEnds:
    @pytest.mark.parametrize(
        ("error", "code", "words"),
        [
            (KeyboardInterrupt(), 130, "stopped"),
            (click.Abort(), 130, "stopped"),
            (OSError(28, "No space left on device", "public"), 3, "irfeed: No space left on device: public"),
            (OSError("odd"), 3, "irfeed: odd"),
        ],
    )
    def test_ends(
        self, irfeed: Irfeed, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, words: str
    ) -> None:
        """However a command is ended, a person gets a sentence."""

        def fail(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(root, "main", fail)
        done = irfeed("list")

        assert (done.code, words in done.err) == (code, True)

    def test_reader_has_gone(self, monkeypatch: pytest.MonkeyPatch, process: Irfeed, tmp_path: Path) -> None:
        """Whoever closes our output early is not shouted at."""
        done = process("-c", cwd=tmp_path)
        assert done.code == 2
        reading, writing = _closed_pipe()
        monkeypatch.setattr(sys, "stdout", writing)

        def fail(*_: object, **__: object) -> None:
            raise BrokenPipeError

        monkeypatch.setattr(root, "main", fail)
        from irfeed.cli.root import run  # noqa: PLC0415 - beside what it is given

        assert run(["list"]) == 0
        writing.close()
        reading.close()

    def test_progress(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """On a terminal a bar is drawn; elsewhere nothing is."""

        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        quiet, terminal = io.StringIO(), Terminal()
        for stream in (quiet, terminal):
            monkeypatch.setattr(sys, "stderr", stream)
            with output.progress("building") as tell:
                for done in range(3):
                    tell(done + 1, 3)

        assert quiet.getvalue() == ""
        assert "100%" in terminal.getvalue()


def _closed_pipe() -> tuple[io.TextIOWrapper, io.TextIOWrapper]:
    import os  # noqa: PLC0415 - for this one pipe

    reading, writing = os.pipe()
    return os.fdopen(reading), os.fdopen(writing, "w")


def test_no_articles_folder(irfeed: Irfeed, publication: Path) -> None:
    """A publication whose articles folder is missing is told so, and what to do."""
    (publication / "articles").rename(publication / "elsewhere")
    done = irfeed("build", publication)

    assert done.code == 2
    assert "The articles folder" in done.err
    assert "does not exist (create it" in done.err


def test_interrupted_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the program still starts ends it as everywhere, without a traceback."""

    def fail(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("irfeed.cli.root.run", fail)
    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 130
