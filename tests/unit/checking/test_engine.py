"""The engine of the check: places, selectors, bounds, and the choice of rules."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from irfeed.checking import Document, Kind, Options, check_document, open_document
from irfeed.checking.json import Spot
from irfeed.checking.judging import RuleTable, _add_element_rule, _add_json_rule, findings_of, table_for
from irfeed.checking.names import Selector, shown, split
from irfeed.checking.open import about_element
from irfeed.checking.rule import DocumentRule, ElementRule, JsonRule
from irfeed.checking.samples import document_with
from irfeed.checking.source import codec_of, guess, read_source
from irfeed.checking.xml import Element, read_xml
from irfeed.findings import Rule, RuleFinding, Severity
from irfeed.findings.finding import quoted
from irfeed.syntax.lines import LineIndex


def rule(code: str = "TST001", **more: str) -> Rule:
    """Return a rule's documentation with nothing to say."""
    return Rule(code, "a-test", Severity.ERROR, says="s", why="w", mend="m", clause="c", **more)


def xml(text: str, options: Options | None = None) -> Document:
    """Open an XML document."""
    return open_document(text.encode(), "x", options=options)


def root_of(document: Document) -> Element:
    """Return the outermost element."""
    assert document.root is not None
    return document.root


def mark(part: Element | Spot, document: Document) -> Iterator[RuleFinding]:
    """Find fault with whatever is asked about."""
    yield document.finding(part, "here")


def where(document: Document, *rules: ElementRule | JsonRule | DocumentRule) -> list[tuple[str, str]]:
    """Return code and pointer of what the rules find."""
    table = RuleTable()
    for one in rules:
        if isinstance(one, ElementRule):
            _add_element_rule(table, one)
        elif isinstance(one, JsonRule):
            _add_json_rule(table, one)
        else:
            table.whole.append(one)
    return [(finding.code, finding.place.pointer) for finding in findings_of(document, table)]


RSS = """<rss version="2.0" xmlns:m="http://search.yahoo.com/mrss/"><channel xml:lang="ko">
<item><title>é</title><m:title/></item>
<item  title = 'a "b"'
  m:title="c" xml:base="sub/">one<!-- not > this --><?nor "this?><b c=">">in</b>&amp;<![CDATA[<two>]]>\r\nthree</item>
</channel></rss>"""


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("item", ["/rss/channel/item[1]", "/rss/channel/item[2]"]),
        ("channel/item", ["/rss/channel/item[1]", "/rss/channel/item[2]"]),
        ("rss/item", []),
        ("title", ["/rss/channel/item[1]/title"]),
        ("media:*", ["/rss/channel/item[1]/m:title"]),
        ("media:title", ["/rss/channel/item[1]/m:title"]),
        ("item/*", ["/rss/channel/item[1]/title", "/rss/channel/item[1]/m:title", "/rss/channel/item[2]/b"]),
        ("@xml:lang", ["/rss/channel"]),
        ("@media:title", ["/rss/channel/item[2]"]),
    ],
)
def test_a_selector_finds_the_elements_that_it_names(selector: str, found: list[str]) -> None:
    """Selectors by name, parent, namespace and attribute find just those elements, whatever the prefixes."""
    assert [pointer for _, pointer in where(xml(RSS), ElementRule(rule(), (selector,), mark))] == found


def test_a_rule_with_two_matching_selectors_is_asked_once() -> None:
    """An element that two selectors of one rule name is judged once."""
    assert len(where(xml(RSS), ElementRule(rule(), ("channel", "rss/channel"), mark))) == 1
    assert Selector.of("*").matches("{u}a", "")


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        ("rss/channel/item", "matches no element"),
        ("", "matches no element"),
        ("channel/@href", "matches no element"),
        ("*/item", "matches no element"),
        ("media:*/item", "matches no element"),
        ("nobody:item", "a prefix that is not known: nobody"),
        ("nobody:channel/item", "a prefix that is not known: nobody"),
        ("@nobody:href", "a prefix that is not known: nobody"),
    ],
)
def test_a_selector_that_can_match_nothing_is_refused(selector: str, words: str) -> None:
    """A rule that would never be asked cannot be declared."""
    with pytest.raises(ValueError, match=words):
        ElementRule(rule(), (selector,), mark)


