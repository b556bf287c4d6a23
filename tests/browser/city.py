"""The living publication, served as a static host would."""

from __future__ import annotations

import base64
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from irfeed import config
from irfeed.assemble import atom, jsonfeed, raw_style, rss
from irfeed.building import judging
from irfeed.findings import Place
from irfeed.model import Entry, FeedPlan, Format
from irfeed.model.publication import Publication
from irfeed.plan import ArticleState, plan_feeds, state_of
from irfeed.render import Entries, EntryOptions, content_of
from tests.assembled import beside_the_feeds, translations_of
from tests.written import written

FEEDS = Path(__file__).parents[2] / "feeds"
NOW = datetime(2026, 1, 1, tzinfo=UTC)

#: What irfeed's own server and docs/how-to/hosting.md send with a feed.
POLICY = "default-src 'none'; style-src 'self'; img-src https: data:"
_TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json"}
_PICTURE = re.compile(rb"https://(?:images|feeds)\.seoul\.example/[^\"<]+\.(?:jpe?g|png|webp|svg)")
_DRAWING = b"data:image/svg+xml;base64," + base64.b64encode(
    b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 8'>"
    b"<path fill='#b9c9cc' d='M0 0h12v8H0z'/><path fill='#5d7f86' d='M0 6l3-2 3 1.5L9 3l3 2v3H0z'/></svg>"
)


@dataclass(frozen=True, slots=True)
class City:
    """A publication as it is served."""

    address: str
    publication: Publication
    plans: tuple[FeedPlan, ...]
    files: Mapping[str, bytes]

    def pages(self) -> list[str]:
        """Return the paths of all pages."""
        return [path for path in self.files if path.endswith(".html") and path != "autodiscovery.html"]


def _document(plan: FeedPlan, format_: Format, publication: Publication, fragments: list[bytes]) -> bytes:
    style = raw_style.address(plan)
    if format_ is Format.RSS:
        return rss.document(plan, publication, fragments, stylesheet=style)
    if format_ is Format.ATOM:
        return atom.document(plan, publication, fragments, stylesheet=style)
    return jsonfeed.document(plan, publication, fragments)


def _built(address: str) -> City:
    """Build the living publication for `address`, with feeds so short that there are archives."""
    read = config.read(FEEDS / "irfeed.toml", shown_as="irfeed.toml")
    publication = replace(read, feeds_url=address, feeds=replace(read.feeds, limit=6))
    articles = [one.article for one in judging.judge(publication, "feeds").accepted]
    visible = [article for article in articles if state_of(article, NOW) is ArticleState.VISIBLE]
    translations = translations_of(visible)
    entries = {
        article.id: Entry(article, content_of(article, Place(""))[0], translations.get(article.id, ()))
        for article in visible
    }
    writer = Entries(EntryOptions.of(publication), publication.feeds.formats)
    fragments = {id_: written(writer, entry) for id_, entry in entries.items()}
    plans = plan_feeds(publication, articles, NOW)
    files = {
        plan.document_path(format_): _document(
            plan, format_, publication, [fragments[id_][format_] for id_ in plan.members]
        )
        for plan in plans
        for format_ in plan.formats
    }
    for document in beside_the_feeds(plans, publication, entries):
        # The pictures of the example do not exist: a drawing stands in, so that the console stays empty.
        files[document.path] = _PICTURE.sub(_DRAWING, document.content)
    return City(address, publication, tuple(plans), files)


@contextmanager
def served() -> Iterator[City]:
    """Serve the living publication on a port of its own."""
    files: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0].lstrip("/")
            path += "index.html" if path.endswith("/") or not path else ""
            found = path in files
            self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
            self.send_header("Content-Type", _TYPES.get(Path(path).suffix, "application/xml"))
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("Content-Length", str(len(files.get(path, b""))))
            self.end_headers()
            self.wfile.write(files.get(path, b""))

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        built = _built(f"http://127.0.0.1:{server.server_port}/")
        files.update(built.files)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield built
        server.shutdown()
