"""An entry: an article as feeds see it."""

from __future__ import annotations

from irfeed.frozen import dataclass
from irfeed.model.article import Article


@dataclass(frozen=True, slots=True)
class Content:
    """What an article says, ready for feeds: safe, with absolute addresses."""

    html: str  #: sanitised HTML of the whole body; "" if the article has none
    summary: str  #: plain text: the article's own summary, or one derived from the body; "" if there is neither


@dataclass(frozen=True, slots=True)
class Translation:
    """The same story in another language."""

    language: str
    url: str
    title: str
    id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with its content and its translations: all that a fragment is made of."""

    article: Article
    content: Content
    translations: tuple[Translation, ...] = ()  #: ordered by language, the article itself left out

    @property
    def text(self) -> str:
        """The summary, else the title: every format tells in plain text what an entry is about.

        Sources: RFC 4287, section 4.1.2 (a summary that is not empty, where there is no content); JSON Feed 1.1,
        content_text; RSS Best Practices Profile, content:encoded (a description before it).
        """
        return self.content.summary or self.article.title
