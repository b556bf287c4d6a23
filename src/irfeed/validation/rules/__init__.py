"""The rules of records, with their permanent codes REC001 and on.

A module of them is imported when one of its rules is first asked: most records give none a reason.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def __getattr__(name: str) -> ModuleType:
    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        raise AttributeError(f"there are no rules about {name}") from error
