"""Which articles are likely to be translations of each other, though no story says so.

What speaks for two articles of different languages: addresses that are the same but for the language, one name of the
page, one picture, a link from one to the other, and days that are near. None of these is enough by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations
from typing import Final
from urllib.parse import unquote, urlsplit

from irfeed.frozen import dataclass
from irfeed.model import Article

_ADDRESS, _NAME, _PICTURE, _PICTURE_NAME, _LINK = (
    "same address but for the language",
    "same name",
    "same picture",
    "pictures of one name",
    "linked",
)
#: How much each sign says.
_WEIGHTS: Final[Mapping[str, int]] = {_ADDRESS: 4, _NAME: 3, _PICTURE: 3, _LINK: 3, _PICTURE_NAME: 2}
#: How far apart days are at most to say something, and how much they say.
_NEAR: Final = (
    (timedelta(0), "same moment", 3),
    (timedelta(days=1), "same day", 2),
    (timedelta(days=14), "near days", 1),
)
_ENOUGH: Final = 4
#: A sign that more articles share than this, such as the picture of a logo, tells nothing.
_MOST_SHARED: Final = 20
#: Names that say nothing of what a page is about.
_NO_NAMES: Final = frozenset(("", "index", "view", "article", "news", "post", "detail", "read", "board"))
_LINKED = re.compile(r"https?://[^\s\"'<>)\]]+")

_Pair = tuple[int, int]
#: What speaks for a pair, and how much.
_Signs = dict[str, int]


@dataclass(frozen=True, slots=True)
class LikelyStory:
    """Articles that are likely to tell one story, each in a language of its own."""

    story: str  #: the name that they share, or could share
    articles: tuple[int, ...]  #: their places in what was given, by language
    why: tuple[str, ...]  #: the signs for it


def likely_stories(articles: Sequence[Article]) -> list[LikelyStory]:
    """Return the stories that articles are likely to tell, those with the most signs first.

    An article that has a story may get further languages. Where two articles of a language fit equally well, neither
    is taken.
    """
    signs = _signs(articles)
    groups: list[set[int]] = []
    of: dict[int, set[int]] = {}
    for pair in _mutual(articles, signs):
        joined = set().union(*(of.get(one, {one}) for one in pair))
        stories = {articles[one].story for one in joined if articles[one].story}
        if len({articles[one].language for one in joined}) < len(joined) or len(stories) > 1:
            continue
        groups = [group for group in groups if not group & joined] + [joined]
        of |= dict.fromkeys(joined, joined)
    taken = {article.story for article in articles if article.story}
    found = [_story(articles, sorted(group, key=lambda one: articles[one].language), signs, taken) for group in groups]
    return sorted(found, key=lambda one: (-len(one.why), one.story))


def _story(
    articles: Sequence[Article], group: list[int], signs: Mapping[_Pair, _Signs], taken: set[str]
) -> LikelyStory:
    why = dict.fromkeys(sign for pair in combinations(sorted(group), 2) if pair in signs for sign in signs[pair])
    story = next((told for one in group if (told := articles[one].story)), None)
    if story is None:
        first = min((articles[one] for one in group), key=lambda one: one.published)
        day = f"{first.published:%Y-%m-%d}"
        names = [name for one in group if (name := _name(articles[one].url))]
        story = names[0] if names and names[0] not in taken else f"{day}-{names[0]}" if names else f"{day}-{group[0]}"
        taken.add(story)
    return LikelyStory(story, tuple(group), tuple(why))


def _mutual(articles: Sequence[Article], signs: Mapping[_Pair, _Signs]) -> Iterator[_Pair]:
    """Yield the pairs that have enough signs, each of which is the best of its language for the other."""
    best: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    for (one, other), said in signs.items():
        best[one, articles[other].language].append((sum(said.values()), other))
        best[other, articles[one].language].append((sum(said.values()), one))
    for pair, said in sorted(signs.items(), key=lambda item: (-sum(item[1].values()), item[0])):
        ways = ((pair[0], pair[1]), (pair[1], pair[0]))
        is_best = all(_only_best(best[a, articles[b].language]) == b for a, b in ways)
        if sum(said.values()) >= _ENOUGH and is_best:
            yield pair


def _only_best(fitting: Sequence[tuple[int, int]]) -> int | None:
    most = max(weight for weight, _ in fitting)
    found = [one for weight, one in fitting if weight == most]
    return found[0] if len(found) == 1 else None


def _signs(articles: Sequence[Article]) -> dict[_Pair, _Signs]:
    signs: dict[_Pair, _Signs] = defaultdict(dict)
    for sign, one, other in (*_shared(articles), *_linked(articles)):
        first, second = articles[one], articles[other]
        if first.language != second.language and not (first.story and second.story):
            signs[one, other][sign] = _WEIGHTS[sign]
    for (one, other), said in signs.items():
        _weigh(said, abs(articles[one].published - articles[other].published))
    return signs


def _shared(articles: Sequence[Article]) -> Iterator[tuple[str, int, int]]:
    """Yield each sign that two articles have in common."""
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        for key in dict.fromkeys(_marks(article)):
            numbers[key].append(number)
    for (sign, _), sharing in numbers.items():
        if len(sharing) <= _MOST_SHARED:
            yield from ((sign, one, other) for one, other in combinations(sharing, 2))


def _linked(articles: Sequence[Article]) -> Iterator[tuple[str, int, int]]:
    """Yield the articles of which one links to the other."""
    numbers = {article.url: number for number, article in enumerate(articles)}
    for number, article in enumerate(articles):
        for address in dict.fromkeys(_LINKED.findall(article.body.text if article.body else "")):
            if address in numbers:
                yield _LINK, min(number, numbers[address]), max(number, numbers[address])


def _weigh(said: _Signs, apart: timedelta) -> None:
    """Leave out signs that another one includes, and add what the days say."""
    for stronger, weaker in ((_ADDRESS, _NAME), (_PICTURE, _PICTURE_NAME)):
        if stronger in said:
            said.pop(weaker, None)
    near = next(((words, weight) for most, words, weight in _NEAR if apart <= most), None)
    if near:
        said[near[0]] = near[1]
    elif _ADDRESS not in said:  # a name that returns, such as that of a yearly event
        said.clear()


def _marks(article: Article) -> Iterator[tuple[str, str]]:
    """Yield what articles may have in common with their translations."""
    language = article.language.casefold()
    parts = urlsplit(article.url)
    steps = [step for step in parts.path.casefold().split("/") if step]
    rest = [step for step in steps if step not in {language, language.partition("-")[0]}]
    name = _name(article.url)
    if rest and (len(rest) < len(steps) or (name and not parts.query)):
        yield _ADDRESS, f"{'/'.join(rest)}?{parts.query}"
    if name:
        yield _NAME, name
    for image in article.images:
        yield _PICTURE, image.url
        yield _PICTURE_NAME, image.url.rpartition("/")[2]


def _name(address: str) -> str:
    """Return the name of a page; "" for one that says nothing, such as a number."""
    last = unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2]).casefold()
    name = re.sub(r"\.[a-z0-9]{1,5}\Z", "", last)
    return "" if name in _NO_NAMES or name.isdecimal() else name
