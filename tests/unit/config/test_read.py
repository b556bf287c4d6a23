from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from irfeed import config
from irfeed.errors import ConfigurationError, OutsideError
from irfeed.findings import Finding, Rule, rules_in
from irfeed.model import Format, Person
from irfeed.model.publication import Check, Publication, Records

SMALLEST = """\
[publication]
title = "News"
url = "https://seoul.example/"
feeds_url = "https://feeds.seoul.example"
id_authority = "seoul.example,2015"
[languages]
en = {}
[departments.news]
name = "News desk"
"""


def _read(folder: Path, text: str | bytes) -> Publication:
    path = folder / "irfeed.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return config.read(path, shown_as="irfeed.toml")


def _findings(folder: Path, text: str | bytes) -> list[Finding]:
    with pytest.raises(ConfigurationError) as caught:
        _read(folder, text)
    return list(caught.value.findings)


def _with_line(line: str, table: str = "publication") -> str:
    return (
        SMALLEST.replace(f"[{table}]\n", f"[{table}]\n{line}\n")
        if f"[{table}]" in SMALLEST
        else SMALLEST + (f"[{table}]\n{line}\n")
    )


class TestDefaults:
    def test_smallest(self, tmp_path: Path) -> None:
        """The smallest file has under fifteen lines and gets every default."""
        publication = _read(tmp_path, SMALLEST)

        assert len(SMALLEST.splitlines()) < 15
        assert publication.root == tmp_path
        assert (publication.articles, publication.output) == (tmp_path / "articles", tmp_path / "public")
        assert publication.author == Person("News")
        assert publication.description == publication.title
        assert publication.feeds_url == "https://feeds.seoul.example/"
        assert publication.check == Check()
        assert publication.records == Records(alt_required=True)
        assert (publication.feeds.tell_expired, publication.feeds.headers) == (True, False)
        assert publication.feeds.formats == (Format.RSS, Format.ATOM, Format.JSON)
        assert publication.feeds.variants == ("all", "language", "department", "department-language")
        assert (publication.feeds.limit, publication.feeds.full_content) == (50, True)
        assert (publication.feeds.monthly_archives, publication.feeds.pages) == (True, True)
        assert publication.time_zone is None

    def test_addresses_are_uris(self, tmp_path: Path) -> None:
        """Every address is kept as the URI that feeds tell, whichever letters it has in the file."""
        publication = _read(
            tmp_path,
            """\
[publication]
title = "소식"
url = { ko = "https://서울.example/소식/", en = "HTTPS://Seoul.Example:443/a?b#c" }
feeds_url = "https://서울.example/피드"
id_authority = "seoul.example,2015"
author = { name = "SMG", url = "https://서울.example/관리" }
icon = "https://서울.example/그림.png"
logo = "https://서울.example/로고.png"
[languages]
ko = {}
en = {}
[departments.news]
name = "소식과"
page = "https://서울.example/과/"
[feeds]
hub = "https://서울.example/알림"
[feeds.syndication.smartnews]
logo = "https://서울.example/로고.png"
description = "소식"
""",
        )
        page, (smartnews,) = publication.departments["news"].page, publication.feeds.syndication
        addresses = [
            *publication.url.by_language.values(),
            *(page.by_language.values() if page else ()),
            *(publication.feeds_url, publication.author.url, publication.icon, publication.logo),
            *(publication.feeds.hub, smartnews.values["logo"]),
        ]

        assert publication.url.by_language["en"] == "https://seoul.example:443/a?b#c"
        assert publication.feeds_url == "https://xn--2i4bq6h.example/%ED%94%BC%EB%93%9C/"
        assert len(addresses) == 9
        assert all(address and address.isascii() and address.startswith("https://") for address in addresses)

    def test_everything(self, tmp_path: Path) -> None:
        """Every key of the reference is read."""
        publication = _read(
            tmp_path,
            """\
[publication]
title = { en = "News", ko = "소식" }
description = { en = "All news", ko = "모든 소식" }
url = { en = "https://seoul.example/en/", ko = "https://seoul.example/ko/" }
feeds_url = "https://feeds.seoul.example/"
id_authority = "desk@seoul.example,2015-02"
author = { name = "SMG", email = "news@seoul.example", url = "https://seoul.example/" }
rights = "© SMG"
icon = "https://seoul.example/icon.png"
logo = "https://seoul.example/logo.png"
time_zone = "Asia/Seoul"
articles = "records"
output = "site/feeds"
[languages]
en = {}
ko = { name = "한글", direction = "rtl", fallback = "en" }
zh-hant = {}
[departments.news]
name = { en = "News desk", ko = "소식과" }
description = "What is new"
page = "https://seoul.example/news/"
[feeds]
formats = ["atom"]
variants = ["department"]
limit = 0
content = "summary"
archives = "none"
pages = false
path = "feeds/{department}"
hub = "https://hub.example/"
ttl = 60
expired = "remove"
headers = true
[records]
alt = "advised"
[folders."ko"]
language = "ko"
department = "news"
[folders."en"]
[imports]
url = "https://seoul.example/{name}/"
date_order = "day-first"
selectors = { title = "h1" }
boards = { "All news" = "news" }
""",
        )

        assert publication.title.in_language("ko") == "소식"
        assert publication.records == Records(alt_required=False)
        assert (publication.feeds.tell_expired, publication.feeds.headers) == (False, True)
        assert publication.author == Person("SMG", "news@seoul.example", "https://seoul.example/")
        assert publication.time_zone == ZoneInfo("Asia/Seoul")
        assert publication.output == tmp_path / "site" / "feeds"
        assert list(publication.languages) == ["en", "ko", "zh-Hant"]
        korean = publication.languages["ko"]
        assert (korean.name, korean.right_to_left, korean.fallback) == ("한글", True, "en")
        assert publication.languages["zh-Hant"].name == "繁體中文"
        assert publication.departments["news"].page is not None
        assert publication.feeds.path == "feeds/{department}"
        assert publication.imports.boards == {"All news": "news"}
        assert publication.imports.selectors == {"title": "h1"}
        assert (publication.imports.date_order, publication.imports.url) == (
            "day-first",
            "https://seoul.example/{name}/",
        )
        assert publication.folders == {"ko": {"language": "ko", "department": ("news",)}, "en": {}}

    def test_text_falls_back(self, tmp_path: Path) -> None:
        """A text that a language lacks is taken from its primary language, the default one, or any."""
        title = _read(
            tmp_path,
            SMALLEST.replace('"News"', '{ ko = "소식", zh = "新闻" }').replace("en = {}", "ko={}\nzh={}\nen={}"),
        ).title

        assert title.in_language("zh-Hant") == "新闻"
        assert title.in_language("en") == "소식"
        assert title.in_language(None) == "소식"

    def test_text_in_another_language_only(self, tmp_path: Path) -> None:
        """A text that only another language has is better than none."""
        text = SMALLEST.replace("en = {}", "en = {}\nko = {}").replace('"News desk"', '{ ko = "소식과" }')

        assert _read(tmp_path, text).departments["news"].name.in_language("en") == "소식과"

    @pytest.mark.parametrize(
        ("tag", "right_to_left"), [("ar", True), ("ar-Latn", False), ("uz-Arab", True), ("en", False), ("he-IL", True)]
    )
    def test_direction(self, tmp_path: Path, tag: str, *, right_to_left: bool) -> None:
        """The direction of a language is known from its script, else from the language."""
        publication = _read(tmp_path, SMALLEST.replace("en = {}", f"{tag} = {{}}"))

        assert publication.languages[tag].right_to_left is right_to_left

    def test_unknown_language_name(self, tmp_path: Path) -> None:
        """A language whose own name is not known is called by its tag."""
        assert _read(tmp_path, SMALLEST.replace("en = {}", "sux = {}")).languages["sux"].name == "sux"