def test_a_pattern_that_can_match_nothing_is_refused() -> None:
    """A rule about JSON that would never be asked cannot be declared."""
    with pytest.raises(ValueError, match="matches no JSON value"):
        JsonRule(rule(), ("items/*",), mark)


JSON = '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "é", "a/b": [1, {"url": 2}]}, 5]}'


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("", [""]),
        ("/items/*/id", ["/items/0/id"]),
        ("/items/*", ["/items/0", "/items/1"]),
        ("/items/0/a~1b/*/url", ["/items/0/a~1b/1/url"]),
        ("/nothing", []),
    ],
)
def test_a_pattern_finds_the_values_that_it_names(pattern: str, found: list[str]) -> None:
    """JSON patterns find just the values on their way."""
    document = open_document(JSON.encode(), "x")

    assert [pointer for _, pointer in where(document, JsonRule(rule(), (pattern,), mark))] == found


def test_two_stars_find_every_value() -> None:
    """The pattern ** stands for every value of the document, in its order."""
    found = where(open_document(JSON.encode(), "x"), JsonRule(rule(), ("**",), mark))

    assert [pointer for _, pointer in found][:4] == ["", "/version", "/items", "/items/0"]
    assert len(found) == 10


def test_a_document_rule_is_asked_once() -> None:
    """A rule about the whole document finds its fault once, at the document."""

    def judge(document: Document) -> Iterator[RuleFinding]:
        yield document.finding(None, "all of it")

    assert where(xml(RSS), DocumentRule(rule(), judge)) == [("TST001", "")]


def test_findings_point_at_tags_attributes_and_text() -> None:
    """Every part of an element has its exact line and column."""
    document = xml(RSS)
    item = root_of(document).children[0].children[1]
    places = {
        "tag": document.finding(item, ""),
        "plain": document.finding_in_attribute(item, "title", ""),
        "prefixed": document.finding_in_attribute(item, "media:title", ""),
        "missing": document.finding_in_attribute(item, "href", ""),
        "text": document.finding_in_text(item, ""),
        "amp": document.finding_in_text(item, "", index=3),
        "cdata": document.finding_in_text(item, "", index=5),
        "last": document.finding_in_text(item, "", index=len(item.text) - 1),
        "beyond": document.finding_in_text(item, "", index=99),
    }

    assert item.text == "one&<two>\nthree"
    assert {name: (one.place.line, one.place.column) for name, one in places.items()} == {
        "tag": (3, 1),
        "plain": (3, 17),
        "prefixed": (4, 12),
        "missing": (3, 1),
        "text": (4, 31),
        "amp": (4, 81),
        "cdata": (4, 96),
        "last": (5, 5),
        "beyond": (3, 1),
    }
    assert places["plain"].place.pointer == "/rss/channel/item[2]/@title"
    assert document.tag(item.children[0]) == "b"


def test_findings_point_at_names_and_values_in_json() -> None:
    """A fault of a JSON member points at its name, or at its value when that is asked for."""
    document = open_document(JSON.encode(), "x")
    assert document.json is not None
    items = document.json.get("items")
    assert items is not None

    assert document.finding(items, "").place.column == JSON.index('"items"') + 1
    assert document.finding_in_value(items, "").place.column == JSON.index("[") + 1
    assert document.json.string("items") is None
    assert [one.value for one in items.items()] == [None, 5]


