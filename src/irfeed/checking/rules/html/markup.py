"""HTML as such: its elements, addresses, pictures, characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from irfeed.checking.document import Document
from irfeed.checking.html import HtmlTag
from irfeed.checking.json import Spot
from irfeed.checking.rule import documents
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import late_picture, source_set


@rule(
    "HTM008",
    Severity.WARNING,
    documents(),
    clause="RFC 4287 section 4.1.3.3: suitable for direct insertion into a div; W3C feed validator, ContainsMeta",
    bad='"content_html": "<html><body><p>A</p></body></html>"',
    good='"content_html": "<p>A</p>"',
    sample="json/item",
)
def html_page_element(document: Document) -> Iterator[RuleFinding]:
    """Content is a part of a page, not a whole one

    Why: Readers put it into a page of their own
    What to do: Take only what stands inside of body
    """
    for tag in document.markup.named("html", "head", "body", "title", "meta", "base", "link"):
        yield document.finding_in_tag(tag, f"The content holds the element {tag.name}")


def _has_scheme(address: str) -> bool:
    scheme, colon, _ = address.partition(":")
    return bool(colon) and scheme[:1].isalpha() and scheme.isascii() and "/" not in scheme


@rule(
    "HTM009",
    Severity.WARNING,
    documents(),
    clause="RFC 4287 section 3.1.1.2; W3C feed validator, ContainsRelRef",
    bad='"content_html": "<img src=\\"/visit.jpg\\" alt=\\"\\">"',
    good='"content_html": "<img src=\\"https://example.org/visit.jpg\\" alt=\\"\\">"',
    sample="json/item",
)
def html_relative_address(document: Document) -> Iterator[RuleFinding]:
    """Links and images in content have whole addresses

    Why: Readers show the content on other pages, where a relative address leads nowhere
    What to do: Write the whole address with its scheme
    """
    for name, tag in document.markup.having("href", "src", "poster", "srcset"):
        if not isinstance(tag.holder, Spot) and tag.holder.base:
            continue
        value = tag.attributes[name].value
        addresses = [one for one, _ in source_set(value)] if name == "srcset" else [value.strip()]
        relative = next((one for one in addresses if one and one[0] != "#" and not _has_scheme(one)), None)
        if relative is not None:
            message = f"The {name} of the element {tag.name} is relative: {quoted(relative)}"
            yield document.finding_in_tag(tag, message, attribute=name)


_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
#: Their end tags may be left out: HTML, section 13.1.2.4.
_OPTIONAL = frozenset(
    "p li dt dd option optgroup thead tbody tfoot tr td th rt rp colgroup caption html head body !--".split()  # noqa: SIM905 - words
)


def _lonely(tags: list[HtmlTag]) -> HtmlTag | None:
    waiting: dict[str, list[HtmlTag]] = {}
    for tag in tags:
        if tag.name in _VOID or tag.name in _OPTIONAL:
            continue
        if not tag.ends:
            waiting.setdefault(tag.name, []).append(tag)
        elif not waiting.get(tag.name):
            return tag
        else:
            waiting[tag.name].pop()
    return min((left[0] for left in waiting.values() if left), key=lambda tag: tag.at or 0, default=None)


@rule(
    "HTM010",
    Severity.ADVICE,
    documents(),
    clause="HTML, section 13.1.2, Elements",
    bad='"content_html": "<p>A <b>visit</p>"',
    good='"content_html": "<ul><li>A<li>B</ul><br>"',
    sample="json/item",
)
def html_unbalanced(document: Document) -> Iterator[RuleFinding]:
    """Every element of content is closed, and nothing else is

    Why: What is left open runs on into the next article, or into the reader's page
    What to do: Close the element, or leave the end tag out
    """
    for tags in document.markup.tags:
        if tag := _lonely(tags):
            message = f"</{tag.name}> closes nothing" if tag.ends else f"<{tag.name}> is never closed"
            yield document.finding_in_tag(tag, message)


_KNOWN = frozenset(
    "a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br button canvas "  # noqa: SIM905 - words
    "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset "
    "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img "
    "input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed noframes noscript "
    "object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search "
    "section select slot small source span strike strong style sub summary sup svg table tbody td template textarea "
    "tfoot th thead time title tr track tt u ul var video wbr xmp !--".split()
)


@rule(
    "HTM011",
    Severity.ADVICE,
    documents(),
    clause="HTML, section 4",
    bad='"content_html": "<visit>A</visit>"',
    good='"content_html": "<section>A</section>"',
    sample="json/item",
)
def html_unknown_element(document: Document) -> Iterator[RuleFinding]:
    """Elements of content are those of HTML

    Why: Readers remove what they do not know
    What to do: Use an element of HTML
    """
    # What stands inside of drawings and formulas is theirs
    markup = document.markup
    if "svg" in markup.by_name or "math" in markup.by_name:
        return
    for name in markup.by_name:
        if name not in _KNOWN:
            for tag in markup.named(name):
                yield document.finding_in_tag(tag, f"HTML has no element {quoted(name)}")


@rule(
    "HTM013",
    Severity.ADVICE,
    documents(),
    clause="HTML, section 4.8.4.4; WCAG 2.2, criterion 1.1.1",
    bad='"content_html": "<img src=\\"https://example.org/visit.jpg\\">"',
    good='"content_html": "<img src=\\"https://example.org/visit.jpg\\" alt=\\"Two mayors\\">"',
    sample="json/item",
)
def html_image_without_alt(document: Document) -> Iterator[RuleFinding]:
    """Every image in content has an alternative text

    Why: Who cannot see the picture hears its address instead
    What to do: Write alt="…"; for decoration alt=""
    """
    for tag in document.markup.named("img"):
        if "alt" not in tag.attributes:
            yield document.finding_in_tag(tag, "The image has no alternative text")


#: The characters U+202D and U+202E themselves, and as XML and JSON can write them.
_OVERRIDE = re.compile(r"[\u202d\u202e]|&#(?:[xX]0*202[dDeE]|0*823[78]);|\\u202[dDeE]")


@rule(
    "HTM014",
    Severity.WARNING,
    documents(),
    clause="Unicode Technical Report 36, section 2.5; UAX 9, section 2.2",
    bad='"content_html": "<p>A \u202etisiv</p>"',
    good='"content_html": "<p>A visit \u2067שלום\u2069</p>"',
    sample="json/item",
)
def bidi_override(document: Document) -> Iterator[RuleFinding]:
    """No text turns the direction of letters around

    Why: The text reads otherwise than it is, which serves deceit only
    What to do: Use isolates, dir attributes or marks for text in two directions
    """
    for found in _OVERRIDE.finditer(document.source.text):
        yield document.finding_at(found.start(), f"The character {quoted(found[0])} turns the direction of text around")


_TAG = re.compile(r"&lt;/?(?:p|br|a|div|span|img|strong|em|b|i|ul|li|h[1-6])(?:\s[^<>]{0,200}?)?/?&gt;", re.IGNORECASE)


@rule(
    "HTM015",
    Severity.WARNING,
    documents(),
    clause="RSS 2.0, Elements of item: entity-encoded HTML is allowed; RFC 4287 section 3.1.1.2",
    bad='"content_html": "&lt;p&gt;A visit&lt;/p&gt;"',
    good='"content_html": "<p>A visit</p>"',
    sample="json/item",
)
def html_escaped_twice(document: Document) -> Iterator[RuleFinding]:
    """HTML is escaped once

    Why: Readers show the tags as they stand
    What to do: Escape the HTML once, or put it into CDATA unescaped
    """
    for (holder, text), tags in zip(document.markup.texts, document.markup.tags, strict=True):
        if not tags and "&lt;" in text and (found := _TAG.search(text)):
            tag = HtmlTag("", holder, found.start(), {})
            yield document.finding_in_tag(tag, f"The text holds the tag {quoted(found[0])} as text, and none as a tag")


#: No picture that people should see fits into a `data:` address of fewer characters.
_SMALL = 256


def _stands_in(source: str, attributes: Mapping[str, str]) -> bool:
    """Say whether the address of a picture is that of a placeholder, in whose place a script puts the real one."""
    first = next(late_picture.addresses(attributes), None)
    is_data = source.lower().startswith(("data:", "about:"))
    return first != source and (not is_data or first is not None or len(source) < _SMALL)


@rule(
    "HTM016",
    Severity.WARNING,
    documents(),
    clause="HTML, section 4.8.3: src must be present, and must be a valid non-empty URL; readers run no scripts",
    bad='"content_html": "<img src=\\"\\" data-src=\\"https://example.org/visit.jpg\\" alt=\\"\\">"',
    good='"content_html": "<img src=\\"https://example.org/visit.jpg\\" alt=\\"\\">"',
    sample="json/item",
)
def html_image_without_source(document: Document) -> Iterator[RuleFinding]:
    """Every image in content has the address of its picture in src

    Why: Readers run no scripts, so that they show nothing, or the placeholder
    What to do: Write the address of the picture into src
    """
    for tag in document.markup.named("img"):
        attributes = {name: attribute.value for name, attribute in tag.attributes.items()}
        source = attributes.get("src", "").strip()
        if not source:
            yield document.finding_in_tag(tag, f"The image has {'an empty' if 'src' in attributes else 'no'} src")
        elif _stands_in(source, attributes):
            message = f"The src of the image is a placeholder: {quoted(source)}"
            yield document.finding_in_tag(tag, message, attribute="src")
