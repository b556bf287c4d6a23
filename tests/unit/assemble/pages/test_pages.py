"""The pages of a publication."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from lxml.etree import _Element

from irfeed.model import Article, Document, Format
from irfeed.model.publication import Text
from irfeed.pages import words
from tests.assembled import page_documents
from tests.unit.assemble.conftest import Made

Make = Callable[..., Made]
MakeArticle = Callable[..., Article]
Parse = Callable[[bytes], _Element]

FEEDS = "https://feeds.seoul.example/"


def _documents(made: Made) -> Mapping[str, Document]:
    spoken = words.load(tuple(made.publication.languages))
    found = list(page_documents(made.plans, made.publication, made.entries, None, spoken))
    assert len({one.path for one in found}) == len(found)
    return {one.path: one for one in found}


def _texts(root: _Element, path: str) -> list[str]:
    found = root.xpath(path)
    assert isinstance(found, list)
    return ["".join(str(text) for text in one.itertext()) if isinstance(one, _Element) else str(one) for one in found]


@pytest.fixture
def opened(several: Made, parse: Parse) -> Callable[[str], _Element]:
    """Return a function that opens a page of the publication by its path."""
    documents = _documents(several)
    return lambda path: parse(documents[path].content)


Open = Callable[[str], _Element]


def test_every_document_has_a_page(several: Made, parse: Parse) -> None:
    """Every feed and every month of every feed has a page, and each is HTML without any mistake."""
    documents = _documents(several)
    for path, document in documents.items():
        if path.endswith(".html"):
            parse(document.content)
            assert document.media_type == "text/html; charset=utf-8"

    assert list(documents) == [
        *("index.html", "archive/2014-01.html", "archive/2015-02.html"),
        *("en/index.html", "ko/index.html", "ar/index.html", "international-relations/index.html"),
        *("mayor/index.html", "mayor/archive/2014-01.html", "mayor/archive/2015-02.html"),
        *(f"{tag}/international-relations/index.html" for tag in ("en", "ko", "ar")),
        *(f"{tag}/mayor/index.html" for tag in ("en", "ko", "ar")),
        "assets/page.css",
    ]


def test_what_a_feed_is(opened: Open) -> None:
    """A page says in its language what the feed is, its languages, formats, last change and number of entries."""
    root = opened("ko/mayor/index.html")

    assert root.get("lang") == "ko"
    assert root.get("dir") == "ltr"
    assert _texts(root, "//title") == ["소식: 시장"]
    assert _texts(root, "//h1") == ["소식: 시장"]
    assert _texts(root, "//p[@class='lead'][@lang='en'][@dir='ltr']") == ["What the mayor does"]
    assert _texts(root, "//dl[@class='facts']//dt") == ["언어", "형식", "갱신일", "글 수"]
    assert [text.strip() for text in _texts(root, "//dl[@class='facts']//dd")] == [
        "한국어",
        "RSS · Atom · JSON Feed",
        "2015년 3월 1일",
        "1건",
    ]


def test_how_to_subscribe(opened: Open) -> None:
    """A page gives the address of each format as text that one click selects, and as a link with its type."""
    root = opened("ko/mayor/index.html")
    addresses = [f"{FEEDS}ko/mayor/feed.{ending}" for ending in ("rss", "atom", "json")]

    assert _texts(root, "//dl[@class='addresses']//code[@class='address'][@dir='ltr']") == addresses
    assert _texts(root, "//dl[@class='addresses']//a/@href") == addresses
    assert _texts(root, "//dl[@class='addresses']//a/@type") == [one.media_type for one in Format]


@pytest.mark.parametrize(("formats", "said"), [((Format.JSON,), "Put this address"), (tuple(Format), "Put one of")])
def test_only_a_choice_is_explained(make: Make, parse: Parse, formats: tuple[Format, ...], said: str) -> None:
    """Where there is one format, the page does not speak of several, and the head does not name it."""
    root = parse(_documents(make(formats=formats))["en/index.html"].content)

    assert _texts(root, "//section[@class='subscribe']//p")[0].startswith(said)
    assert _texts(root, "//link[@type][1]/@title") == (
        ["News & Views (English)"] if len(formats) == 1 else ["News & Views (English) (RSS)"]
    )


def test_the_head_leads_readers_to_the_feed_and_its_siblings(opened: Open) -> None:
    """The head names this feed in all formats, then each sibling once, with type, title and language."""
    root = opened("ko/mayor/index.html")
    links = [(one.get("hreflang"), one.get("type"), one.get("href")) for one in root.iterfind(".//link[@type]")]

    assert links == [
        ("ko", "application/rss+xml", f"{FEEDS}ko/mayor/feed.rss"),
        ("ko", "application/atom+xml", f"{FEEDS}ko/mayor/feed.atom"),
        ("ko", "application/feed+json", f"{FEEDS}ko/mayor/feed.json"),
        ("mul", "application/rss+xml", f"{FEEDS}mayor/feed.rss"),
        ("en", "application/rss+xml", f"{FEEDS}en/mayor/feed.rss"),
        ("ar", "application/rss+xml", f"{FEEDS}ar/mayor/feed.rss"),
        ("ko", "application/rss+xml", f"{FEEDS}ko/feed.rss"),
        ("ko", "application/rss+xml", f"{FEEDS}ko/international-relations/feed.rss"),
    ]
    assert all(_texts(root, "//link[@type]/@title"))


def test_the_head_of_the_first_page_names_every_feed(several: Made, opened: Open) -> None:
    """The page of everything leads feed readers to every feed of the publication."""
    found = _texts(opened("index.html"), "//link[@type='application/rss+xml']/@href")

    assert sorted(found) == sorted(f"{FEEDS}{plan.path}.rss" for plan in several.plans if plan.archive is None)


def test_the_head_tells_search_engines_the_page_and_its_languages(opened: Open) -> None:
    """A page names itself, and the pages that say the same in other languages."""
    root = opened("archive/2014-01.html")

    assert _texts(root, "//link[@rel='canonical']/@href") == [f"{FEEDS}archive/2014-01.html"]
    assert _texts(opened("mayor/index.html"), "//link[@rel='alternate'][not(@type)]/@hreflang") == [
        "en",
        "ko",
        "ar",
        "x-default",
    ]
    assert _texts(root, "//meta[@name='robots']/@content") == ["index, follow, max-image-preview:large"]


def test_no_script_and_a_strict_policy(several: Made, parse: Parse) -> None:
    """No page has a script, a style of its own or anything inline, and its policy would not let them run."""
    for path, document in _documents(several).items():
        if path.endswith(".html"):
            root = parse(document.content)

            assert _texts(root, "//script | //style | //@style | //@*[starts-with(name(), 'on')] | //iframe") == []
            assert _texts(root, "//meta[@http-equiv='Content-Security-Policy']/@content") == [
                "default-src 'none'; style-src 'self'; img-src https: data:; base-uri 'none'; form-action 'none'"
            ]


def test_entries(opened: Open) -> None:
    """An entry shows title, date, departments, language, summary and translations, and leads to the article."""
    entry = opened("mayor/index.html").findall(".//article")[1]

    assert _texts(entry, ".//h3[@lang='ar'][@dir='rtl']/a") == ["زيارة"]
    assert _texts(entry, ".//h3/a/@href") == ["https://english.seoul.example/visit-ar/"]
    assert _texts(entry, ".//time/@datetime") == ["2015-02-07T09:00:00+09:00"]
    assert _texts(entry, ".//time") == ["7 February 2015"]
    assert _texts(entry, ".//*[@class='department']") == ["Mayor <1>"]
    assert _texts(entry, ".//*[@class='tongue']") == ["العربية"]
    assert _texts(entry, ".//p[@class='also']/a/@href") == ["https://english.seoul.example/visit/"]
    assert _texts(entry, ".//p[@class='summary']") == []


def test_an_entry_in_the_language_of_the_page(opened: Open) -> None:
    """An entry in the page's own language does not say so, and its text is text."""
    root = opened("en/mayor/index.html")

    assert _texts(root, "(//article)[1]//*[@class='tongue']") == []
    assert _texts(root, "(//article)[1]//p[@class='summary']") == ["The mayor <met> others"]
    assert _texts(root, "(//article)[1]//h3/@lang") == []


