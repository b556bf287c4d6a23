"""Commands of other programs in texts: which are seen, and what is written for them."""

from __future__ import annotations

import time

import pytest

from irfeed.syntax.commands import replaced

INSTEAD = {
    "youtube": '<a href="https://youtu.be/{1}">{title}</a>',
    "note": "<b>{text}</b>",
    "twice": "{text}|{text}",
    "toc": "",
    "site.baseurl": "https://city.example",
    "relative_url": "https://city.example{1}",
    "lower": "<i>{class}</i>",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a {{< youtube x-1 title="A & B" >}} b', 'a <a href="https://youtu.be/x-1">A &amp; B</a> b'),
        ("{{% note %}}*hi* {{< toc >}}{{% /note %}}.", "<b>*hi* </b>."),
        ("{{< twice >}}a{{< /twice >}} {{< twice >}}", "a|a |"),
        ("{{< toc >}}lost {{ x }}{{< /toc >}}kept", "kept"),
        ("![]({{ site.baseurl }}/a.png)", "![](https://city.example/a.png)"),
        ("{{ '/b' | relative_url: 1 }}{{- site.baseurl -}}", "https://city.example/bhttps://city.example"),
        ("{% raw %}a{% endraw %}{% lower class='x' %}", "a<i>x</i>"),
        ('[caption id="1"]<img src="a.png"> Words [1][/caption]',
         '<figure><img src="a.png"><figcaption>Words [1]</figcaption></figure>'),
        ('[caption]<a href="b"><img src="a.png"></a>[/caption]', '<figure><a href="b"><img src="a.png"></a></figure>'),
        ("[embed]https://v.example/[/embed]", '<a href="https://v.example/">https://v.example/</a>'),
        ("{{< /note >}} {% %} [gallery](a.html) [note] { } {{}}", " {% %} [gallery](a.html) [note] { } {{}}"),
        ("`{{ a }}`, <pre>{{ b }}</pre>\n~~~\n{% c %}\n~~~", "`{{ a }}`, <pre>{{ b }}</pre>\n~~~\n{% c %}\n~~~"),
    ],
)  # fmt: skip
def test_what_is_written(text: str, expected: str) -> None:
    """Each command gives what the table says, with its values; links in brackets and programs stay as they are."""
    assert replaced(text, INSTEAD) == (expected, [])


def test_what_is_left() -> None:
    """What no table names stays, and is told once for its beginning and its end."""
    text = '{{< map 1 >}}x{{< /map >}} {% include a.html %} {{ page.title }} [gallery ids="1"] [/video]'
    written, left = replaced(text, INSTEAD)

    assert written == text
    assert [one.name for one in left] == ["map", "include", "page.title", "gallery", "video"]


@pytest.mark.parametrize(
    "piece", ["{{< ", "{% x ", "{{ a ", "[caption]<img>", "[caption ", "```\n", "` `` ", "<pre>", "<code>{{ x }}"]
)
def test_hostile_texts_take_no_longer_than_others(piece: str) -> None:
    """A text of beginnings without ends is read in time that grows with its length."""
    start = time.process_time()
    replaced(piece * 50_000, INSTEAD)

    assert time.process_time() - start < 10
