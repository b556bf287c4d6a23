"""The record that a publication begins with."""

from __future__ import annotations

from datetime import datetime

import yaml

from irfeed.starting.answers import Answers


def first_record(answers: Answers, mark: str, moment: datetime) -> str:
    """Return the text of a Markdown record that says how to go on.

    Args:
        answers: What is known of the publication.
        mark: What makes the id one of a kind.
        moment: When the record is published.
    """
    fields = {
        "id": f"tag:{answers.id_authority}:{moment:%Y-%m-%d}-{mark}",
        "title": f"{answers.title} has feeds",
        "language": answers.languages[0],
        "department": [next(iter(answers.departments))],
        "url": f"{answers.url.rstrip('/')}/feeds-have-begun/",
        "published": moment.isoformat(timespec="seconds"),
    }
    front_matter = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1_000_000)
    return f"""\
---
# The id is permanent. All else may change: the title, the address, the text.
{front_matter}---
From now on there is a feed for **every language** and **every department**. Put what you publish into this folder, one
file for each article, and remove this one.
"""