def test_pictures(opened: Open) -> None:
    """The first picture that a page may load stands beside its entry, with its description and its size."""
    (picture,) = opened("ko/index.html").findall(".//article/img")

    assert dict(picture.items()) == {
        "class": "picture",
        "src": "https://images.example/b.jpg",
        "alt": '깃발 "둘"',
        "width": "1200",
        "height": "800",
        "loading": "lazy",
        "decoding": "async",
    }


def test_a_picture_of_unknown_size(make: Make, article: MakeArticle, parse: Parse, several: Made) -> None:
    """A picture whose size is not known is shown without one."""
    images = several.entries["tag:seoul.example,2015:festival"].article.images[1:]
    made = make(article("a", images=(replace(images[0], width=None),)))
    (picture,) = parse(_documents(made)["en/index.html"].content).findall(".//article/img")

    assert picture.get("width") is picture.get("height") is None


def test_dates_are_those_of_the_publications_clocks(make: Make, several: Made, parse: Parse) -> None:
    """With a time zone, the day of an entry and of the last change is the day there."""
    publication = replace(several.publication, time_zone=ZoneInfo("Asia/Seoul"))
    made = make(*(one.article for one in several.entries.values()), publication=publication)
    root = parse(_documents(made)["ko/index.html"].content)

    assert _texts(root, "//time/@datetime") == ["2015-03-02T08:30:00+09:00"]
    assert _texts(root, "//time") == ["2015년 3월 2일"]
    assert "2015년 3월 2일" in _texts(root, "//dl[@class='facts']//dd")


