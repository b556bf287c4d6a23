"""The import of articles: what was found is settled, told apart, judged as a build would, and written.

`import_articles` is the job on one screen; `distinct` keeps articles apart that share an id, and `accepted` sees that
what is written can be published.
"""

from irfeed.intake.importing import ImportRequest, ImportResult, import_articles

__all__ = ["ImportRequest", "ImportResult", "import_articles"]