def test_elements_know_their_surroundings() -> None:
    """Language and base are inherited, and relatives are found by name."""
    rss = root_of(xml(RSS))
    item = rss.children[0].children[1]
    inner = root_of(xml('<a xml:base="http://h/a/" xml:lang=""><b xml:base="http://[x"><c xml:base="d/"/></b></a>'))

    assert (item.language, rss.language, inner.children[0].language) == ("ko", None, "")
    assert (item.base, rss.base, inner.children[0].children[0].base) == ("sub/", "", "http://h/a/d/")
    assert [one.name for one in rss.descendants()][:3] == ["channel", "item", "title"]
    assert len(rss.children[0].every("item")) == 2
    assert item.is_in("channel")
    assert not rss.is_in("channel")
    assert item.get("media:title") == "c"
    assert item.child("b") is item.children[0]
    assert item.value == item.text
    assert repr(rss) == "<Element rss at byte 0>"


def test_a_rule_says_only_so_much_of_one_document() -> None:
    """After the most findings one more says that there are others, and the rule is not asked again."""
    document = xml("<rss>" + "<x/>" * 9 + "</rss>", Options(most_findings=3))
    table = RuleTable()
    _add_element_rule(table, ElementRule(rule(), ("x",), mark))

    messages = [finding.message for finding in findings_of(document, table)]

    assert messages == ["here"] * 3 + ["There is more like this; only the first 3 are reported"]


@pytest.mark.parametrize(
    ("select", "ignore", "wanted"),
    [
        ((), (), True),
        (("ATM",), (), True),
        (("RSS",), (), False),
        ((), ("ATM0",), False),
        (("ATM",), ("ATM01",), False),
        (("ATM012",), ("ATM",), True),
        (("ATM",), ("ATM",), False),
        ((), ("RSS",), True),
    ],
)
def test_rules_are_chosen_by_code(select: tuple[str, ...], ignore: tuple[str, ...], *, wanted: bool) -> None:
    """The longer of the two beginnings of a code wins; of equals, the refusal."""
    assert Options(select=select, ignore=ignore).wants("ATM012") == wanted


def test_what_is_ignored_is_not_said() -> None:
    """A rule that is ignored says nothing, and the document is valid without it."""
    assert not check_document(b"<rss><a></rss>", "x").valid
    assert check_document(b"<rss><a></rss>", "x", options=Options(ignore=("XML",))).findings == ()
    assert check_document(b"<rss><channel><item/></channel></rss>", "x", options=Options(select=("XML",))).valid


def test_a_table_of_each_kind_can_be_made() -> None:
    """Every kind of document has rules; one of unknown kind only those about reading."""
    assert table_for(Kind.ATOM_FEED, Options()).selectors
    unknown = table_for(Kind.UNKNOWN, Options())
    assert unknown.reading
    assert not unknown.selectors


def test_many_different_names_do_not_grow_the_table_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names beyond the most that are remembered are still judged."""
    monkeypatch.setattr("irfeed.checking.judging._MOST_NAMES", 1)

    assert len(where(xml("<rss><a/><b/><c/></rss>"), ElementRule(rule(), ("*",), mark))) == 4


def test_lines_end_as_editors_see_it() -> None:
    r"""\n, \r and \r\n each end one line, also where the text is measured in steps."""
    text = "ab\r\nc\rd\n" * 10_000
    index = LineIndex(text)

    for offset in (0, 1, 4, 6, 8, 16383, 16384, 16385, 32768, len(text) - 2, len(text)):
        before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
        if text[offset - 1 : offset + 1] != "\r\n":
            assert index.at(offset) == (before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert LineIndex("").at(0) == (1, 1)


def test_names_are_known_as_written() -> None:
    """The name of an element as written is known too."""
    document = xml('<feed xmlns="http://www.w3.org/2005/Atom"/>')

    assert document.tag(root_of(document)) == "feed"
    assert root_of(document).shown == "atom:feed"


def test_names_are_shown_with_known_prefixes() -> None:
    """Full names become short where the prefix is known."""
    assert shown("{http://www.w3.org/2005/Atom}id") == "atom:id"
    assert shown("{u}id") == "{u}id"
    assert split("id") == ("", "id")


def test_quoted_text_is_short_and_visible() -> None:
    """Quotes are cut and show what cannot be seen."""
    assert quoted("a\n\u202eb") == '"a\\n\\u{202E}b"'
    assert quoted("x" * 99) == '"' + "x" * 59 + '…"'


def test_samples_take_all_of_a_feed() -> None:
    """A whole container with declarations of its own replaces the skeleton's."""
    whole = '<feed xmlns="http://www.w3.org/2005/Atom"/>'

    assert whole in document_with(rule(sample="atom/feed"), whole).decode()
    assert b'"title": "Mine"' in document_with(rule(sample="json/feed"), '"title": "Mine"')
    assert check_document(document_with(rule(sample="json/feed"), ""), "x").findings == ()


