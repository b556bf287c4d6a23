"""Makes the page of the Python API from the code: signatures, docstrings, fields with what is said of each."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import irfeed
from irfeed import errors

_HEAD = """\
# Python

```python
from datetime import UTC, datetime

import irfeed

result = irfeed.build("feeds", now=datetime.now(UTC))
for finding in result.findings:
    print(finding)
```

What this page names is public, and is imported from `irfeed`, errors from `irfeed.errors`: it is extended, not changed.
So is what [plugins](../how-to/plugins.md) import. All else is private and may change with any release.

Nothing here asks the clock, the environment or the network on its own: moments and secrets are arguments, and addresses
are fetched when they are named. Results are values that cannot be changed; `as_object()` returns what the command of
the same name prints with `--format json`. One build goes on at a time in a process.
[From Python](../how-to/python.md) shows the functions at work.
"""
_FIELD = re.compile(r"^    (\w+): (.+?)(?: = (.+?))?(?:  #: (.+))?$", re.MULTILINE)
_CONSTANT = re.compile(r'^    ([A-Z_0-9]+) = "([^"]+)"(?:  #: (.+))?$', re.MULTILINE)
_SECTION = re.compile(r"^(Args|Returns|Raises):$", re.MULTILINE)
_ITEM = re.compile(r"^    (\w+): ", re.MULTILINE)


def python_reference() -> str:
    """Return the page."""
    public = {name: getattr(irfeed, name) for name in irfeed.__all__ if name != "__version__"}
    functions = [_function(name, one) for name, one in public.items() if inspect.isfunction(one)]
    classes = [_class(name, one) for name, one in public.items() if inspect.isclass(one)]
    return "\n".join([_HEAD, "## Functions\n", *functions, "## Values\n", *classes, *_errors()])


def _function(name: str, function: object) -> str:
    signature = str(inspect.signature(function)).replace("'", "")  # type: ignore[arg-type]
    signature = re.sub(r"mappingproxy\(\{\}\)", "{}", signature)
    parameters, _, returned = signature[1:].rpartition(") -> ")
    lines = "".join(f"    {one},\n" for one in _split(parameters))
    text = inspect.getdoc(function) or ""
    text = _SECTION.sub(r"**\1**\n", text)
    text = _ITEM.sub(r"- `\1`: ", text).replace("\n        ", "\n  ").replace("\n    ", "\n").replace(":func:", "")
    return f"### irfeed.{name}\n\n```python\n{name}(\n{lines}) -> {returned}\n```\n\n{text}\n"


def _split(parameters: str) -> Iterator[str]:
    """Yield parameters; commas within brackets part none."""
    depth, begun = 0, 0
    for position, letter in enumerate(parameters):
        depth += (letter in "[(") - (letter in "])")
        if letter == "," and not depth:
            yield parameters[begun:position].strip()
            begun = position + 1
    yield parameters[begun:].strip()


def _class(name: str, kind: type) -> str:
    lines = [f"### irfeed.{name}\n", f"{inspect.getdoc(kind)}\n"]
    source = inspect.getsource(kind)
    for field, type_, default, meaning in _FIELD.findall(source):
        told = f": {meaning}" if meaning else ""
        lines.append(f"- `{field}: {type_}{f' = {default}' if default else ''}`{told}")
    for constant, value, meaning in _CONSTANT.findall(source):
        lines.append(f'- `{constant}` (`"{value}"`)' + (f": {meaning}" if meaning else ""))
    for method, function in vars(kind).items():
        if isinstance(function, property):
            lines.append(f"- `{method}`: {inspect.getdoc(function)}")
        elif method == "as_object":
            lines.append(f"- `as_object()`: {inspect.getdoc(function)}")
    return "\n".join([*lines, ""])


def _errors() -> Iterator[str]:
    yield "## Errors\n\nOf `irfeed.errors`. The number is the exit code that the command line gives it.\n"
    yield from _tree(errors.IrfeedError, 0)
    yield ""


def _tree(kind: type[errors.IrfeedError], depth: int) -> Iterator[str]:
    says = " ".join((inspect.getdoc(kind) or "").split())
    yield f"{'  ' * depth}- `{kind.__name__}` ({kind.exit_code}): {says}"
    for below in sorted(kind.__subclasses__(), key=lambda one: one.__name__):
        if below.__module__ == errors.__name__:
            yield from _tree(below, depth + 1)
