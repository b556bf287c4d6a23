"""From an article to what feeds print of it: safe content, and one fragment for each format."""

from irfeed.render.options import Options
from irfeed.render.rendering import Job, Rendered, render
from irfeed.render.rules import ALL as RULES

__all__ = ["RULES", "Job", "Options", "Rendered", "render"]