@pytest.mark.parametrize(
    "sample",
    ["atom/feed", "atom/entry", "rss/channel", "rss/item", "rdf/channel", "rdf/item", "opml/head", "opml/body"],
)
def test_skeletons_are_valid_by_themselves(sample: str) -> None:
    """A skeleton with a snippet of a known namespace has no error."""
    result = check_document(document_with(rule(sample=sample), "<!-- nothing -->"), "x")

    assert result.kind is not Kind.UNKNOWN
    assert result.valid, result.findings


def test_empty_values_of_content_type_say_nothing() -> None:
    """A Content-Type without charset, or none at all, leaves the choice to the document."""
    assert read_source(b"<a/>", " ", Options()).charset == ""
    assert read_source(b"<a/>", "text/xml", Options()).media_type == "text/xml"


def test_names_of_encodings_are_names() -> None:
    """What is no name is no encoding."""
    assert codec_of("no name!") is None
    assert codec_of("x" * 5000) is None
    assert codec_of("EUC-KR") == "euc_kr"


def test_bytes_may_be_text_in_another_encoding() -> None:
    """The hint names an encoding in which undecodable bytes are text, if there is one."""
    assert guess("한".encode(), "ascii") == "UTF-8"
    assert guess("똠".encode("cp949"), "euc_kr").startswith("EUC-KR")
    assert not guess(b"\x81\xff", "utf-8")


def test_a_document_that_is_too_large_is_not_read() -> None:
    """A document beyond the limit is refused whole, also if it is not compressed."""
    assert [one.code for one in check_document(b"<rss/>", "x", options=Options(most_bytes=5)).findings] == ["DOC003"]


def test_namespaces_without_end_are_refused() -> None:
    """Declarations of namespaces are counted too."""
    finding = xml("<a xmlns='u' xmlns:b='u'/>", Options(most_elements=1)).findings[0]

    assert finding.rule == "too-many-attributes"


def test_an_entity_with_an_endless_name_is_undefined() -> None:
    """A name too long to be quoted is quoted in part."""
    assert xml(f"<a>&{'x' * 99};</a>").findings[0].message == f"The entity &{'x' * 40}; is not defined"


def test_an_end_tag_too_many_is_called_so() -> None:
    """An end tag after the end gets words of its own."""
    assert xml("<a></a></b>").findings[0].message == "There is an end tag where nothing is open"


@pytest.mark.parametrize(
    "data", ["<a>&#x;</a>", "<a><![CDATA[x", "<a", "<?xml version='1.0'?>", "<a b:='c'/>", "<a>&;</a>"]
)
def test_broken_xml_has_one_finding(data: str) -> None:
    """However a document is broken, there is one trouble and no exception."""
    assert [finding.rule for finding, _ in read_xml(data, Options()).findings] == ["not-well-formed"]


def test_sitemaps_and_others_are_told_by_name() -> None:
    """A document that is no feed is called what it is."""
    said = [
        about_element(root_of(xml(text)))[0]
        for text in ("<urlset/>", "<feed/>", "<channel/>", "<x/>", "<entry xmlns='u'/>")
    ]

    assert [words for words in said if "sitemap" in words]
    assert [words for words in said if "none of the feed formats" in words]
    assert said[3].endswith("outermost element is x")
    assert 'the namespace "u"' in said[4]
