"""Folders of site generators, and tables with other names of columns, read as records."""

# ruff: noqa: E501 - the rows of tables are read best when each stands on one line

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from irfeed import config
from irfeed.building.judging import kinds
from irfeed.errors import IrfeedError
from irfeed.findings import Finding
from irfeed.load import SourcesContext, load_sources
from irfeed.load.site import load_site
from irfeed.model.record import Record

HEAD = """\
[publication]
title = "News"
url = { en = "https://city.example/base", ko = "https://city.example/ko/" }
feeds_url = "https://feeds.city.example/"
id_authority = "city.example,2015"
time_zone = "Asia/Seoul"
[languages]
en = {}
ko = {}
zh-Hant = {}
[departments]
news = { name = { en = "City News", ko = "시정 소식" } }
port = { name = "Port" }
[imports.boards]
harbour = "port"
[[sources]]
name = "site"
type = "folder"
"""
Loaded = list[Record | Finding]
Load = Callable[..., Loaded]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Return a function that writes files, and loads the source that the rest of irfeed.toml describes."""

    def call(source: str, files: Mapping[str, str]) -> Loaded:
        for name, text in {"irfeed.toml": HEAD + source, **files}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        publication = config.read(tmp_path / "irfeed.toml", shown_as="irfeed.toml")
        return list(load_sources(publication.sources, SourcesContext(publication, {}, kinds(), remember=False)))

    return call


def fields(loaded: Loaded) -> list[dict[str, Any]]:
    """Return the fields of records without their bodies; of findings their texts."""
    return [
        {name: _short(value) for name, value in one.fields.items() if not name.startswith("body")}
        if isinstance(one, Record)
        else {"finding": f"{one.place} {one.code}: {one.message}"}
        for one in loaded
    ]


def _short(value: Any) -> Any:
    """Return a value in which ~ stands for the home page."""
    return json.loads(json.dumps(value).replace("https://city.example/base/", "~/"))


def only(load: Load, source: str, name: str, text: str) -> dict[str, Any]:
    """Return the fields of the one record in a site of one file."""
    (one,) = fields(load(source, {name: text}))
    return one


HUGO = 'folder = "content"\ngenerator = "hugo"\n'
JEKYLL = 'folder = "."\ngenerator = "jekyll"\n'


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("date: 2024-01-01\nlastmod: 2024-02-01", {"published": "2024-01-01", "updated": "2024-02-01"}),
        ("Date: 2024-01-01", {"published": "2024-01-01"}),
        ("date: 2024-01-01\npublishDate: 2030-01-01", {"published": "2030-01-01"}),
        ("date: 2024-03-01\nlastmod: 2024-02-01", {"published": "2024-03-01"}),
        ("date: 2024-03-01\nlastmod: yesterday", {"published": "2024-03-01", "updated": "yesterday"}),
        ("date: 0001-01-01T00:00:00Z", {}),
        ("params: {author: Kim}", {"authors": ["Kim"]}),
        ("author: {name: Kim, twitter: kim}\nauthors: [Kim, Lee, Lee]", {"authors": [{"name": "Kim"}, "Kim", "Lee"]}),
        ("author: {twitter: kim}", {"authors": [{"twitter": "kim"}]}),
        ("tags: [a, b]\ncategories: a", {"categories": ["a", "b"]}),
        ("draft: true\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("build: {render: never}\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("status: private\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("status: archived", {"status": "archived"}),
        ("Status: [review]", {"status": ["review"]}),
        ("params: {status: pending review}\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("status: Publish", {"status": "published"}),
        ("status: withdrawn", {"status": "withdrawn"}),
        ("status: ''", {}),
        ("robots: 'noindex, nofollow'\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("password: secret\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("draft: false", {}),
        ("draft: No\npublished: yes", {}),
        ("draft: yes\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("draft: 1\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("draft: not before May\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("draft: [true]\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("private: {to: [staff]}\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("robots: [noindex, nofollow]\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("published: false\ndate: 2024-01-01", {"status": "draft", "published": "2024-01-01"}),
        ("published: 2024-01-01", {"published": "2024-01-01"}),
        ("published: pending\ndate: 2024-01-01", {"published": "pending"}),
        ("published: 2024-01-01\ndate: 2024-01-02", {"published": "2024-01-02"}),
        ("published:\ndate: 2024-01-01", {"published": "2024-01-01"}),
        ("department: Harbour", {"department": ["port"]}),
        ("department: [시정 소식, port]", {"department": ["news", "port"]}),
        ("department: nobody", {"department": ["nobody"]}),
        ("language: zh_HANT", {"language": "zh-Hant", "url": "~/zh-Hant/x/"}),
        ("language: xx", {"language": "xx", "url": "~/xx/x/"}),
        ("slug: A b?", {"url": "~/a-b%3F/"}),
        ("url: /Own/", {"url": "~/Own/"}),
        ("url: own/", {"url": "~/own/"}),
        ("url: own/\nlang: ko", {"url": "~/ko/own/", "language": "ko"}),
        (
            "url: /:year/:slug/\ndate: 2024-01-02",
            {"url": "~/2024/x/", "published": "2024-01-02"},
        ),
        ("url: https://other.example/a", {"url": "https://other.example/a"}),
        ("url: http://[a/", {"url": "http://[a/"}),
        ("url: [1]", {}),
        ("weight: 3\nmood: blue", {"mood": "blue"}),
        ("summary: short\nDescription: long", {"summary": "long"}),
        ("Rights: ours", {"rights": "ours"}),
    ],
)
def test_hugo(load: Load, front: str, expected: Mapping[str, Any]) -> None:
    """Keys of Hugo say fields of records, in whatever case; what they do not say is not there."""
    one = only(load, HUGO, "content/x.md", f"---\ntitle: T\n{front}\n---\nText\n")
    assert one == {"title": "T", "url": "~/x/", **expected}


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("images: [/a/b.jpg]", [{"url": "~/a/b.jpg"}]),
        ("image: b.jpg\nimage_alt: B", [{"url": "~/b.jpg", "alt": "B"}]),
        ("image: {src: //cdn.example/b.jpg, alt: B}", [{"url": "https://cdn.example/b.jpg", "alt": "B"}]),
        ("cover: {image: here.jpg, alt: C}", [{"url": "~/news/x/here.jpg", "file": "here.jpg", "alt": "C"}]),
        ("heroImage: in body.jpg", [{"url": "~/in body.jpg"}]),
        ("heroImage: inbody.jpg", [{"url": "~/inbody.jpg", "alt": "In the body"}]),
        ("cover: c.jpg", [{"url": "~/c.jpg"}]),
        (f"image: {'a' * 300}.jpg", [{"url": f"~/{'a' * 300}.jpg"}]),
        ("image: {alt: without address}", None),
        ("images: [{}, '']", None),
        ('image: "a\\0b.jpg"', [{"url": "~/a\0b.jpg"}]),
    ],
)  # fmt: skip
def test_pictures(load: Load, tmp_path: Path, front: str, expected: list[dict[str, str]] | None) -> None:
    """Pictures are found by the keys of themes, and beside the article; what they show stands in several places."""
    (tmp_path / "content/news/x").mkdir(parents=True)
    (tmp_path / "content/news/x/here.jpg").write_bytes(b"\xff\xd8\xff")
    one = only(load, HUGO, "content/news/x/index.md", f"---\ntitle: T\n{front}\n---\n![In the body](inbody.jpg)\n")
    assert one.get("images") == expected


def test_pictures_of_records(load: Load) -> None:
    """In a table, pictures that are no list of texts or objects stay for the gate to judge."""
    found = fields(load('folder = "table"\n', {"table/a.yaml": "- title: A\n  images: [[x], {alt: y}]\n"}))
    assert found == [{"title": "A", "images": [["x"], {"alt": "y"}]}]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("content/news/a.md", {"department": ["news"], "url": "~/news/a/"}),
        ("content/news/a.ko.md", {"language": "ko", "department": ["news"], "url": "~/ko/news/a/"}),
        ("content/ko/news/a.md", {"language": "ko", "department": ["news"], "url": "~/ko/news/a/"}),
        ("content/ko/news/a.zh-hant.md", {"language": "zh-Hant", "department": ["news"], "url": "~/zh-Hant/news/a/"}),
        ("content/news/A b/index.md", {"department": ["news"], "url": "~/news/a-b/"}),
        ("content/index.md", {"url": "~/index/"}),
        ("content/news/2024-01-05-a.md", {"department": ["news"], "url": "~/news/2024-01-05-a/"}),
        ("content/news/v1.2.md", {"department": ["news"], "url": "~/news/v1.2/"}),
    ],
)  # fmt: skip
def test_names_of_hugo(load: Load, name: str, expected: Mapping[str, Any]) -> None:
    """Language, department and address follow from the path of a file."""
    assert only(load, HUGO, name, "---\ntitle: T\n---\n") == {"title": "T", **expected}


@pytest.mark.parametrize(
    ("name", "front", "expected"),
    [
        ("_posts/2024-01-05-a.md", "", {"published": "2024-01-05", "url": "~/2024/01/05/a.html"}),
        ("_posts/a.md", "", {"url": "~/a.html"}),
        ("_posts/2024-01-05-a.md", "date: 2024-01-06\nslug: b", {"published": "2024-01-06", "url": "~/2024/01/06/b.html"}),
        ("_posts/2024-01-05-a.md", "categories: News port\ntags: x y", {"published": "2024-01-05", "department": ["news", "port"], "categories": ["x", "y", "News", "port"], "url": "~/news/port/2024/01/05/a.html"}),
        ("_posts/2024-01-05-a.md", "categories: [City News]\ntag: x y", {"published": "2024-01-05", "department": ["news"], "categories": ["City News", "x y"], "url": "~/city/news/2024/01/05/a.html"}),
        ("_posts/2024-01-05-a.md", "permalink: pretty", {"published": "2024-01-05", "url": "~/2024/01/05/a.html"}),
        ("_posts/2024-01-05-a.md", "permalink: /:title/", {"published": "2024-01-05", "url": "~/a/"}),
        ("_posts/2024-01-05-a.md", "permalink: '/{{ page.slug }}/'", {"published": "2024-01-05", "url": "~/2024/01/05/a.html"}),
        ("_posts/2024-01-05-a.md", "published: false", {"published": "2024-01-05", "status": "draft", "url": "~/2024/01/05/a.html"}),
        ("_drafts/a.md", "date: 2024-01-06", {"published": "2024-01-06", "status": "draft", "url": "~/2024/01/06/a.html"}),
        ("ko/_posts/2024-01-05-a.html", "", {"language": "ko", "published": "2024-01-05", "url": "~/2024/01/05/a.html"}),
        ("port/_posts/2024-01-05-a.md", "", {"department": ["port"], "published": "2024-01-05", "url": "~/2024/01/05/a.html"}),
    ],
)  # fmt: skip
def test_jekyll(load: Load, name: str, front: str, expected: Mapping[str, Any]) -> None:
    """Names of files and keys of Jekyll say fields of records; a style of addresses is none."""
    assert only(load, JEKYLL, name, f"---\ntitle: T\n{front}\n---\n") == {"title": "T", **expected}


def test_only_posts_of_jekyll(load: Load) -> None:
    """Pages, and posts without a day to come, are no articles; what looks like one and cannot be read is told."""
    page = "---\ntitle: T\n---\n"
    files = dict.fromkeys(("about.md", "_drafts/b.md", "_site/_posts/c.md", "vendor/_posts/d.md", "x.txt"), page)
    assert fields(load(JEKYLL, {**files, "_posts/e.adoc": "= E"})) == [
        {"finding": "_posts/e.adoc LOD009: The file is not read as a record"}
    ]


def test_collection_of_jekyll(load: Load) -> None:
    """A folder of a collection holds nothing but articles."""
    one = only(load, 'folder = "_notices"\ngenerator = "jekyll"\n', "_notices/2024-01-05-a.md", "---\ntitle: T\n---\n")
    assert one["published"] == "2024-01-05"


@pytest.mark.parametrize(
    ("generator", "name", "front", "expected"),
    [
        ("eleventy", "posts/2024-01-05-a.md", "tags: [post, x]", {"published": "2024-01-05", "categories": ["x"], "url": "~/posts/a/"}),
        ("eleventy", "posts/a/index.md", "tags: post", {"url": "~/posts/a/"}),
        ("eleventy", "ko/a.md", "permalink: false\ndate: 2024-01-01", {"language": "ko", "status": "draft", "published": "2024-01-01", "url": "~/ko/a/"}),
        ("astro", "blog/a.md", "pubDate: Jul 08 2022\nupdatedDate: 2022-07-09", {"published": "Jul 08 2022", "updated": "2022-07-09", "url": "~/blog/a/"}),
    ],
)  # fmt: skip
def test_others(load: Load, generator: str, name: str, front: str, expected: Mapping[str, Any]) -> None:
    """Eleventy and Astro have names of their own for the same."""
    text = f"---\ntitle: T\n{front}\n---\n"
    found = only(
        load, f'folder = "src"\ngenerator = "{generator}"\nvalues = {{ department = "news" }}\n', f"src/{name}", text
    )
    assert found == {"title": "T", "department": ["news"], **expected}


def test_toml(load: Load) -> None:
    """Front matter in TOML has values of other kinds than texts."""
    one = only(load, HUGO, "content/a.md", "+++\ntitle = 'T'\ndate = 2024-01-01\ndraft = true\ntags = [1]\n+++\n")
    assert one == {"title": "T", "published": "2024-01-01", "status": "draft", "categories": [1], "url": "~/a/"}


def test_html(load: Load) -> None:
    """The text of a file that ends with .html is HTML."""
    (one,) = load(HUGO, {"content/a.html": "---\ntitle: T\n---\n<p>x</p>\n"})
    assert isinstance(one, Record)
    assert one.fields["body_format"] == "html"


def test_bundles(load: Load) -> None:
    """The parts of a page bundle are no articles; an article beside it is one, and a section's page is none."""
    page = "---\ntitle: T\n---\n"
    names = ("_index.md", "news/_index.md", "news/a/index.md", "news/a/part.md", "news/a/deep/part.md", "news/b.md")
    found = load(HUGO, {f"content/{name}": page for name in names})
    assert [one.place().path for one in found if isinstance(one, Record)] == [
        "content/news/b.md",
        "content/news/a/index.md",
    ]


