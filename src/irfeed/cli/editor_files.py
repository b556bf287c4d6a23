"""The files by which VS Code completes and checks what people write: settings, snippets, tasks. Pure.

YAML and JSON records are described by a JSON Schema. No schema reaches the front matter of Markdown: there, snippets
complete the fields, and a task has `irfeed validate` say what is wrong, which the editor shows at its place.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

#: The names of the files beside irfeed.toml.
CONFIGURATION_SCHEMA: Final = "irfeed.schema.json"
RECORD_SCHEMA: Final = "irfeed.record.schema.json"
SNIPPETS: Final = ".vscode/irfeed.code-snippets"

#: What the text report of findings looks like, line by line.
FINDING_PATTERN: Final = r"^(.+?):(\d+):(\d+): ([A-Z]{3}\d{3}) (error|warning|advice): (.+)$"


def editor_files(record_schema: Mapping[str, Any], articles: str) -> Mapping[str, str]:
    """Return the texts of the files by their paths.

    Args:
        record_schema: the JSON Schema of a record, with departments and languages.
        articles: the folder of the records, relative to that of irfeed.toml.
    """
    return {
        RECORD_SCHEMA: as_text(record_schema),
        SNIPPETS: as_text(snippets(record_schema)),
        ".vscode/settings.json": as_text(_settings(articles)),
        ".vscode/tasks.json": as_text(_TASKS),
        ".vscode/extensions.json": as_text({"recommendations": ["redhat.vscode-yaml", "tamasfe.even-better-toml"]}),
    }


def as_text(value: Mapping[str, Any]) -> str:
    """Return JSON as it stands in a file."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _settings(articles: str) -> Mapping[str, Any]:
    def files(*endings: str) -> list[str]:
        return [f"{articles}/**/*{ending}" for ending in endings]

    return {
        # Markdown is for those whose editor hands front matter on to the reader of YAML.
        "yaml.schemas": {f"./{RECORD_SCHEMA}": files(".yaml", ".yml", ".md")},
        "json.schemas": [{"fileMatch": [f"/{one}" for one in files(".json")], "url": f"./{RECORD_SCHEMA}"}],
        "[markdown]": {"editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "off"}},
    }


_MATCHER: Final = {
    "owner": "irfeed",
    "fileLocation": ["relative", "${workspaceFolder}"],
    "severity": "info",  # what VS Code takes advice for, a word that it does not know
    "pattern": {
        "regexp": FINDING_PATTERN,
        "file": 1,
        "line": 2,
        "column": 3,
        "code": 4,
        "severity": 5,
        "message": 6,
    },
}


#: The moment at which a snippet is put in. Source: RFC 3339.
_NOW: Final = (
    "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}T${CURRENT_HOUR}:${CURRENT_MINUTE}:00${CURRENT_TIMEZONE_OFFSET}"
)


def _task(label: str, command: str, **more: object) -> Mapping[str, Any]:
    plain = {"options": {"cwd": "${workspaceFolder}", "env": {"NO_COLOR": "1"}}}
    return {"label": label, "type": "shell", "command": command, **plain, "problemMatcher": [], **more}


_CHECKED: Final = {"problemMatcher": _MATCHER, "presentation": {"reveal": "silent", "clear": True}}
_TASKS: Final = {
    "version": "2.0.0",
    "tasks": [
        _task("irfeed: validate", "irfeed validate --drafts", group={"kind": "build", "isDefault": True}, **_CHECKED),
        _task("irfeed: build", "irfeed build", **_CHECKED),
        _task(
            "irfeed: departments or languages changed",
            f"irfeed schema record > {RECORD_SCHEMA} && irfeed schema snippets > {SNIPPETS}",
        ),
    ],
}


def snippets(record_schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a snippet for each field of a record, and one for a whole front matter.

    Source: VS Code, user-defined snippets: variables, placeholders and choices.
    """
    fields = record_schema["properties"]
    bodies = {name: _body(name, field, record_schema["$defs"]) for name, field in fields.items()}
    whole = [bodies[name] for name in record_schema["required"]]
    lines = [line.replace("${1", f"${{{number}") for number, line in enumerate(whole, start=1)]
    front = {"prefix": "irfeed", "body": ["---", *lines, "status: draft", "---", "$0"], "description": "A record"}
    return {
        "irfeed: front matter": {"scope": "markdown", **front},
        **{
            f"irfeed: {name}": {
                "scope": "markdown",
                "prefix": name,
                "body": [bodies[name]],
                "description": field["description"],
            }
            for name, field in fields.items()
        },
    }


def _body(name: str, field: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    """Return the line that sets a field: a choice where only certain words can stand, else an example to write over."""
    if name == "id":
        return "id: urn:uuid:${UUID}"  # an example would become the id of many
    if field.get("format") == "date-time":
        return f"{name}: {_NOW}"
    choices = _choices(field, definitions)
    if choices:
        return f"{name}: ${{1|{','.join(choices)}|}}"
    example = next(iter(field.get("examples", [])), "")
    written = example if _is_bare(example) else json.dumps(example, ensure_ascii=False)
    return f"{name}: ${{1:{_escaped(written)}}}"


def _choices(field: Mapping[str, Any], definitions: Mapping[str, Any]) -> Sequence[str]:
    if "$ref" in field:
        return _choices(definitions[field["$ref"].rpartition("/")[2]], definitions)
    first: Mapping[str, Any] = next(iter(field.get("anyOf", [])), {})
    return [*field.get("enum", first.get("enum", []))]


def _is_bare(example: object) -> bool:
    """Say whether YAML reads a text as it is without quotation marks."""
    return isinstance(example, str) and ": " not in example and example[:1].isalpha()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
