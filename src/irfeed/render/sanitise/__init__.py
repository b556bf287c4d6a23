"""HTML of anyone's, made safe for feeds by a documented list of what may stay.

`sanitise` is the door; `allowed` is the list; `documentation` prints it.
"""

from irfeed.render.sanitise.clean import Failure, Sanitised, sanitise
from irfeed.render.sanitise.documentation import documentation
from irfeed.render.sanitise.limits import excess

__all__ = ["Failure", "Sanitised", "documentation", "excess", "sanitise"]
