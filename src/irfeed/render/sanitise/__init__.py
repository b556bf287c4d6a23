"""HTML of anyone's, made safe for feeds by a documented list of what may stay.

`sanitise` is the door; `allowed` is the list; `documentation` prints it.
"""

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.render.sanitise.clean import Failure, Sanitised, sanitise
    from irfeed.render.sanitise.documenting import documentation
    from irfeed.render.sanitise.limits import excess
else:  # the limits are read by others, too
    __getattr__ = late(
        __name__,
        {
            "Failure": "clean",
            "Sanitised": "clean",
            "documentation": "documenting",
            "excess": "limits",
            "sanitise": "clean",
        },
    )

__all__ = ["Failure", "Sanitised", "documentation", "excess", "sanitise"]
