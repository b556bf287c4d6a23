"""The rules of loading, with their permanent codes LOD001 to LOD099."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.load.rules.every import ALL
else:  # only the catalogue asks for all of them; a file with a fault needs the module of its own
    __getattr__ = late(__name__, {"ALL": "every"})

__all__ = ["ALL"]
