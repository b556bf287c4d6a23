"""HTML of anyone's, made safe for feeds by a documented list of what may stay.

`sanitise` is the door, and `is_plain` says who need not go through it; `allowed` is the list; `documentation` prints
it.
"""

from irfeed.render.sanitise.clean import Failure, Sanitised, sanitise
from irfeed.render.sanitise.documentation import documentation
from irfeed.render.sanitise.limits import excess
from irfeed.render.sanitise.plain import is_plain

__all__ = ["Failure", "Sanitised", "documentation", "excess", "is_plain", "sanitise"]
