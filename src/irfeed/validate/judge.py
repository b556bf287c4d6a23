"""One record judged: by the gate for ordinary records first, in doubt by the complete way."""

from __future__ import annotations

from irfeed.findings import Finding
from irfeed.frozen import dataclass
from irfeed.model import Article
from irfeed.publication import Publication
from irfeed.record import Record
from irfeed.validate.gist import Gist
from irfeed.validate.plain import PlainGate


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one record by itself. Of all records together, :func:`irfeed.validate.judge_together` judges."""

    article: Article | None  #: None if the record has errors
    findings: tuple[Finding, ...]
    gist: Gist


class Judge:
    """Judges the records of one publication, one after the other."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._gate = PlainGate(publication)

    def judge(self, record: Record) -> Judged:
        """Return what becomes of a record by itself."""
        article = None if record.files else self._gate.article(record.fields)
        if article is not None:
            return Judged(article, (), Gist.of(article, record))
        # Reading completely brings pydantic and all rules, for which those do not wait whose records are ordinary.
        from irfeed.validate.complete import judge_completely  # noqa: PLC0415 - as said above

        judged = Judged(*judge_completely(record, self._publication))
        written = record.fields.get("language")
        if judged.article and not judged.findings and isinstance(written, str) and written:
            self._gate.learn(written, judged.article.language)
        return judged
