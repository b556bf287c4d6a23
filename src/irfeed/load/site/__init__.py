"""Folders of other programs: what their files and keys are called -> records with irfeed's own fields."""

from irfeed.load.site.read import load_site

__all__ = ["load_site"]
