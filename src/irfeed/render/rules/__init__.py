"""The rules on what stands in a body, BDY001 and on; each says what was refused, taken out or missed.

The examples of a rule are whole bodies in HTML.
"""

from irfeed.findings import Rule
from irfeed.render.rules import addresses, characters, limits, markup, outcome

#: All of them, by code.
ALL: tuple[Rule, ...] = (*limits.ALL, *markup.ALL, *addresses.ALL, *characters.ALL, *outcome.ALL)

__all__ = ["ALL", "addresses", "characters", "limits", "markup", "outcome"]
