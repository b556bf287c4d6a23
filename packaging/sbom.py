"""Prints what an installation of irfeed consists of, as a CycloneDX 1.6 document, with the licence of each package.

`python packaging/sbom.py` in the environment to describe. Two runs in equal environments print the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any

_NAME = re.compile(r"[A-Za-z0-9._-]+")


def bill(root: str) -> dict[str, Any]:
    """Return the document about a package and all installed packages that it needs. Source: CycloneDX 1.6."""
    found = {_key(one.name): one for one in _needed(root)}
    own = found.pop(_key(root))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", **_component(own)}},
        "components": [{"type": "library", **_component(found[name])} for name in sorted(found)],
        "dependencies": [
            {"ref": _reference(one), "dependsOn": sorted(_reference(needed) for needed in _direct(one))}
            for one in (own, *(found[name] for name in sorted(found)))
        ],
    }


def _needed(root: str) -> Iterator[Distribution]:
    waiting, seen = [distribution(root)], {_key(root)}
    while waiting:
        one = waiting.pop()
        yield one
        for needed in _direct(one):
            if _key(needed.name) not in seen:
                seen.add(_key(needed.name))
                waiting.append(needed)


def _direct(one: Distribution) -> Iterator[Distribution]:
    """Yield the installed packages that one requires without an extra; what is not installed here is for others."""
    for requirement in one.requires or ():
        name = _NAME.match(requirement)
        if name is None or "extra ==" in requirement:
            continue
        try:
            yield distribution(name[0])
        except PackageNotFoundError:
            continue


def _component(one: Distribution) -> dict[str, Any]:
    described = {"bom-ref": _reference(one), "name": one.name, "version": one.version, "purl": _reference(one)}
    licence = _licence(one)
    return {**described, "licenses": [{"license": {"name": licence}}]} if licence else described


def _licence(one: Distribution) -> str:
    """Return the licence as the package names it: an expression, else a line, else what its classifiers say."""
    said = one.metadata
    words = [value for value in (said.get("License-Expression"), said.get("License")) if value and "\n" not in value]
    classified = [value for value in said.get_all("Classifier", []) if value.startswith("License :: ")]
    return next(iter([*words, *(value.rpartition(" :: ")[2] for value in classified)]), "")


def _reference(one: Distribution) -> str:
    return f"pkg:pypi/{_key(one.name)}@{one.version}"


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(bill("irfeed"), indent=2, ensure_ascii=False) + "\n")