CASCADES = {
    "_index.md": "cascade: {mood: blue}",
    "_index.ko.md": "cascade: {mood: 파랑}",
    "news/_index.md": "cascade: [{draft: true, target: {path: '{/news/old/**,/x/**}'}}, {license: x, _target: {lang: ko}}, text]",
    "news/_index.ko.md": "cascade: {rights: ours, target: {kind: page}}",
    "news/a.md": "date: 2024-01-01",
    "news/a.ko.md": "rights: mine",
    "news/b.ko.md": "mood: red",
    "news/b.md": "mood: red",
    "news/old/c.md": "date: 2024-01-01",
}  # fmt: skip


def test_cascades(load: Load) -> None:
    """What an index file hands down holds for what is below it and meant, unless a file says otherwise."""
    keys = 'folder = "content"\ngenerator = "hugo"\n[sources.fields]\nsummary = "mood"\n'
    loaded = load(keys, {f"content/{name}": f"---\ntitle: T\n{said}\n---\n" for name, said in CASCADES.items()})
    found = {
        one.place().path.removeprefix("content/news/"): {
            name: one.fields[name] for name in ("status", "summary", "rights") if name in one.fields
        }
        for one in loaded
        if isinstance(one, Record)
    }
    assert found == {
        "a.md": {"summary": "blue"},
        "a.ko.md": {"summary": "파랑", "rights": "mine"},
        "b.ko.md": {"summary": "red", "rights": "ours"},
        "b.md": {"summary": "red"},
        "old/c.md": {"summary": "blue", "status": "draft"},
    }


