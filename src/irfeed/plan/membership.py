"""Which articles are in which feed, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from irfeed.model import Planned, Variant
from irfeed.model.publication import Publication


@dataclass(frozen=True, slots=True)
class Membership:
    """Decides for one publication and its visible articles."""

    fallbacks: Mapping[str, str]  #: language -> the language whose articles stand in
    languages_of_stories: Mapping[str, frozenset[str]]  #: none where nothing stands in
    closed: Mapping[str, str | None]  #: slug of a closed department -> of the one that took its place, if any did

    @classmethod
    def of(cls, publication: Publication, articles: Iterable[Planned]) -> Membership:
        """Prepare the decisions for `articles`, those that can be seen."""
        fallbacks = {tag: language.fallback for tag, language in publication.languages.items() if language.fallback}
        stories: dict[str, set[str]] = {}
        for article in articles if fallbacks else ():
            if article.story is not None:
                stories.setdefault(article.story, set()).add(article.language)
        return cls(
            fallbacks,
            {story: frozenset(languages) for story, languages in stories.items()},
            {slug: one.moved_to for slug, one in publication.departments.items() if one.closed},
        )

    def holds(self, variant: Variant, article: Planned) -> bool:
        """Say whether `article` belongs to the feed of `variant`."""
        if variant.department is not None and variant.department not in self.departments_of(article):
            return False
        return variant.language is None or variant.language in (article.language, *self.stands_in_for(article))

    def departments_of(self, article: Planned) -> tuple[str, ...]:
        """Return the departments in whose feeds `article` is: those that took the places of closed ones, too."""
        heirs = (self.closed.get(slug, slug) for slug in article.departments)
        return tuple(dict.fromkeys(slug for slug in heirs if slug is not None))

    def stands_in_for(self, article: Planned) -> tuple[str, ...]:
        """Return the languages in whose feeds `article` stands because its story is not translated into them."""
        if not self.fallbacks:
            return ()
        told = self.languages_of_stories.get(article.story or "", frozenset({article.language}))
        return tuple(
            language
            for language, fallback in self.fallbacks.items()
            if fallback == article.language and language not in told
        )


def explain(membership: Membership, variant: Variant, article: Planned) -> str:
    """Return in words why `article` is in the feed of `variant`, in which it is."""
    reasons = []
    if variant.department is not None:
        reasons.append(f"its department is {variant.department}")
    if variant.language == article.language:
        reasons.append(f"its language is {variant.language}")
    elif variant.language in membership.stands_in_for(article):
        reasons.append(f"it stands in for a translation into {variant.language}")
    return " and ".join(reasons) or "every article is in it"
