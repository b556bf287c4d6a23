"""What the shape of irfeed.toml cannot say of its sources: which keys belong together, and what they may name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from irfeed.config import rules
from irfeed.config.intake_fields import SourceTable
from irfeed.config.kinds import KeyFinding
from irfeed.config.names import is_inside
from irfeed.findings.finding import quoted
from irfeed.model.columns import Names
from irfeed.model.record import Path
from irfeed.model.site import why_no_pattern

#: The types of sources that irfeed reads itself; every other type is a plugin's name.
SQL, FOLDER = "sql", "folder"
#: The address of an SQLite file beside irfeed.toml, as SQLAlchemy writes it.
SQLITE_FILE = re.compile(r"sqlite:///(?P<path>[^/?#\\][^?#\\]*)")

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_OF_EVERY_TYPE = frozenset({"name", "type"})
_OF_PLUGINS = frozenset({"settings"})
_OF = {
    SQL: frozenset({"dsn_env", "dsn", "table", "query", "key", "columns", "values", "list_separator", "changed"}),
    FOLDER: frozenset({"folder", "generator", "fields", "values", "ids", "ignore", "sections"}),
}


def judge_sources(sources: Sequence[SourceTable]) -> Iterator[KeyFinding]:
    """Yield every finding of `sources` that their shape does not show."""
    names: set[str] = set()
    for position, source in enumerate(sources):
        path: Path = ("sources", position)
        if not _NAME.fullmatch(source.name):
            message = f"{source.name!r} is not made of lower-case letters, digits and single hyphens"
            yield KeyFinding((*path, "name"), rules.configuration_source, message)
        if source.name in names:
            yield KeyFinding(
                (*path, "name"), rules.configuration_declared_twice, f"the source {source.name!r} is declared twice"
            )
        names.add(source.name)
        yield from _keys(path, source)
        if judge_type := _JUDGES.get(source.type):
            yield from judge_type(path, source)


def _keys(path: Path, source: SourceTable) -> Iterator[KeyFinding]:
    """Find keys that belong to another type of source."""
    for key in sorted(vars(source).keys() - _OF_EVERY_TYPE - _OF.get(source.type, _OF_PLUGINS)):
        types = " and ".join(type_ for type_, keys in _OF.items() if key in keys)
        of = f"sources of type {types}" if types else "plugins"
        yield KeyFinding((*path, key), rules.configuration_source, f"{key} is a key of {of}")


def _folder(path: Path, source: SourceTable) -> Iterator[KeyFinding]:
    if source.folder is None:
        yield KeyFinding(path, rules.configuration_source, f"the source {source.name} needs folder")
    for key in ("folder", "ids"):
        named = getattr(source, key)
        if named is not None and named != "." and not is_inside(named):
            message = f"{key} is not beside irfeed.toml: {quoted(named)}"
            yield KeyFinding((*path, key), rules.configuration_folder, message)
    for field, keys in source.fields.items():
        for key in keys:
            if why := why_no_pattern(key):
                message = f"{quoted(key)} is no pattern: {why}"
                yield KeyFinding((*path, "fields", field), rules.configuration_source, message)


def _sql(path: Path, source: SourceTable) -> Iterator[KeyFinding]:
    for one, other in (("dsn_env", "dsn"), ("table", "query")):
        if (getattr(source, one) is None) is (getattr(source, other) is None):
            message = f"the source {source.name} needs {one} or {other}, and not both"
            yield KeyFinding(path, rules.configuration_source, message)
    for key in ("key", "columns"):
        if not getattr(source, key):
            yield KeyFinding(path, rules.configuration_source, f"the source {source.name} needs {key}")
    if source.dsn is not None and not SQLITE_FILE.fullmatch(source.dsn):
        # What stands here may be an address with a password, so it is not repeated.
        message = "dsn is not an SQLite file beside irfeed.toml"
        hint = "write sqlite:///news.db, or name by dsn_env an environment variable that holds the address"
        yield KeyFinding((*path, "dsn"), rules.configuration_source, message, hint)
    if source.dsn_env is not None and not _VARIABLE.fullmatch(source.dsn_env):
        # As above: some write the address itself here.
        message = "dsn_env is not the name of an environment variable"
        yield KeyFinding((*path, "dsn_env"), rules.configuration_source, message, "write a name such as CMS_DSN")
    yield from _fields(path, source)


def _fields(path: Path, source: SourceTable) -> Iterator[KeyFinding]:
    if source.list_separator == "\\":
        message = "list_separator is the backslash, which makes a separator a part of an item"
        yield KeyFinding((*path, "list_separator"), rules.configuration_source, message)
    names = Names()
    for key in ("columns", "values"):
        for field in getattr(source, key):
            if why := names.why_not(field):
                yield KeyFinding((*path, key, field), rules.configuration_source, why[:1].lower() + why[1:])


_JUDGES = {SQL: _sql, FOLDER: _folder}