def test_ways_to_other_pages(opened: Open) -> None:
    """A page leads to its other languages and departments, relative to itself, and marks where one is."""
    root = opened("ko/mayor/index.html")

    assert _texts(root, "//nav[@class='languages']//a/@href") == [
        "../../mayor/index.html",
        "../../en/mayor/index.html",
        "index.html",
        "../../ar/mayor/index.html",
    ]
    assert _texts(root, "//nav[@class='languages']//a/@hreflang") == ["en", "en", "ko", "ar"]
    assert _texts(root, "//nav[@class='languages']//a") == ["모든 언어", "English", "한국어", "العربية"]
    assert _texts(root, "//nav[@aria-labelledby='departments']//a") == ["전체 분야", "국제교류", "시장"]
    assert _texts(root, "//a[@aria-current='page']") == ["한국어", "시장"]


def test_all_feeds_by_department_and_language(opened: Open) -> None:
    """The page of all departments lists every feed by department and language, and where the list for readers is."""
    root = opened("ko/index.html")

    assert _texts(root, "//ul[@class='groups']/li/h3") == ["전체 분야", "국제교류", "시장"]
    assert _texts(root, "//ul[@class='groups']/li[3]//a/@href") == [
        "../mayor/index.html",
        "../en/mayor/index.html",
        "mayor/index.html",
        "../ar/mayor/index.html",
    ]
    assert _texts(root, "//section[@class='all']//code") == [f"{FEEDS}feeds.opml"]
    assert _texts(opened("ko/mayor/index.html"), "//ul[@class='groups']") == []


def test_months(opened: Open) -> None:
    """The page of a feed lists its months by year, short to the eye and whole to the ear."""
    root = opened("mayor/index.html")

    assert _texts(root, "//dl[@class='years']//dt") == ["2015", "2014"]
    assert _texts(root, "//dl[@class='years']//a") == ["February", "January"]
    assert _texts(root, "//dl[@class='years']//a/@aria-label") == ["February 2015", "January 2014"]
    assert _texts(root, "//dl[@class='years']//a/@href") == ["archive/2015-02.html", "archive/2014-01.html"]


def test_the_page_of_a_month(opened: Open) -> None:
    """The page of a month has all of its entries and leads to its neighbours and to the newest entries."""
    root = opened("mayor/archive/2014-01.html")

    assert _texts(root, "//title") == ["January 2014 – News & Views: Mayor <1>"]
    assert _texts(root, "//h1") == ["Entries of January 2014"]
    assert _texts(root, "//article//h3") == ["Title of old"]
    assert _texts(root, "//nav[@class='neighbours']//a/@href") == ["../index.html", "2015-02.html"]
    assert _texts(opened("mayor/archive/2015-02.html"), "//nav[@class='neighbours']//a/@href") == [
        "2014-01.html",
        "../index.html",
    ]
    assert _texts(root, "//nav[@class='languages']//a/@href")[1] == "../../en/mayor/index.html"
    assert _texts(root, "//link[@rel='stylesheet']/@href") == ["../../assets/page.css"]


def test_a_closed_month_stays_as_it_is(make: Make, article: MakeArticle) -> None:
    """A new article of a later month does not change the pages of closed months but that of its neighbour."""
    old = [article(f"a{month}", f"2014-{month:02}-01T00:00:00+00:00") for month in range(1, 7)]
    before = _documents(make(*old, limit=1))
    after = _documents(make(*old, article("new", "2014-07-01T00:00:00+00:00"), limit=1))
    months = [path for path in before if "archive/" in path]

    assert {path for path in months if before[path] != after[path]} == {
        path for path in months if path.endswith("2014-05.html")
    }


