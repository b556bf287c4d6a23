"""Makes the pictures in docs/images with a real Chromium: `python docs/screenshots.py`.

It needs chromium and chromedriver. The pictures show the living publication in feeds/, with drawings in the place of
its photographs, which do not exist.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.browser.chromium import Scheme, chromium, missing  # noqa: E402 - the path is set above
from tests.browser.city import served  # noqa: E402 - the path is set above

#: File, page, width, height, colour scheme.
PICTURES: tuple[tuple[str, str, int, int, Scheme], ...] = (
    ("page", "index.html", 1120, 760, "light"),
    ("page-arabic-dark", "ar/index.html", 640, 760, "dark"),
    ("page-phone", "ko/international-relations/index.html", 360, 720, "light"),
    ("raw-feed", "ja/feed.rss", 600, 430, "light"),
)


def main() -> None:
    """Write every picture."""
    if because := missing():
        sys.exit(because)
    folder = ROOT / "docs" / "images"
    folder.mkdir(exist_ok=True)
    # The addresses on the pages are to be those of the publication, not of the server that stands in for it.
    with tempfile.TemporaryDirectory() as profile, served() as city, chromium(Path(profile)) as browser:
        for name, path, width, height, scheme in PICTURES:
            browser.devtools("Emulation.setScrollbarsHidden", hidden=True)
            browser.look(width, scheme, height=height)
            browser.visit(f"{city.address}{path}")
            browser.run(
                "for (const one of document.querySelectorAll('code')) "
                "one.textContent = one.textContent.replace(arguments[0], arguments[1])",
                city.address,
                "https://feeds.seoul.example/",
            )
            (folder / f"{name}.png").write_bytes(browser.screenshot())


if __name__ == "__main__":
    main()
