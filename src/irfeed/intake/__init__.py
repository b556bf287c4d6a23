"""The import of articles: what was found is settled, told apart, judged as a build would, and written.

`take_in` is the job on one screen; `apart` keeps articles apart that share an id, and `accepted` sees that what is
written can be published.
"""

from irfeed.intake.take_in import Intake, Request, take_in

__all__ = ["Intake", "Request", "take_in"]