def test_an_empty_feed(make: Make, parse: Parse) -> None:
    """The page of a feed without entries says so, and not when it changed."""
    root = parse(_documents(make())["en/index.html"].content)

    assert _texts(root, "//p[@class='none']") == ["There are no entries yet."]
    assert _texts(root, "//dl[@class='facts']//dt") == ["Formats", "Holds"]
    assert _texts(root, "//dl[@class='facts']//dd")[1] == "0 entries"


def test_a_long_feed(make: Make, article: MakeArticle, parse: Parse) -> None:
    """A page shows the newest fifty entries of a feed that has more, and says how many it holds."""
    made = make(*(article(f"a{number:02}") for number in range(51)), limit=0, variants=("all",))
    document = _documents(made)["index.html"]
    root = parse(document.content)

    assert len(root.findall(".//article")) == document.entries == 50
    assert _texts(root, "//dl[@class='facts']//dd")[-1] == "51 entries"


def test_one_feed_alone(several: Made, make: Make, article: MakeArticle, parse: Parse) -> None:
    """Where there is one feed in one language, no page offers ways to others, and its language is that one."""
    english = replace(several.publication, languages={"en": several.publication.languages["en"]})
    root = parse(_documents(make(article("a"), publication=english, variants=("all",)))["index.html"].content)

    assert _texts(root, "//nav") == []
    assert set(_texts(root, "//link[@type]/@hreflang")) == {"en"}


def test_the_first_page_where_no_feed_is_of_everything(make: Make, article: MakeArticle, parse: Parse) -> None:
    """Where no feed has the first page, there is one that lists all feeds."""
    documents = _documents(make(article("a"), variants=("department-language",)))
    root = parse(documents["index.html"].content)

    assert _texts(root, "//h1") == ["News & Views"]
    assert len(_texts(root, "//ul[@class='groups']//a")) == len(_texts(root, "//link[@type]")) == 6
    assert _texts(root, "//link[@rel='canonical']/@href") == [FEEDS]


def test_right_to_left(opened: Open) -> None:
    """An Arabic page is marked as written from right to left."""
    root = opened("ar/index.html")

    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert _texts(root, "//h3/a") == ["زيارة"]
    assert _texts(root, "//time") == ["7 فبراير 2015"]


def test_a_language_without_words(several: Made, make: Make, article: MakeArticle, parse: Parse) -> None:
    """Where irfeed has no words in a language, the page is marked as English, and the texts as what they are."""
    publication = several.publication
    made = make(
        article("a", language="he", title="שלום"),
        publication=replace(
            publication,
            title=Text({"en": "News", "he": "חדשות"}, "en"),
            languages={
                "en": publication.languages["en"],
                "he": replace(publication.languages["ar"], tag="he", name="עברית"),
            },
        ),
    )
    root = parse(_documents(made)["he/index.html"].content)

    assert (root.get("lang"), root.get("dir")) == ("en", "ltr")
    assert _texts(root, "//h1[@lang='he'][@dir='rtl']") == ["חדשות"]
    assert _texts(root, "//article//h3[@lang='he'][@dir='rtl']") == ["שלום"]


def test_what_is_left_out_when_it_is_not_known(several: Made, make: Make, parse: Parse) -> None:
    """Without icon, logo and rights a page has none."""
    bare = replace(several.publication, icon=None, logo=None, rights=None)
    root = parse(_documents(make(publication=bare))["en/index.html"].content)

    assert _texts(root, "//link[@rel='icon'] | //header//img") == []
    assert len(_texts(root, "//footer//p")) == 1


def test_a_translation_in_an_undeclared_language(make: Make, article: MakeArticle, parse: Parse) -> None:
    """A language that the publication does not declare is told by its tag."""
    made = make(article("a", story="s"), article("b", story="s", language="fr"))
    root = parse(_documents(made)["en/index.html"].content)

    assert _texts(root, "//p[@class='also']/a[@lang='fr'][@dir='ltr']") == ["fr"]


def test_what_the_manifest_is_told(several: Made) -> None:
    """A page carries its variant, the last change and the number of entries that it shows."""
    found = _documents(several)["archive/2014-01.html"]

    assert found.newest == datetime(2014, 5, 1, tzinfo=UTC)
    assert found.entries == 1
    assert found.variant == several.plan("feed").variant
    assert found.format is None