class TestInclude:
    def test_adds(self, tmp_path: Path) -> None:
        """Included files add languages, departments and folders."""
        (tmp_path / "more").mkdir()
        (tmp_path / "more" / "a.toml").write_text('[languages]\nko = {}\n[departments.traffic]\nname = "Traffic"\n')
        publication = _read(tmp_path, 'include = ["more/*.toml"]\n' + SMALLEST)

        assert list(publication.departments) == ["news", "traffic"]
        assert list(publication.languages) == ["en", "ko"]

    def test_findings_name_the_included_file(self, tmp_path: Path) -> None:
        """What is wrong in an included file is said of that file, line and column."""
        (tmp_path / "a.toml").write_text('[departments.traffic]\nname = { xx-y = "Traffic" }\n')
        (tmp_path / "b.toml").write_text('[departments.news]\nname = "Again"\n')
        (tmp_path / "c.toml").write_text("[departmens]\n")
        (tmp_path / "d.toml").write_text("[departments\n")
        found = _findings(tmp_path, 'include = ["?.toml", "../*.toml", "/etc/*.toml", "none.toml"]\n' + SMALLEST)

        assert {(one.code, str(one.place)) for one in found} == {
            ("CFG006", "a.toml:2:17"),
            ("CFG012", "b.toml:1:14"),
            ("CFG002", "c.toml:1:2"),
            ("CFG001", "d.toml:1:13"),
            ("CFG013", "irfeed.toml:1:22"),
            ("CFG013", "irfeed.toml:1:35"),
            ("CFG013", "irfeed.toml:1:50"),
        }


