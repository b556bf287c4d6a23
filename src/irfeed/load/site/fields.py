"""A record under other names -> a record with irfeed's own fields, each of which still knows where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from irfeed.findings import Finding, Place
from irfeed.frozen import dataclass
from irfeed.load.site.images import pictures
from irfeed.load.site.keys import Keys, items_of, text_of
from irfeed.load.site.names import FileName, Languages
from irfeed.load.site.patterns import Said
from irfeed.load.sql.cells import Kinds
from irfeed.model import Status
from irfeed.model.columns import items
from irfeed.model.department_names import called, folded, names_of, of_board
from irfeed.model.publication import Publication
from irfeed.model.record import Locator, Path, Record, Value, pointer
from irfeed.model.site import ANYTHING, SiteFolder, is_pattern
from irfeed.syntax.dates import is_no_date, moment_of_rfc3339

#: Fields that are settled before the others, which may name them in their patterns.
_FIRST: Final = ("language", "published", "url")
#: Fields whose texts Jekyll parts into words.
_WORDS: Final = ("categories", "department")
_OF_PEOPLE: Final = ("name", "email", "url")
#: How programs write that something is not so, or is.
_FALSE: Final = frozenset(("false", "f", "no", "n", "off", "0", "null", "~"))
_TRUE: Final = frozenset(("true", "t", "yes", "y", "on", "1"))
#: How programs write the status of what is published, now or when its date has come.
_PUBLISHED: Final = frozenset(("published", "publish", "public", "future"))

Settled = tuple[Path, Value]


@dataclass(frozen=True, slots=True)
class MappedLocator:
    """Finds the places of fields under the names that their file has for them; can be pickled."""

    locator: Locator
    ways: Mapping[Path, Path]

    def place(self, path: Path) -> Place:
        """Return where the file says the field at `path`, or the nearest around it."""
        around = next((path[:size] for size in range(len(path), 0, -1) if path[:size] in self.ways), None)
        way = path if around is None else (*self.ways[around], *path[len(around) :])
        return replace(self.locator.place(way), pointer=pointer(path))


class SiteMapping:
    """How the files of one source become records."""

    def __init__(self, site: SiteFolder, publication: Publication, kinds: Kinds) -> None:
        self.site = site
        self.languages = Languages(publication.languages)
        self._publication = publication
        self._kinds = kinds
        self._home = publication.url.in_language(None).rstrip("/") + "/"
        self._departments: dict[str, str | None] = {}
        self._names = names_of(publication)
        keys = (key for wanted in site.fields.values() for key in wanted if not is_pattern(key))
        named = frozenset(key.partition(".")[0].casefold() for key in keys)
        self._has_status = "status" not in named | site.ignored  #: the key says whether an article is published
        self._used = frozenset(
            {
                key.partition(".")[0].casefold()
                for key in (*named, *(key for key, _ in site.generator.drafts if key != "published"))
            }
            | site.generator.ignored
            | site.ignored
        )
        self._defaults: dict[str, Value] = {
            field: items(value) if field in kinds.lists else value for field, value in site.values.items()
        }

    def lists(self) -> frozenset[str]:
        """Return the columns of tables whose cells are lists."""
        named_so = (key.lower() for field in self._kinds.lists for key in self.site.fields.get(field, ()))
        return frozenset((*self._kinds.lists, *named_so))

    def mapped(self, record: Record, name: FileName, inherited: Mapping[str, Value], own: Mapping[str, str]) -> Record:
        """Return `record` with irfeed's names.

        Args:
            record: as its file says it.
            name: what the path of the file says.
            inherited: what the folders around it hand down to it.
            own: the id that the file keeps, by the list of ids.
        """
        keys = Keys(record.fields, inherited)
        settled = self._settled(keys, name)
        settled |= {field: ((), value) for field, value in own.items()}
        pictured, texts_of_pictures = pictures(keys, self.site.fields.get("images", ()))
        settled |= pictured
        for key, value in keys.others(self._used | texts_of_pictures):
            field = key.lower() if key.lower() in self._kinds.names else key
            if field == "published" and text_of(value).lower() in _FALSE | _TRUE:
                continue  # it says whether, not when
            if field == "published" and not any(letter.isdigit() for letter in text_of(value)) and keys.find(key):
                settled[field] = ((key,), value)  # no date, so that it is an error, though another key has the date
            if field in self._kinds.names or ("*" not in self.site.ignored and keys.is_own(key)):
                settled.setdefault(field, ((key,), value))
        if name.is_draft or any(_says(keys.find(key), value) for key, value in self.site.generator.drafts):
            settled["status"] = ((), Status.DRAFT.value)
        elif self._has_status and (said := keys.find("status")):
            # A word that nobody knows stays as it is, which is an error: it may have meant that nobody is to see it.
            is_published = text_of(said[1]).lower() in _PUBLISHED
            settled["status"] = (said[0], Status.PUBLISHED.value) if is_published else said
        values = {field: value for field, (_, value) in settled.items()}
        ways: dict[Path, Path] = {(field,): way for field, (way, _) in settled.items() if way}
        return Record({**self._defaults, **values}, MappedLocator(record.locator, ways))

    def _settled(self, keys: Keys, name: FileName) -> dict[str, Settled]:
        """Return the fields that the mapping speaks of, but for pictures."""
        settled: dict[str, Settled] = {}
        said = self._said(keys, name, settled)
        for field in (*_FIRST, *(field for field in self.site.fields if field not in (*_FIRST, "images"))):
            found = [one for key in self.site.fields.get(field, ()) if (one := self._found(field, key, said))]
            if one := self._chosen(field, found, said):
                settled[field] = one
            if field in _FIRST:
                said = self._said(keys, name, settled)
        published, updated = (moment_of_rfc3339(_text(settled, field)) for field in ("published", "updated"))
        if published and updated and updated < published:  # it was changed before it was to be seen
            del settled["updated"]
        return settled

    def _said(self, keys: Keys, name: FileName, settled: Mapping[str, Settled]) -> Said:
        first = self._publication.default_language
        language = _text(settled, "language") or self.site.values.get("language", first)
        published, url = _text(settled, "published"), _text(settled, "url")
        return Said(keys, name, self.site, language, language == first, published, url)

    def _found(self, field: str, key: str, said: Said) -> Settled | None:
        """Return what a key or a pattern says of a field."""
        if is_pattern(key):
            text = said.address(key, self._home) if field == "url" else said.filled(key)
            return ((), text) if text else None
        found = said.keys.find(key)
        if found and field == "url":
            address = said.own_address(text_of(found[1]), self._home)
            return (found[0], address) if address else None
        if found and field in _WORDS and self.site.generator.splits_words and key.endswith("s"):
            return found[0], found[1].split() if isinstance(found[1], str) else found[1]
        return found

    def _chosen(self, field: str, found: list[Settled], said: Said) -> Settled | None:
        """Return what a field says, of all that the mapping finds for it."""
        if field == "language":
            return self._language(found, said.name)
        if field == "department":
            return self._department(found)
        if field == "categories":
            no_terms = self.site.generator.no_terms
            terms = [term for _, value in found for term in items_of(value) if text_of(term) not in no_terms]
            return (found[0][0], _each_once(terms)) if terms else None
        if field == "authors":
            people = [_person(one) for _, value in found for one in items_of(value)]
            return (found[0][0], _each_once(people)) if people else None
        return next((one for one in found if not is_no_date(text_of(one[1]))), None)

    def _language(self, found: list[Settled], name: FileName) -> Settled | None:
        tags = ((way, self.languages.tag(text_of(value))) for way, value in found)
        declared = next(((way, tag) for way, tag in tags if tag), None)
        return declared or (((), name.language) if name.language else next(iter(found), None))

    def _department(self, found: list[Settled]) -> Settled | None:
        """Return the departments among what is said; of words that are none the first, so that it can be told."""
        said = [(way, text_of(item)) for way, value in found for item in items_of(value)]
        slugs = _each_once([slug for _, text in said if (slug := self._slug(text))])
        if slugs:
            return found[0][0], slugs
        return None if "department" in self.site.values else next(((way, [text]) for way, text in said if text), None)

    def _slug(self, name: str) -> str | None:
        if name not in self._departments:
            slugs = of_board(name, self._publication) or called(folded(name), self._names)
            self._departments[name] = slugs[0] if len(slugs) == 1 else None
        return self._departments[name]


def without_lonely(loaded: Sequence[Record | Finding]) -> Iterator[Record | Finding]:
    """Take a story out of records that share it with no other, where a pattern made it: they have no translation."""
    stories = Counter(text_of(one.fields.get("story")) for one in loaded if isinstance(one, Record))
    for one in loaded:
        if isinstance(one, Record) and _has_made_story(one) and stories[text_of(one.fields["story"])] == 1:
            yield replace(one, fields={name: value for name, value in one.fields.items() if name != "story"})
        else:
            yield one


def _has_made_story(record: Record) -> bool:
    locator = record.locator
    return "story" in record.fields and isinstance(locator, MappedLocator) and ("story",) not in locator.ways


def _says(found: tuple[Path, Value] | None, wanted: str) -> bool:
    """Say whether what a key says, if it is there, has the word `wanted`, or says anything where anything counts.

    Programs differ in what is true to them. Here all is that is no word for false, so that nothing is published because
    it was written in an unusual way.
    """
    items = items_of(found[1]) if found else []
    words = [word for item in items for word in (text_of(item) or "…").lower().replace(",", " ").split()]
    match wanted:
        case "true":
            return any(word not in _FALSE for word in words)
        case "false":
            return any(word in _FALSE for word in words)
        case _:
            return bool(words) if wanted == ANYTHING else wanted in words


def _text(settled: Mapping[str, Settled], field: str) -> str:
    return text_of(settled[field][1]) if field in settled else ""


def _each_once(values: list[Value]) -> list[Value]:
    return [value for number, value in enumerate(values) if value not in values[:number]]


def _person(value: Value) -> Value:
    """Return an author without what feeds do not say of one."""
    if not isinstance(value, Mapping):
        return value
    return {name: held for name, held in value.items() if name in _OF_PEOPLE} or dict(value)
