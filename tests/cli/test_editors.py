"""What editors are told: schemas of records, and the files of VS Code that init writes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import CONFIGURATION, Irfeed

ANSWERS = (
    "--title", "City", "--url", "https://city.example/", "--language", "en", "--language", "ko",
    "--department", "culture=Culture", "--department", "city-hall=City hall", "--now", "2026-01-01T00:00:00Z",
)  # fmt: skip
_VARIABLES = {"${UUID}": "9b2f6c1e-4b7a-4b0e-9d53-0c1f5a3e2d11", "${CURRENT_TIMEZONE_OFFSET}": "+09:00"}


@pytest.fixture
def started(irfeed: Irfeed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A publication as init starts it, which is the working folder."""
    irfeed("init", tmp_path, *ANSWERS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _inserted(body: list[str]) -> str:
    """Return what an editor puts in for a snippet when nothing is written over: first choices, examples, variables."""
    text = "\n".join(body)
    text = re.sub(r"\$\{\d\|([^,|]+)[^|]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d:((?:\\.|[^}])*)\}", r"\1", text).replace("\\$", "$").replace("\\}", "}")
    for name, value in {**_VARIABLES, "${CURRENT_YEAR}": "2015", "$0": "Text."}.items():
        text = text.replace(name, value)
    return re.sub(r"\$\{CURRENT_\w+\}", "02", text)


def test_the_schema_knows_departments_and_languages(irfeed: Irfeed, started: Path) -> None:
    """Those of the nearest publication, or of the one that is named; one department, or a list of them."""
    near = json.loads(irfeed("schema", "record").out)
    one = {"type": "string", "enum": ["culture", "city-hall"]}

    assert near["properties"]["language"]["enum"] == ["en", "ko"]
    assert near["properties"]["department"]["anyOf"] == [one, {"type": "array", "items": one}]
    assert near == json.loads(irfeed("schema", "record", started).out) == _json(started / "irfeed.record.schema.json")


def test_without_a_publication_any_department_will_do(
    irfeed: Irfeed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody needs one to write a record; one that is named must be there, and a wrong one is told."""
    monkeypatch.chdir(tmp_path)
    free = irfeed("schema", "record")
    named = irfeed("schema", "record", "nowhere")
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION.replace("[languages]", "[x]"), encoding="utf-8")
    wrong = irfeed("schema", "record")

    assert (free.code, "enum" in json.loads(free.out)["properties"]["language"]) == (0, False)
    assert (named.code, named.err.startswith("irfeed: There is no irfeed.toml in nowhere")) == (2, True)
    assert (wrong.code, wrong.out) == (2, "")
    assert irfeed("schema", "configuration").code == 0


def test_a_file_may_hold_a_record_or_a_list(irfeed: Irfeed) -> None:
    """What is said of the fields is said of each record in a list."""
    schema = json.loads(irfeed("schema", "record").out)

    assert (schema["type"], schema["items"]) == (["object", "array"], {"$ref": "#"})


def test_editors_find_the_schema(started: Path) -> None:
    """The settings name the schema that stands there, and the files of records."""
    settings = _json(started / ".vscode" / "settings.json")
    ((schema, files),) = settings["yaml.schemas"].items()
    (of_json,) = settings["json.schemas"]

    assert (started / schema).is_file()
    assert (started / of_json["url"]).is_file()
    assert files == ["articles/**/*.yaml", "articles/**/*.yml", "articles/**/*.md"]
    assert of_json["fileMatch"] == ["/articles/**/*.json"]


def test_the_snippet_of_a_front_matter_is_a_record(irfeed: Irfeed, started: Path) -> None:
    """Put in with its examples, it is right, and a draft."""
    front = _json(started / ".vscode" / "irfeed.code-snippets")["irfeed: front matter"]
    file = started / "articles" / "new.md"
    file.write_text(_inserted(front["body"]) + "\n", encoding="utf-8")
    done = irfeed("validate", "--drafts", "articles/new.md")

    assert (done.code, done.out, done.err) == (0, "", "irfeed: 1 record read, 0 rejected\n")
    assert "status: draft" in file.read_text(encoding="utf-8")


def test_every_field_has_a_snippet(irfeed: Irfeed, started: Path) -> None:
    """Each can be put in, and says what the field means; where certain words can stand, they are offered."""
    fields = json.loads(irfeed("schema", "record").out)["properties"]
    snippets = _json(started / ".vscode" / "irfeed.code-snippets")

    assert snippets == json.loads(irfeed("schema", "snippets").out)
    assert {one["prefix"] for one in snippets.values()} == {*fields, "irfeed"}
    assert snippets["irfeed: department"]["body"] == ["department: ${1|culture,city-hall|}"]
    assert snippets["irfeed: status"]["body"] == ["status: ${1|published,draft,withdrawn|}"]
    for name, field in fields.items():
        snippet = snippets[f"irfeed: {name}"]
        assert snippet["description"] == field["description"]
        assert _inserted(snippet["body"]).startswith(f"{name}: ")


def test_the_task_shows_findings_at_their_places(irfeed: Irfeed, started: Path) -> None:
    """The editor reads file, line, column, code, severity and message out of what irfeed prints."""
    task = _json(started / ".vscode" / "tasks.json")["tasks"][0]
    pattern = task["problemMatcher"]["pattern"]
    (file,) = (started / "articles").iterdir()
    file.write_text(file.read_text(encoding="utf-8").replace("language: en", "language: fr"), encoding="utf-8")
    program, *arguments = task["command"].split()
    first, *_ = irfeed(*arguments).out.splitlines()
    found = re.fullmatch(pattern["regexp"], first)

    assert program == "irfeed"
    assert found is not None
    assert [found[pattern[name]] for name in ("file", "severity")] == [f"articles/{file.name}", "error"]
    line = file.read_text(encoding="utf-8").splitlines()[int(found[pattern["line"]]) - 1]
    assert line[int(found[pattern["column"]]) - 1 :] == "fr"
    assert "fr" in found[pattern["message"]]


def test_files_of_editors_that_are_there_stay(irfeed: Irfeed, tmp_path: Path) -> None:
    """Somebody's settings are not written over."""
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode" / "settings.json").write_text("{}", encoding="utf-8")
    irfeed("init", tmp_path, *ANSWERS)

    assert _json(tmp_path / ".vscode" / "settings.json") == {}
    assert (tmp_path / ".vscode" / "tasks.json").is_file()
