"""The podcast namespace."""

from __future__ import annotations

from irfeed.checking.vocabulary.judges import (
    misplaced_element,
    missing_attribute,
    repeated_element,
    unknown_attribute,
    unknown_element,
    wrong_attribute,
    wrong_value,
)
from irfeed.checking.vocabulary.podcast import PODCAST
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary
from irfeed.findings import Severity

rules_of_vocabulary(
    PODCAST,
    "podcast",
    VocabularyRow(
        unknown_element,
        "POD001",
        bad='<podcast:fund url="https://example.org/">Give</podcast:fund>',
        good='<podcast:funding url="https://example.org/">Give</podcast:funding>',
        sample="rss/channel",
        severity=Severity.WARNING,
    ),
    VocabularyRow(
        misplaced_element,
        "POD002",
        bad="<podcast:locked>yes</podcast:locked>",
        good="<podcast:season>3</podcast:season>",
        sample="rss/item",
    ),
    VocabularyRow(
        unknown_attribute,
        "POD003",
        bad='<podcast:chapters href="a" url="https://example.org/c.json" type="application/json+chapters"/>',
        good='<podcast:chapters url="https://example.org/c.json" type="application/json+chapters"/>',
        sample="rss/item",
        severity=Severity.WARNING,
    ),
    VocabularyRow(
        missing_attribute,
        "POD004",
        bad='<podcast:transcript url="https://example.org/t.vtt"/>',
        good='<podcast:transcript url="https://example.org/t.vtt" type="text/vtt"/>',
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_attribute,
        "POD005",
        bad='<podcast:soundbite startTime="early" duration="60.0">A</podcast:soundbite>',
        good='<podcast:soundbite startTime="73.0" duration="60.0">A</podcast:soundbite>',
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_value,
        "POD006",
        bad="<podcast:locked>maybe</podcast:locked>",
        good='<podcast:locked owner="kim@example.org">yes</podcast:locked>',
        sample="rss/channel",
    ),
    VocabularyRow(
        repeated_element,
        "POD007",
        bad="<podcast:locked>yes</podcast:locked><podcast:locked>no</podcast:locked>",
        good="<podcast:locked>yes</podcast:locked>",
        sample="rss/channel",
    ),
    clause="Podcast namespace 1.0",
    module=__name__,
)