def test_data_of_folders_of_eleventy(load: Load) -> None:
    """What a data file says holds for its folder; one that cannot be read is a warning."""
    files = dict.fromkeys(("src/a/x.md", "src/a/b/y.md", "src/c/z.md"), "---\ntitle: T\ndate: 2024-01-01\n---\n")
    data = {
        "src/a/a.json": '{"draft": true, "layout": "x"}',
        "src/a/b/b.11tydata.json": '{"draft": false}',
        "src/c/c.json": "{",
    }
    found = load('folder = "src"\ngenerator = "eleventy"\n', {**files, **data})

    assert [(one.place.path, one.severity) for one in found if isinstance(one, Finding)] == [
        ("src/c/c.json", "warning")
    ]
    assert [one.fields.get("status") for one in found if isinstance(one, Record)] == ["draft", None, None]


def test_defaults_of_jekyll(load: Load) -> None:
    """What the configuration says of the posts in folders holds for them, if it speaks of posts."""
    post = "---\ntitle: T\n---\n"
    scopes = """defaults:
  - {scope: {path: "", type: posts}, values: {lang: ko, rights: ours}}
  - {scope: {path: "_posts/in*"}, values: {published: false}}
  - {scope: {path: "", type: pages}, values: {rights: of pages}}
  - {scope: {path: ""}}
  - text
"""
    names = ("_posts/2024-01-05-a.md", "_posts/inside/2024-01-05-b.md")
    found = fields(load(JEKYLL, {"_config.yml": scopes, **dict.fromkeys(names, post)}))
    assert [(one["language"], one["rights"], one.get("status")) for one in found] == [
        ("ko", "ours", None),
        ("ko", "ours", "draft"),
    ]


