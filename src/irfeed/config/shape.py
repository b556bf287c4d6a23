"""What is wrong with the shape of a file, as faults with a rule, a path and words for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from irfeed.config import rules
from irfeed.config.judgement import Judgement
from irfeed.config.kinds import ShapeFault
from irfeed.table import RefusedError, Table

#: How many faults of shape are told of one file; whoever made more will not mend them one by one.
_MOST = 100


class Around:
    """What surrounds the keys of irfeed.toml: nothing that they need to know."""

    is_unusual = False

    def leaves_out(self, _name: str, _value: object) -> bool:
        """Say that nothing that stands in a file is left out."""
        return False

    def unknown(self, name: str, table: type[Table]) -> ShapeFault:
        """Return the fault of a key that there is not."""
        import difflib  # noqa: PLC0415 - only guesses need it, and it takes long to import

        close = difflib.get_close_matches(name, table.rows, n=1)
        hint = f"did you mean {close[0]}?" if close else f"known here: {', '.join(table.rows)}"
        return ShapeFault(rules.configuration_unknown_key, "is unknown", hint, (name,))

    def missing(self, table: type[Table], values: Mapping[str, object]) -> Iterator[ShapeFault]:
        """Give the faults of required keys that are not there."""
        return (
            ShapeFault(rules.configuration_missing_key, "is missing", path=(name,))
            for name in table.required
            if name not in values
        )


def judgements(error: RefusedError) -> Iterator[Judgement]:
    """Give a judgement for each fault of shape."""
    for fault in error.faults[:_MOST]:
        shown = ".".join(map(str, fault.path))
        yield Judgement(fault.path, fault.rule, f"{shown} {fault.message}{_given(fault)}", fault.hint)


def _given(fault: ShapeFault) -> str:
    """Return the value at fault, cut; not that of a key that may hold an address with a password."""
    if not fault.value:
        return ""
    secret = str(fault.path[-1]).startswith("dsn")
    return ", not what stands there" if secret else f", not {fault.value[0]!r:.60}"