class TestFindings:
    @pytest.mark.parametrize(
        ("text", "code", "place"),
        [
            ("title = News", "CFG001", "irfeed.toml:1:9"),
            (b"title = '\xff'", "CFG001", "irfeed.toml:1:1"),
            (_with_line('titel = "x"'), "CFG002", "irfeed.toml:2:9"),
            (_with_line("en-GB = { nam = 'x' }", "languages"), "CFG002", "irfeed.toml:7:17"),
            (SMALLEST.replace('title = "News"\n', ""), "CFG003", "irfeed.toml:1:2"),
            (SMALLEST.replace('"News"', "5"), "CFG004", "irfeed.toml:2:9"),
            (_with_line("limit = -1", "feeds"), "CFG004", "irfeed.toml:11:9"),
            (_with_line("pages = 1", "feeds"), "CFG004", "irfeed.toml:11:9"),
            (_with_line("may_lose = true", "feeds"), "CFG004", "irfeed.toml:11:12"),
            (_with_line("may_lose = 1.5", "feeds"), "CFG004", "irfeed.toml:11:12"),
            (_with_line('formats = ["rss", "atm"]', "feeds"), "CFG004", "irfeed.toml:11:19"),
            (_with_line('icon = "icon.png"'), "CFG005", "irfeed.toml:2:8"),
            (_with_line('icon = "https://☃.example/icon.png"'), "CFG005", "irfeed.toml:2:8"),
            (_with_line('url = "{name}/"', "imports"), "CFG005", "irfeed.toml:11:7"),
            (_with_line('Sports = "sports"', "imports.boards"), "CFG007", "irfeed.toml:11:10"),
            (_with_line('author = { name = "A", url = "ftp://x.example/" }'), "CFG005", "irfeed.toml:2:30"),
            (SMALLEST.replace("feeds.seoul.example", "feeds.seoul.example/?a"), "CFG005", "irfeed.toml:4:13"),
            (_with_line("en_US = {}", "languages"), "CFG006", "irfeed.toml:7:9"),
            (_with_line("kr = {}", "languages"), "CFG006", "irfeed.toml:7:6"),
            (_with_line("thirteenletters = {}", "languages"), "CFG006", "irfeed.toml:7:19"),
            (_with_line("EN = {}", "languages"), "CFG012", "irfeed.toml:8:6"),
            (_with_line("ko = { fallback = 'ja' }", "languages"), "CFG006", "irfeed.toml:7:19"),
            (_with_line("language = 'ja'", "folders.'x'"), "CFG006", "irfeed.toml:11:12"),
            (_with_line("department = 'sports'", "folders.'x'"), "CFG007", "irfeed.toml:11:14"),
            (_with_line("name = 'x'", "departments.en"), "CFG007", "irfeed.toml:10:14"),
            (_with_line("name = 'x'", "departments.Art_s"), "CFG007", "irfeed.toml:10:14"),
            (_with_line("name = 'x'", "departments.con"), "CFG007", "irfeed.toml:10:14"),
            (_with_line("name = 'x'", f"departments.{'a' * 61}"), "CFG007", "irfeed.toml:10:14"),
            (SMALLEST + 'moved_to = "sports"\n', "CFG007", "irfeed.toml:10:12"),
            (SMALLEST + 'moved_to = "news"\n', "CFG007", "irfeed.toml:10:12"),
            (SMALLEST.replace(",2015", ""), "CFG008", "irfeed.toml:5:16"),
            (_with_line('time_zone = "KST"'), "CFG009", "irfeed.toml:2:13"),
            (_with_line('time_zone = "Asia"'), "CFG009", "irfeed.toml:2:13"),
            (_with_line('time_zone = "../x"'), "CFG009", "irfeed.toml:2:13"),
            (_with_line('time_zone = "localtime"'), "CFG009", "irfeed.toml:2:13"),
            (_with_line('time_zone = "right/Asia/Seoul"'), "CFG009", "irfeed.toml:2:13"),
            (_with_line('path = "{language}"', "feeds"), "CFG010", "irfeed.toml:11:8"),
            (_with_line('path = "{language}-{department}"', "feeds"), "CFG010", "irfeed.toml:11:8"),
            (_with_line('path = "../{language}/{department}"', "feeds"), "CFG010", "irfeed.toml:11:8"),
            (_with_line('output = "../public"'), "CFG011", "irfeed.toml:2:10"),
            (_with_line('output = "Articles/x"'), "CFG011", "irfeed.toml:2:10"),
            (_with_line("", "folders.'a//b'"), "CFG011", "irfeed.toml:10:10"),
            (_with_line('formats = ["rss", "rss"]', "feeds"), "CFG012", "irfeed.toml:11:11"),
            (_with_line('rights = "a\\u0007"'), "CFG014", "irfeed.toml:2:10"),
            (_with_line('description = { en = "\\u202e" }'), "CFG014", "irfeed.toml:2:22"),
            ('include = ["\\u0007.toml"]\n' + SMALLEST, "CFG014", "irfeed.toml:1:12"),
        ],
    )
    def test_place(self, tmp_path: Path, text: str | bytes, code: str, place: str) -> None:
        """Each mistake is found by its rule, at its line and column."""
        assert (code, place) in {(one.code, str(one.place)) for one in _findings(tmp_path, text)}

    def test_all_at_once(self, tmp_path: Path) -> None:
        """All mistakes of a file are told in one run."""
        text = _with_line('time_zone = "KST"\nicon = "x"').replace(",2015", "")

        assert {one.code for one in _findings(tmp_path, text)} == {"CFG005", "CFG008", "CFG009"}

    def test_did_you_mean(self, tmp_path: Path) -> None:
        """A misspelt key is answered with the likely one, or with those that there are."""
        hints = [one.hint for one in _findings(tmp_path, _with_line('autor = "x"\nzzz = "x"'))]

        assert hints[0] == "did you mean author?"
        assert hints[1].startswith("known here: title, description, url")

    def test_hint_of_country_code(self, tmp_path: Path) -> None:
        """A country code in a language's place is answered with the language."""
        assert "write ko" in {one.hint for one in _findings(tmp_path, _with_line("kr = {}", "languages"))}

    def test_too_large(self, tmp_path: Path) -> None:
        """A file beyond the limit is refused before it is read."""
        assert "larger than" in _findings(tmp_path, b"#" * (4 * 2**20 + 1))[0].message

    @pytest.mark.parametrize("rule", rules_in("irfeed.config.rules"), ids=lambda rule: rule.code)
    def test_documented(self, rule: Rule) -> None:
        """Every rule says what, why and what to do, and has examples."""
        assert all([rule.says, rule.why, rule.mend, rule.clause, rule.bad, rule.good])


class TestFiles:
    def test_found_upwards(self, tmp_path: Path) -> None:
        """The nearest irfeed.toml upwards is found."""
        (tmp_path / "irfeed.toml").touch()
        (tmp_path / "a" / "b").mkdir(parents=True)

        assert config.find(tmp_path / "a" / "b") == tmp_path / "irfeed.toml"

    def test_not_found(self, tmp_path: Path) -> None:
        """Without any irfeed.toml the answer says so and what to do."""
        with pytest.raises(ConfigurationError, match=r"There is no irfeed\.toml in .* \(name the folder"):
            config.find(tmp_path)

    def test_unreadable(self, tmp_path: Path) -> None:
        """A file that cannot be read is the outside world's fault."""
        with pytest.raises(OutsideError, match=r"irfeed\.toml cannot be read: it is a folder, not a file"):
            config.read(tmp_path, shown_as="irfeed.toml")

    def test_time_zone_is_usable(self, tmp_path: Path) -> None:
        """The time zone of the publication knows its offset."""
        zone = _read(tmp_path, _with_line('time_zone = "Asia/Seoul"')).time_zone

        assert zone is not None
        assert zone.utcoffset(None) in {None, timedelta(hours=9)}
