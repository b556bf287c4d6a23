"""What docs/how-to/python.md shows does what it says, in each framework that is installed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.python.conftest import CONFIGURATION

PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "python.md").read_text(encoding="utf-8")
_BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
_DJANGO = """\
import django
from django.conf import settings
from django.core.management import call_command
settings.configure(
    FEEDS="feeds", INSTALLED_APPS=["newsroom"], USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "news.db"}},
)
django.setup()
from django.db import connection
from django.utils import timezone
from newsroom.models import Article
with connection.schema_editor() as editor:
    editor.create_model(Article)
Article.objects.create(title="The square opens", text="Text.", published=timezone.now(), is_public=True)
Article.objects.create(title="The bridge opens", text="Text.", published=timezone.now(), is_public=False)
call_command("publish_feeds")
Article.objects.create(title="", text="Text.", published=timezone.now(), is_public=True)
call_command("publish_feeds")
"""
_MODELS = """\
from django.db import models
class Article(models.Model):
    title = models.CharField(max_length=200)
    text = models.TextField()
    published = models.DateTimeField()
    is_public = models.BooleanField()
"""
_ASGI = """\
import asyncio, json, sys
from service import app
async def post(path, value):
    body, sent = json.dumps(value).encode(), []
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "", "headers": headers,
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
    }
    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}
    async def send(message):
        sent.append(message)
    await app(scope, receive, send)
    return sent[0]["status"], json.loads(b"".join(one.get("body", b"") for one in sent))
right, wrong = json.load(sys.stdin)
print(json.dumps([asyncio.run(post(path, value)) for path, value in (
    ("/articles/check", right), ("/articles/check", wrong), ("/publish", [right]), ("/publish", [right, wrong]),
)]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a publication in its folder feeds."""
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds" / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path


def _block(head: str) -> str:
    (found,) = [block for block in _BLOCKS if head in block]
    return str(found)


def _run(folder: Path, program: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=folder, input=given, capture_output=True, text=True, check=False, timeout=120)


def _needs(framework: str) -> None:
    if find_spec(framework) is None:
        pytest.skip(f"{framework} is not installed (pip install --group test)")


def test_records_from_memory(folder: Path) -> None:
    """The first program publishes its article."""
    done = _run(folder, _block("articles = ["))

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "The square opens" in (folder / "feeds" / "public" / "feed.rss").read_text(encoding="utf-8")


def test_django(folder: Path) -> None:
    """Articles of a database are published, drafts are not, and a wrong one is told by the command."""
    _needs("django")
    commands = folder / "newsroom" / "management" / "commands"
    commands.mkdir(parents=True)
    (folder / "newsroom" / "models.py").write_text(_MODELS, encoding="utf-8")
    (folder / "newsroom" / "feeds.py").write_text(_block("def records"), encoding="utf-8")
    (commands / "publish_feeds.py").write_text(_block("class Command"), encoding="utf-8")
    done = _run(folder, _DJANGO)
    feed = (folder / "feeds" / "public" / "feed.rss").read_text(encoding="utf-8")

    assert re.fullmatch(r"\d+ documents written\n", done.stdout), done.stderr
    assert "records[2]: REC001 error: title is empty" in done.stderr
    assert done.stderr.endswith("CommandError: Nothing was published\n")
    assert ("The square opens" in feed, "The bridge opens" in feed) == (True, False)


def test_fastapi(folder: Path) -> None:
    """An article is judged, articles are published, and a wrong one is refused with findings."""
    _needs("fastapi")
    (folder / "service.py").write_text(_block("app = FastAPI()"), encoding="utf-8")
    right = {
        "id": "tag:seoul.example,2015:square",
        "title": "The square opens",
        "department": "news",
        "url": "https://seoul.example/square/",
        "published": "2015-02-06T09:00:00Z",
        "body": "Text.",
    }
    done = _run(folder, _ASGI, given=json.dumps([right, {**right, "title": None}]))
    assert done.returncode == 0, done.stderr
    (good, judged), (also_good, found), (put, built), (refused, why) = json.loads(done.stdout)

    assert (good, judged["rejected"], also_good, found["rejected"]) == (200, 0, 200, 1)
    assert (put, "feed.rss" in built["written"]) == (200, True)
    assert refused == 422
    assert "REC001" in {one["code"] for one in why["detail"]}