def test_section_page_without_front_matter(load: Load) -> None:
    """The page of a section needs no front matter; one that is broken is a warning."""
    files = {"content/_index.md": "Welcome\n", "content/a/_index.md": "---\n: [\n---\n"}
    assert [one["finding"].split()[:2] for one in fields(load(HUGO, files))] == [["content/a/_index.md:2:1", "LOD040:"]]


def test_stories(load: Load) -> None:
    """Files of one path tell one story, whatever its key; a story of one file is none, unless the file names it."""
    keys = 'folder = "content"\ngenerator = "hugo"\n'
    names = {"a.md": "", "a.ko.md": "", "b.md": "translationKey: a", "c.md": "", "d.md": "translationKey: d"}
    found = fields(load(keys, {f"content/{name}": f"---\ntitle: T\n{said}\n---\n" for name, said in names.items()}))
    assert [one.get("story") for one in found] == ["a", "a", "a", None, "d"]


def test_ids(load: Load) -> None:
    """Ids follow from a pattern, or from the list of ids, which also gives the guids that subscribers know."""
    source = f'{HUGO}ids = "ids.csv"\n[sources.fields]\nid = "tag:city.example,2015:{{language}}/{{path}}"\n'
    page = "---\ntitle: T\n---\n"
    files = {"content/a.md": page, "content/b.md": page, "ids.csv": "path,id,guid\nb.md,tag:city.example,2014:old,7\n"}
    files["ids.csv"] = 'path,id,guid\nb.md,"tag:city.example,2014:old",7\n'
    found = fields(load(source, files))
    assert [(one["id"], one.get("guid")) for one in found] == [
        ("tag:city.example,2015:en/a", None),
        ("tag:city.example,2014:old", "7"),
    ]


