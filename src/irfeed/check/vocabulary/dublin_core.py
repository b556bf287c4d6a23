"""Dublin Core: the fifteen elements of version 1.1 and the DCMI terms, as feeds use them."""

from __future__ import annotations

from irfeed.check.language import why_no_language
from irfeed.check.vocabulary.term import Term, Vocabulary
from irfeed.syntax import why_not_w3cdtf

_ONE_DATE = Term(syntax=why_not_w3cdtf, once=True)
_ONCE = Term(once=True)

#: Those that name one fact of a feed or item stand once; people and subjects as often as there are some.
DC = Vocabulary.of(
    "Dublin Core",
    "dc",
    {
        **dict.fromkeys(("title", "description", "type", "format", "source", "rights"), _ONCE),
        **dict.fromkeys(
            ("creator", "subject", "publisher", "contributor", "identifier", "relation", "coverage"), Term()
        ),
        "date": Term(syntax=why_not_w3cdtf),
        "language": Term(syntax=why_no_language, once=True),
    },
)
_TERMS = (
    "abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available "
    "bibliographicCitation conformsTo contributor coverage creator date dateAccepted dateCopyrighted "
    "dateSubmitted  description educationLevel extent format hasFormat hasPart hasVersion identifier "
    "instructionalMethod isFormatOf  isPartOf isReferencedBy isReplacedBy isRequiredBy isVersionOf "
    "language license mediator medium provenance  publisher references relation replaces requires rights "
    "rightsHolder source spatial subject tableOfContents  temporal title type valid"
)
DCTERMS = Vocabulary.of(
    "The DCMI terms",
    "dcterms",
    {
        **dict.fromkeys(_TERMS.split(), Term()),
        **dict.fromkeys(("created", "issued", "modified"), _ONE_DATE),
        "abstract": _ONCE,
    },
)
