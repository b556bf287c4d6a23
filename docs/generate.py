"""Makes the pages of docs/reference from the code, and the files in share/ that are installed beside the program.

`python docs/generate.py`; with `--check` it writes nothing, and ends with 1 if a page is not fresh.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from manual import shared_files
from python_reference import python_reference

from irfeed.assemble import about_extension
from irfeed.cli.explain import families
from irfeed.cli.root import COMMANDS, root
from irfeed.config.fields import configuration_schema
from irfeed.findings import Rule
from irfeed.model.mapping import FIELDS
from irfeed.render.sanitise import documentation as html_reference
from irfeed.validation import record_reference

REFERENCE = Path(__file__).parent / "reference"
SHARE = Path(__file__).parents[1] / "share"
MADE = "<!-- Made from the code by docs/generate.py; change it there. -->\n\n"


def pages() -> Iterator[tuple[str, str]]:
    """Yield every page of the reference: its path within docs/reference, and its text."""
    yield "commands.md", commands()
    yield "configuration.md", configuration(configuration_schema())
    yield "record.md", record_reference()
    yield "python.md", python_reference()
    yield "html.md", html_reference()
    yield "json-extension.md", about_extension.reference()
    yield "mapping.md", mapped_fields()
    yield "rules/README.md", rules_index()
    for family in families():
        for rule in family.rules:
            yield f"rules/{rule.code}.md", rule_page(rule)


def commands() -> str:
    """Return the page of the command line, from click's own help."""
    parts = [
        "# Commands\n",
        "Exit codes: 0 done · 1 findings (a record or feed is wrong, or `--check` found a difference) ·",
        "2 usage or configuration · 3 the outside world (I/O, lock, network).\n",
        "Results go to stdout, progress and messages to stderr.\n",
    ]
    with click.Context(root, info_name="irfeed", **root.context_settings) as context:
        parts.append(f"```text\n{root.get_help(context)}\n```\n")
        for name in COMMANDS:
            command = root.get_command(context, name)
            assert command is not None
            with click.Context(command, info_name=name, parent=context) as inner:
                parts.append(f"## irfeed {name}\n\n```text\n{command.get_help(inner)}\n```\n")
                for sub in command.list_commands(inner) if isinstance(command, click.Group) else ():
                    nested = command.get_command(inner, sub)
                    assert nested is not None
                    help_ = nested.get_help(click.Context(nested, info_name=sub, parent=inner))
                    parts.append(f"### irfeed {name} {sub}\n\n```text\n{help_}\n```\n")
    return "\n".join(parts)


def configuration(schema: Mapping[str, Any]) -> str:
    """Return the page of irfeed.toml, from its JSON Schema."""
    parts = [
        "# irfeed.toml\n",
        "Every key, what it means, and what stands if you leave it out.",
        "Editors that know JSON Schema can be given `irfeed schema configuration`.",
        'A text may be given once, or by language: `{ en = "…", ko = "…" }`.\n',
    ]
    for name, value in schema["properties"].items():
        table = _table(value, schema)
        by_key = "additionalProperties" in value
        heading = f"[[{name}]]" if "items" in value else f"[{name}.KEY]" if by_key else f"[{name}]"
        meaning = value.get("description") or (table or {}).get("description", "")
        parts.append(f"## `{heading if table else name}`\n\n{meaning}\n")
        if table:
            parts.append("".join(f"- {line}\n" for line in _keys(table)))
            parts += _nested(name, table, schema)
    return "\n".join(parts)