def test_ids_that_cannot_be_read(load: Load) -> None:
    """A list of ids that is wrong, or not there, is told."""
    assert fields(load(f'{HUGO}ids = "ids.csv"\n', {"content/README.md": ""}))[0]["finding"].startswith("ids.csv LOD")


def test_address_as_id(load: Load) -> None:
    """An address can be the id under which subscribers know an article; patterns take keys, too."""
    source = f'{HUGO}[sources.fields]\nid = "{{url}}"\nsource = "{{ missing }}"\nsummary = "{{number}}/{{list}}"\n'
    one = only(load, source, "content/a.md", "---\ntitle: T\nnumber: 7\nlist: [x, [y], z]\n---\n")
    assert (one["id"], one["summary"], "source" in one) == ("~/a/", "7/x/z", False)


def test_sections(load: Load) -> None:
    """Only the folders that are asked for hold articles."""
    page = "---\ntitle: T\n---\n"
    files = {f"content/{name}": page for name in ("news/a.md", "ko/news/b.md", "port/c.md", "about.md")}
    found = load(f'{HUGO}sections = ["news"]\n', files)
    assert [one.place().path for one in found if isinstance(one, Record)] == [
        "content/ko/news/b.md",
        "content/news/a.md",
    ]


def test_ignored_keys(load: Load) -> None:
    """Keys that are named say nothing, whatever their case; with * none does that is no field."""
    text = "---\ntitle: T\nMood: blue\nother: 1\nrights: ours\n---\n"
    base = {"title": "T", "rights": "ours", "url": "~/a/"}
    assert only(load, f'{HUGO}ignore = ["mood"]\n', "content/a.md", text) == {**base, "other": "1"}
    assert only(load, f'{HUGO}ignore = ["*"]\n', "content/a.md", text) == base


def test_ignored_status(load: Load) -> None:
    """A status that is ignored, or that says another field, does not say whether an article is published."""
    text = "---\ntitle: T\nstatus: evergreen\n---\n"
    base = {"title": "T", "url": "~/a/"}
    assert only(load, f'{HUGO}ignore = ["status"]\n', "content/a.md", text) == base
    mapped = f'{HUGO}[sources.fields]\nsummary = "status"\n'
    assert only(load, mapped, "content/a.md", text) == {**base, "summary": "evergreen"}


