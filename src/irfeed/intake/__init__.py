"""The import of articles: what was found is completed, compared, judged as a build would, and written.

In go articles that `importing` found; out come record files, and findings. It stands above the stages, as `building`
does: it alone hands what was imported to `validation` and `render`. `import_articles` is the job on one screen;
`distinct` keeps articles apart that share an id, and `accepted` sees that what is written can be published.
"""

from irfeed.intake.importing import ImportRequest, ImportResult, import_articles

__all__ = ["ImportRequest", "ImportResult", "import_articles"]
