"""What a fragment depends on beside its entry: nothing that differs between the feeds that it is in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from html import escape

from irfeed.frozen import dataclass
from irfeed.model import Article, Category, Entry
from irfeed.model.publication import Publication, Text


@dataclass(frozen=True, slots=True)
class EntryOptions:
    """What the publication says of all its entries."""

    full_content: bool  #: else only summaries
    departments: Mapping[str, Text]  #: names by slug
    department_scheme: str  #: the IRI of the list of departments, as long-lived as the ids of the articles
    label_scheme: str  #: the IRI of the list of other wordings, for formats whose categories have but one

    @classmethod
    def of(cls, publication: Publication) -> EntryOptions:
        """Return the options of a publication."""
        return cls(
            full_content=publication.feeds.full_content,
            departments={slug: department.name for slug, department in publication.departments.items()},
            department_scheme=f"tag:{publication.id_authority}:departments",
            label_scheme=f"tag:{publication.id_authority}:labels",
        )

    def html(self, entry: Entry) -> str:
        """Return the body of an entry, safe HTML; "" if feeds are to have none of it.

        Beside pictures there is always one, if only the plain text once more: several readers show the text that
        describes a picture (media:description) as the content of an entry that has none.
        """
        if self.full_content and entry.content.html:
            return entry.content.html
        return escape(entry.text, quote=False) if entry.article.images else ""

    def categories(self, article: Article) -> tuple[Category, ...]:
        """Return the departments of an article by name, in its language, then its own categories; none twice.

        A label that is no other wording than the term is left out.
        The term is the name, as that is what people read; the scheme tells by the slug, in every language the same,
        which of the departments it is. Sources: RFC 4287, section 4.2.2.2; RFC 4151, section 2.1 (fragments).
        """
        names = [(slug, self.departments[slug].in_language(article.language)) for slug in article.departments]
        own = [one if one.label != one.term else replace(one, label=None) for one in article.categories]
        every = (*[_department(slug, name, self.department_scheme) for slug, name in names], *own)
        if len({one.term for one in every}) == len(every):  # so it is of most articles
            return every
        return tuple({(one.term, one.scheme): one for one in every}.values())


@lru_cache(maxsize=1024)
def _department(slug: str, name: str, scheme: str) -> Category:
    return Category(name, f"{scheme}#{slug}")