@pytest.mark.parametrize("mark", ["private: true", "password: x", "noindex: yes", "robots: noindex", "status: pending"])
def test_plain_folder_keeps_back(load: Load, mark: str) -> None:
    """In a folder of no generator, what is not meant for all is a draft, whatever keys are ignored."""
    source = 'folder = "content"\nignore = ["*"]\n'
    one = only(load, source, "content/a.md", f"---\ntitle: T\npublished: 2024-01-01\n{mark}\n---\n")
    assert one == {"title": "T", "published": "2024-01-01", "status": "draft"}


def test_columns(load: Load) -> None:
    """Columns of a table have names in any language and case; lists stand in one cell, as in every table."""
    source = """folder = "tables"
values = { department = "news|port" }
[sources.fields]
title = "제목"
published = "날짜"
categories = ["Schlagwörter"]
url = ["Adresse", "https://city.example/{Nr}/"]
"""
    table = "제목;날짜;SCHLAGWÖRTER;Adresse;NR\nA;2024-01-05;x|y;;1\nB;2024-01-06;;https://city.example/b/;2\n"
    assert fields(load(source, {"tables/a.csv": table})) == [
        {"title": "A", "published": "2024-01-05", "categories": ["x", "y"], "url": "https://city.example/1/", "nr": "1", "department": ["news", "port"]},
        {"title": "B", "published": "2024-01-06", "url": "https://city.example/b/", "nr": "2", "department": ["news", "port"]},
    ]  # fmt: skip


def test_places(load: Load) -> None:
    """A field is found where the file says it under its own name; one that a pattern makes, where the record is."""
    (one,) = load(HUGO, {"content/a.md": "---\ntitle: T\ntags:\n  - a\ndate: x\nRights: y\n---\n"})
    assert isinstance(one, Record)
    paths = ((), ("published",), ("categories", 0), ("url",), ("rights",))
    assert [f"{one.place(path)} {one.place(path).pointer}" for path in paths] == [
        "content/a.md:1:1 ",
        "content/a.md:5:7 /published",
        "content/a.md:4:5 /categories/0",
        "content/a.md:1:1 /url",
        "content/a.md:6:9 /rights",
    ]


def test_findings(load: Load, tmp_path: Path) -> None:
    """A file that cannot be read is a finding, as in every folder; no link leads out of it."""
    (tmp_path / "secret.md").write_text("---\ntitle: S\n---\n", encoding="utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/link.md").symlink_to(tmp_path / "secret.md")
    found = fields(load(HUGO, {"content/a.md": "no front matter"}))
    assert [one["finding"].partition(":")[0].split()[0] for one in found] == ["content/a.md", "content/link.md"]
    assert "LOD003" in found[1]["finding"]


def test_outside(load: Load, tmp_path: Path) -> None:
    """The folder of a source is there, and lies in the folder of irfeed.toml, links resolved."""
    with pytest.raises(IrfeedError, match="The folder of the source content does not exist"):
        load(HUGO, {})
    (tmp_path / "site").mkdir()
    (tmp_path / "site/content").symlink_to("/")
    with pytest.raises(IrfeedError, match="leads out of the folder of"):
        load('folder = "site/content"\n', {})


def test_only(load: Load, tmp_path: Path) -> None:
    """One file of a source can be asked for, or a folder, also if it cannot be read; the others still count."""
    page = "---\ntitle: T\n---\n"
    load(HUGO, {"content/news/a.md": page, "content/b.ko.md": page, "content/b.md": page, "content/c.adoc": ""})
    publication = config.read(tmp_path / "irfeed.toml", shown_as="irfeed.toml")
    site = publication.sources[0].site
    assert site is not None

    def asked(name: str) -> list[dict[str, Any]]:
        return fields(list(load_site(site, publication, kinds(), only=tmp_path / "content" / name)))

    assert [one["story"] for one in asked("b.md")] == ["b"]
    assert [one["department"] for one in asked("news")] == [["news"]]
    assert [one["finding"] for one in asked("c.adoc")] == ["content/c.adoc LOD009: The file is not read as a record"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable(load: Load, tmp_path: Path) -> None:
    """A folder that may not be read is told."""
    (tmp_path / "content/shut").mkdir(parents=True)
    (tmp_path / "content/shut").chmod(0)
    found = fields(load(HUGO, {}))
    (tmp_path / "content/shut").chmod(0o700)
    assert "LOD001" in found[0]["finding"]
