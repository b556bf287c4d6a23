"""From an article to what feeds print of it: safe content, and one fragment for each format."""

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.render.content import content_of
    from irfeed.render.halves import Halves, halves_of, named
    from irfeed.render.options import Options
    from irfeed.render.rendering import Job, Rendered, render
    from irfeed.render.safe import findings_of_body
    from irfeed.render.sanitise.pictures import late_pictures
else:  # who only judges bodies makes no fragments
    __getattr__ = late(
        __name__,
        {
            "Halves": "halves",
            "Job": "rendering",
            "Options": "options",
            "Rendered": "rendering",
            "content_of": "content",
            "findings_of_body": "safe",
            "halves_of": "halves",
            "late_pictures": "sanitise.pictures",
            "named": "halves",
            "render": "rendering",
        },
    )

__all__ = [
    "Halves",
    "Job",
    "Options",
    "Rendered",
    "content_of",
    "findings_of_body",
    "halves_of",
    "late_pictures",
    "named",
    "render",
]
