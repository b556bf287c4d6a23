"""From an article to what feeds print of it: safe content, and one fragment for each format."""

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from irfeed.render.options import Options
    from irfeed.render.rendering import Job, Rendered, render
    from irfeed.render.rules import ALL as RULES
    from irfeed.render.safe import findings_of_body
else:  # who only judges bodies makes no fragments
    __getattr__ = late(
        __name__,
        {
            "RULES": "rules:ALL",
            "Job": "rendering",
            "Options": "options",
            "Rendered": "rendering",
            "findings_of_body": "safe",
            "render": "rendering",
        },
    )

__all__ = ["RULES", "Job", "Options", "Rendered", "findings_of_body", "render"]
