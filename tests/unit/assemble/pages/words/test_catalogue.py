"""Files of words."""

from __future__ import annotations

import pytest

from irfeed.errors import ConfigurationError
from irfeed.pages.words import catalogue

DATE = '[date]\nday = "{day}. {number}. {year}"\nmonth = "{number}/{year}"\nmonth_of_year = "{number}"\n'


def test_a_whole_catalogue() -> None:
    """A catalogue is what its file says."""
    text = f'[words]\nskip = "Zum Inhalt"\n[plural]\none = "n = 1"\n[entries]\none = "{{n}} A"\nother = "B"\n{DATE}'
    found = catalogue.read(text, "words/de.toml", ("skip",))

    assert found == catalogue.Catalogue(
        {"skip": "Zum Inhalt"},
        {"one": "n = 1"},
        {"one": "{n} A", "other": "B"},
        {"day": "{day}. {number}. {year}", "month": "{number}/{year}", "month_of_year": "{number}"},
    )


def test_an_empty_catalogue() -> None:
    """A file without any table says nothing, and is no mistake."""
    assert catalogue.read("", "words/de.toml", ("skip",)) == catalogue.Catalogue({}, None, {}, {})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[words\n", "words/de.toml:1:7: "),
        ("[word]\n", "words/de.toml:1:2: nothing is called 'word' here (did you mean 'words'?)"),
        ("words = 1\n", "words/de.toml:1:9: words is no table"),
        ('[words]\nskp = "A"\n', "words/de.toml:2:7: nothing is called 'skp' here (did you mean 'skip'?)"),
        ('[words]\nxyzzy = "A"\n', "words/de.toml:2:9: nothing is called 'xyzzy' here"),
        ("[words]\nskip = 1\n", "words/de.toml:2:8: skip is no text"),
        ('[words]\nskip = " "\n', "words/de.toml:2:8: skip is no text"),
        ('[words]\nskip = "{n}"\n', "words/de.toml:2:8: '{n}' is no text with no braces to fill in"),
        ('[words]\nentries_of = "{day}"\n', "words/de.toml:2:14: '{day}' is no text with only {month} to fill in"),
        ('[words]\nentries_of = "{month"\n', "words/de.toml:2:14: '{month' is no text with only {month} to fill in"),
        ('[words]\nentries_of = "{month.x}"\n', "words/de.toml:2:14: '{month.x}' is no text with only"),
        ('[plural]\none = "once"\n', "words/de.toml:2:7: 'once' is no plural rule"),
        ('[plural]\nthree = "n = 3"\n', "words/de.toml:2:9: nothing is called 'three' here"),
        ('[entries]\nother = "{x}"\n', "words/de.toml:2:9: '{x}' is no text with only {n} to fill in"),
        ('[entries]\nother = "A"\n', "words/de.toml:1:2: [entries] needs the table [plural] too"),
        ("[plural]\n", "words/de.toml:1:2: [plural] needs the table [entries] too"),
        (
            '[plural]\none = "n = 1"\n[entries]\nother = "A"\n',
            "words/de.toml:3:2: [entries] and [plural] differ in 'one'",
        ),
        ('[date]\nmonth = "{year}"\n', "words/de.toml:1:2: [date] does not say 'day'"),
        (f"{DATE}months = [1]\n", "words/de.toml:5:10: months are twelve texts"),
        (f'{DATE}months = "May"\n', "words/de.toml:5:10: months are twelve texts"),
        (f"{DATE}months = [{','.join(['1'] * 12)}]\n", "words/de.toml:5:10: months are twelve texts"),
        (f'{DATE}digits = "01"\n', "words/de.toml:5:10: digits are ten characters"),
        (DATE.replace("{number}/", "{month} "), "words/de.toml:3:9: {month} needs the names of the months"),
        (
            '[date]\nday = "{hour}"\n',
            "words/de.toml:2:7: '{hour}' is no text with only {day}, {month}, {number}, {year}",
        ),
    ],
)
def test_mistakes_are_told_with_their_place(text: str, message: str) -> None:
    """Every mistake in a catalogue is told with file, line and column, and what is wrong."""
    with pytest.raises(ConfigurationError) as raised:
        catalogue.read(text, "words/de.toml", ("skip", "entries_of"))

    assert str(raised.value).startswith(message)


def test_all_mistakes_are_told_at_once() -> None:
    """A catalogue with several mistakes has each told on a line of its own."""
    with pytest.raises(ConfigurationError) as raised:
        catalogue.read("plural = 1\n[words]\nskip = 1\n", "words/de.toml", ("skip",))

    assert raised.value.message.splitlines() == [
        "words/de.toml:3:8: skip is no text",
        "words/de.toml:1:10: plural is no table",
    ]
