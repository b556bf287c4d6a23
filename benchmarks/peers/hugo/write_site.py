"""Writes the records as a site of Hugo: `python write_site.py RECORDS SITE`.

Each is an HTML content file: the cheapest kind that Hugo reads.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path


def main(records: Path, site: Path) -> None:
    """Write the site: its configuration and layout, and a content file for each record, by language and department."""
    here = Path(__file__).parent
    shutil.copytree(here / "layouts", site / "layouts")
    shutil.copy(here / "config.json", site)
    with records.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            record = json.loads(line)
            folder = site / "content" / record["language"] / record["department"]
            folder.mkdir(parents=True, exist_ok=True)
            front = {
                "title": record["title"],
                "date": record["published"],
                "summary": record["summary"],
                "link": record["url"],
                "id": record["id"],
                "authors": [author["name"] for author in record["authors"]],
                "categories": record["categories"],
            }
            text = json.dumps(front, ensure_ascii=False, indent=1) + "\n\n" + record["body"]
            (folder / f"{number:07}.html").write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
