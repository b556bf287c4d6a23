"""Templates that are learned from a slow writer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any, NamedTuple

import pytest

from irfeed.shapes import Filled, Form, Templates


class Part(NamedTuple):
    """A record in a list."""

    name: str
    size: int | None = None


class Source(NamedTuple):
    """A record that may be missing."""

    title: str
    when: datetime | None = None


class Whole(NamedTuple):
    """All kinds of fields."""

    title: str
    parts: tuple[Part, ...] = ()
    kind: str = "a"
    note: str | None = None
    when: datetime | None = None
    later: datetime | None = None
    long: str = ""
    source: Source | None = None
    places: tuple[Part, ...] = ()
    is_odd: bool = False


WHEN = datetime(2015, 2, 6, tzinfo=UTC)
HOWS: Mapping[type, Sequence[Callable[[Any], str]]] = {
    str: (lambda text: escape(text, quote=False), escape),
    int: (str,),
    float: (str,),
    datetime: (datetime.isoformat,),
}
FORM = Form(Whole, deciding={"kind"}, unlike={"places"}, apart={"long"})


class Writer:
    """A slow writer, which counts what it writes."""

    def __init__(self, line: Callable[[Whole], str]) -> None:
        self.asked = 0
        self._line = line

    def __call__(self, whole: Whole) -> str:
        """Write one."""
        self.asked += 1
        return self._line(whole)


def _line(whole: Whole) -> str:
    parts = "".join(
        f'<part n="{escape(one.name)}"' + (f" s={one.size}" if one.size else "") + ">\n" for one in whole.parts
    )
    return (
        f"<{escape(whole.title)}>\n{parts}{whole.kind * 2}\n{escape(whole.note or '-')}"
        f"{whole.when.isoformat() if whole.when else ''}{whole.long and f'[{escape(whole.long, quote=False)}]'}"
        f"{(whole.source and escape(whole.source.title)) or ''}{whole.is_odd}"
        f"{''.join(escape(one.name) for one in sorted(whole.places, key=lambda one: one.size is None))}"
        f"{' later' if whole.when and whole.later and whole.later > whole.when else ''}"
    )


def filled(templates: Templates[Whole], whole: Whole) -> str:
    """Return what is written, with the long text in its place."""
    one = fill(templates, whole)
    assert one.apart == (FORM.names.index("long"),) * (len(one.parts) - 1)
    return escape(whole.long, quote=False).join(one.parts)


def fill(templates: Templates[Whole], whole: Whole) -> Filled:
    """Fill in one."""
    return templates.fill(whole, FORM.values_of(whole))


def test_a_shape_is_learned_once() -> None:
    """Whatever the values, the slow writer is asked for the first of a shape, and of the members of lists."""
    writer = Writer(_line)
    templates = Templates(FORM, writer, HOWS)
    first = Whole("a", (Part("x"), Part("y"), Part("z", 7)), long="<long>", source=Source("s"), when=WHEN)
    assert filled(templates, first) == _line(first)
    asked = writer.asked

    for title in ("b", "\"<b>\" & 'c'", "%s {0} \\1"):
        parts = Part(f"p{title}"), Part(title, 2), Part(title), Part(title, 12345), Part(title)
        other = first._replace(title=title, parts=parts, when=WHEN + timedelta(days=1), long="x & y")
        second = first._replace(title=title, parts=(*first.parts[:2],))
        for one in (first._replace(parts=(Part(title), *first.parts[1:])), other._replace(parts=parts[::2]), second):
            assert filled(templates, one) == _line(one)
    assert writer.asked == asked
    assert fill(templates, first._replace(title="b")).is_plain
    assert not fill(templates, first._replace(title="'")).is_plain


def test_what_decides_is_a_part_of_the_shape() -> None:
    """A value that is written otherwise than in its place, what is empty, and what is true or false."""
    writer = Writer(_line)
    templates = Templates(FORM, writer, HOWS)

    for one in (
        Whole("a"),
        Whole("a", kind="b"),
        Whole("a", note="n"),
        Whole("a", note=""),
        Whole("a", is_odd=True),
        Whole("a", source=Source("x", WHEN)),
        Whole("a", places=(Part("p"), Part("q", 1))),
        Whole("a", places=(Part("p", 1), Part("q"))),
    ):
        assert fill(templates, one).is_new
        assert filled(templates, one._replace(title="b")) == _line(one._replace(title="b"))
        assert not fill(templates, one).is_new


def test_a_member_of_another_shape_is_learned_when_it_comes() -> None:
    """A known shape is asked about once more when a list has a member that is unlike those before."""
    writer = Writer(_line)
    templates = Templates(FORM, writer, HOWS)
    whole = Whole("a", (Part("x"), Part("y")))
    sized = whole._replace(parts=(*whole.parts, Part("z", 3)))
    for one, is_new in ((whole, True), (sized, True), (sized._replace(title="b"), False), (whole, False)):
        assert fill(templates, one).is_new == is_new
        assert filled(templates, one) == _line(one)


def _apart(whole: Whole) -> str:
    sized = [escape(one.name) for one in whole.parts if one.size]
    return "\n".join([*sized, "-", *(escape(one.name) for one in whole.parts if not one.size)])


@pytest.mark.parametrize("hours", [-1, 0, 1])
def test_dates_keep_their_order(hours: int) -> None:
    """A writer that compares two dates sees in the sample what it would see in the values."""
    whole = Whole("a", when=WHEN, later=WHEN + timedelta(hours=hours))
    templates = Templates(Form(Whole), Writer(_line), HOWS)
    for _ in range(2):
        written = templates.fill(whole, Form(Whole).values_of(whole)).parts

        assert written == (_line(whole),)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(lambda whole: whole.title.upper(), id="another way of writing"),
        pytest.param(lambda whole: whole.title[1:], id="not all of it"),
        pytest.param(lambda whole: f"{len(whole.title)}", id="something else"),
        pytest.param(lambda whole: 2 * escape(whole.long), id="the long text twice"),
        pytest.param(lambda whole: f"{len(whole.parts)}", id="the number of a list"),
        pytest.param(lambda whole: "".join(one.name for one in whole.parts[::-1]), id="a list from its end"),
        pytest.param(lambda whole: " ".join([one.name for one in whole.parts] * 2), id="a list twice"),
        pytest.param(lambda whole: whole.parts[0].name, id="one member of a list"),
        pytest.param(lambda whole: f"{whole.parts[-1].name}{whole.parts[0].name}", id="the last before the first"),
        pytest.param(lambda whole: "-".join(escape(one.name) for one in sorted(whole.parts)), id="a list in order"),
        pytest.param(_apart, id="members in two places"),
        pytest.param(lambda whole: "".join(escape(one.name + whole.title) for one in whole.parts), id="with another"),
        pytest.param(lambda _: "\ue0000\ue001&\ue002", id="what looks like a mark"),
    ],
)
def test_what_cannot_be_learned_is_written_by_the_slow_writer(line: Callable[[Whole], str]) -> None:
    """A writer that does more than put values into places is asked each time."""
    templates = Templates(FORM, Writer(line), HOWS)

    for title in ("one", "two", "<three>"):
        bare = Whole(title, (Part(title),), long=title)
        assert filled(templates, bare) == line(bare)
        whole = Whole(title, (Part(title), Part(f"{title}2"), Part(f"{title}3", 3)), long=title)
        assert fill(templates, whole) == Filled((line(whole),), (), is_plain=False, is_new=True)


def test_only_so_many_templates_are_learned() -> None:
    """Texts that are all unlike each other take no more memory, and no more time than the slow writer."""
    writer = Writer(_line)
    templates = Templates(FORM, writer, HOWS, most=2)
    for kind in "abab":
        fill(templates, Whole("x", kind=kind))
    asked = writer.asked

    assert [fill(templates, Whole("y", kind=kind)).is_new for kind in "abcc"] == [False, False, True, True]
    assert writer.asked == asked + 2


def test_texts_of_members_are_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many members lists have."""
    monkeypatch.setattr("irfeed.shapes.templates._TEXTS", 2)
    templates = Templates(FORM, Writer(_line), HOWS)
    for number in range(6):
        whole = Whole("a", (Part("x"), Part(f"{number}"), Part(f"{number % 2}", number + 1)))
        assert filled(templates, whole) == _line(whole)
