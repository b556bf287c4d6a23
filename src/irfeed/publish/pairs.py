"""Articles that are in two generations: by their ids, or under other ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping

from irfeed.frozen import dataclass
from irfeed.publish.seen import SeenEntry


@dataclass(frozen=True, slots=True)
class Pair:
    """One article, as it was and as it will be."""

    old: SeenEntry
    new: SeenEntry

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of what differs: title, url, published, updated; content is all the rest."""
        names = [name for name in ("title", "url", "published", "updated") if self._differs(name)]
        return tuple(names) if names else ("content",)

    def _differs(self, name: str) -> bool:
        return bool(getattr(self.old, name) != getattr(self.new, name))


def changed_pairs(old: Mapping[str, SeenEntry], new: Mapping[str, SeenEntry], *, same_format: bool) -> tuple[Pair, ...]:
    """Return the entries that keep their id and say something else, by id.

    Two formats never say the same in the same words: of them only the fields that both have are compared.
    """
    pairs = (Pair(old[id_], new[id_]) for id_ in sorted(old.keys() & new.keys()))
    if same_format:
        return tuple(pair for pair in pairs if pair.old.digest != pair.new.digest)
    return tuple(pair for pair in pairs if pair.fields != ("content",))


def moved_pairs(
    old: Mapping[str, SeenEntry], new: Mapping[str, SeenEntry], gone: Collection[str], fresh: Collection[str]
) -> tuple[Pair, ...]:
    """Return the articles that stayed while their id became another: readers show such an article as new.

    An article is known by its address, or by its title and its `published`, as far as these are its alone. Two
    articles that exchanged their ids are found by their addresses.
    """
    by_url = _matched(old.values(), new.values(), lambda entry: entry.url or None)
    moved = {
        pair.new.id: pair
        for pair in by_url
        if pair.old.id != pair.new.id
        and (
            (pair.old.id in gone and pair.new.id in fresh)
            or (pair.old.id not in gone and pair.new.id not in fresh and pair.old.title == pair.new.title)
        )
    }
    found = {pair.old.id for pair in moved.values()}
    rest_old = [old[id_] for id_ in gone if id_ not in found]
    rest_new = [new[id_] for id_ in fresh if id_ not in moved]
    for pair in _matched(rest_old, rest_new, lambda entry: (entry.title, entry.published) if entry.published else None):
        moved[pair.new.id] = pair
    return tuple(moved[id_] for id_ in sorted(moved))


def _matched(
    old: Iterable[SeenEntry], new: Iterable[SeenEntry], mark: Callable[[SeenEntry], Hashable | None]
) -> list[Pair]:
    before, after = _unique(old, mark), _unique(new, mark)
    return [Pair(before[each], after[each]) for each in before if each in after]


def _unique(entries: Iterable[SeenEntry], mark: Callable[[SeenEntry], Hashable | None]) -> dict[Hashable, SeenEntry]:
    marked = [(mark(entry), entry) for entry in entries]
    times = Counter(each for each, _ in marked)
    return {each: entry for each, entry in marked if each is not None and times[each] == 1}