def _nested(path: str, table: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield the parts about the tables in a table, at whatever depth."""
    for name, value in table["properties"].items():
        inner = _table(value, schema)
        if inner:
            yield f"### `[{path}.{name}]`\n\n{inner.get('description', '')}\n"
            yield "".join(f"- {line}\n" for line in _keys(inner))
            yield from _nested(f"{path}.{name}", inner, schema)


def _table(value: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any] | None:
    candidates = [value, *value.get("anyOf", []), value.get("additionalProperties") or {}, value.get("items") or {}]
    for candidate in candidates:
        if isinstance(candidate, Mapping):
            for one in [candidate, *candidate.get("anyOf", [])]:
                if "$ref" in one:
                    table: Mapping[str, Any] = schema["$defs"][one["$ref"].rpartition("/")[2]]
                    return table
    return None


def _keys(table: Mapping[str, Any]) -> Iterator[str]:
    required = table.get("required", [])
    for name, value in table["properties"].items():
        default = value.get("default")
        needed = "required" if name in required else "optional" if default is None else f"default `{_toml(default)}`"
        examples = ", ".join(f"`{_toml(example)}`" for example in value.get("examples", []))
        allowed = _allowed(value)
        yield "".join(
            (
                f"**`{name}`** ({needed}): {value.get('description', '')}",
                f" Allowed: {allowed}." if allowed else "",
                f" Example: {examples}." if examples else "",
            )
        )


def _allowed(value: Mapping[str, Any]) -> str:
    """Return the values that a key, or each item of its list, may have; "" where they cannot be listed."""
    for one in (value, *value.get("anyOf", [])):
        if "enum" in one:
            return ", ".join(f"`{_toml(choice)}`" for choice in one["enum"])
        if one.get("type") in ("integer", "number"):
            return _span(one)
        if one.get("type") == "boolean":
            return "`true`, `false`"
        if isinstance(one.get("items"), Mapping) and (inner := _allowed(one["items"])):
            return f"each of {inner}"
    return ""


def _span(number: Mapping[str, Any]) -> str:
    lowest, highest, above = (number.get(limit) for limit in ("minimum", "maximum", "exclusiveMinimum"))
    kind = "whole numbers" if number["type"] == "integer" else "numbers"
    start = f" from {lowest}" if lowest is not None else f" above {above}" if above is not None else ""
    return f"{kind}{start}" + (f" to {highest}" if highest is not None else "")


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        given = {name if name.isalnum() else _toml(name): inner for name, inner in value.items() if inner is not None}
        pairs = (f"{name} = {_toml(inner)}" for name, inner in given.items())
        return f"{{ {', '.join(pairs)} }}" if given else "{}"
    return f'"{value}"' if isinstance(value, str) else str(value)


def mapped_fields() -> str:
    """Return the page that says where each field goes."""
    parts = [
        "# Where fields go\n",
        "The elements and members in which feeds carry the fields of an article. `_irfeed` is",
        "[its extension of JSON Feed](json-extension.md); what a field means is in [the list of fields](record.md).",
        "Of a withdrawn article, Atom has an `at:deleted-entry`, a JSON Feed a member of `_irfeed`.",
        "",
        "| field | RSS 2.0 | Atom 1.0 | JSON Feed 1.1 |",
        "| --- | --- | --- | --- |",
    ]
    for one in FIELDS:
        link = (f"link rel={one.relation}",) if one.relation else ()
        rss = (*(f"atom:{name}" for name in link), *one.rss)
        json = (*one.json, *([f"_irfeed/{one.name}"] if one.extension else []))
        cells = (", ".join(f"`{name}`" for name in names) for names in (rss, (*link, *one.atom), json))
        parts.append(f"| `{one.name}` | {' | '.join(cells)} |")
    return "\n".join(parts) + "\n"


def rules_index() -> str:
    """Return the page that lists every rule."""
    parts = ["# Rules\n", "`irfeed explain CODE` shows the same on the command line.\n"]
    for family in families():
        parts.append(f"## {family.title}\n\n| code | severity | rule |\n| --- | --- | --- |")
        parts += [
            f"| [{rule.code}]({rule.code}.md) | {rule.severity.value} | {_cell(rule.says)} |" for rule in family.rules
        ]
        parts.append("")
    return "\n".join(parts)


def rule_page(rule: Rule) -> str:
    """Return the page of one rule."""
    parts = [f"# {rule.code}: {rule.name}\n", f"*{rule.severity.value}*: {rule.says}\n"]
    parts += [f"## Why\n\n{rule.why}\n", f"## What to do\n\n{rule.mend}\n", f"## Source\n\n{rule.clause}\n"]
    for title, example in (("Wrong", rule.bad), ("Right", rule.good)):
        if example:
            fence = "````" if "```" in example else "```"
            parts.append(f"## {title}\n\n{fence}text\n{example}\n{fence}\n")
    return "\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


def main(arguments: list[str]) -> int:
    """Write the pages, or with --check compare them; return the exit code."""
    fresh = {REFERENCE / path: MADE + text for path, text in pages()}
    fresh |= {SHARE / path: text for path, text in shared_files()}
    shared = (path for path in SHARE.rglob("*") if path.is_file())
    existing = {path: path.read_text("utf-8") for path in (*REFERENCE.rglob("*.md"), *shared)}
    if "--check" in arguments:
        stale = sorted(str(path) for path in fresh.keys() | existing.keys() if fresh.get(path) != existing.get(path))
        sys.stderr.writelines(f"not fresh: {path} (make docs)\n" for path in stale)
        return int(bool(stale))
    for path in existing.keys() - fresh.keys():
        path.unlink()
    for path, text in fresh.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
