"""Ids, languages, media types and e-mail addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from irfeed.findings import Severity, rule
from irfeed.findings.finding import quoted
from irfeed.model.record import Path
from irfeed.syntax import (
    hint_about_language,
    is_absolute,
    why_not_absolute_iri,
    why_not_email,
    why_not_language,
    why_not_media_type,
)
from irfeed.syntax.addresses import why_not_of_its_scheme
from irfeed.syntax.urls import read_host
from irfeed.validation.finding import FieldFinding, listed, named, nearest
from irfeed.validation.rule import unusual_records, values
from irfeed.validation.text import is_visible

if TYPE_CHECKING:
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft


@rule(
    "REC030",
    Severity.ERROR,
    values,
    clause="RFC 4287, section 4.2.6; RFC 3987, section 2.2",
    bad='{"id": "tokyo visit 2015"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
def not_an_iri(text: str) -> Iterator[FieldFinding]:
    """An id, the scheme of a category and the id of a source are absolute IRIs, without spaces

    Why: Aggregators compare ids character by character; Atom allows nothing but an IRI
    What to do: write an IRI, such as a tag: URI (irfeed new makes one) or urn:uuid:
    """
    invisible = next((one for one in text if not is_visible(one)), None)
    if invisible:
        yield FieldFinding(not_an_iri.about, f"holds {named(invisible)}, which no id may hold: {quoted(text)}")
    elif not is_absolute(text):
        yield FieldFinding(not_an_iri.about, f"is not an IRI, which begins with a scheme such as tag: {quoted(text)}")
    elif why := why_not_absolute_iri(text):
        yield FieldFinding(not_an_iri.about, f"{why}: {quoted(text)}")


_ACTIVE = frozenset(("about", "blob", "data", "file", "filesystem", "javascript", "vbscript", "view-source"))


@rule(
    "REC031",
    Severity.ERROR,
    values,
    clause="RFC 4287, section 8.1; RSS 2.0, guid (taken for a permalink by default)",
    bad='{"id": "javascript:alert(1)"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
def active_iri_scheme(text: str) -> Iterator[FieldFinding]:
    """An id does not begin with javascript:, data:, file: or another scheme that programs act upon

    Why: Some readers use the id as a link when there is no better one
    What to do: write an id that is only a name, such as a tag: URI (irfeed new makes one)
    """
    scheme = text.partition(":")[0].casefold()
    if scheme in _ACTIVE:
        yield FieldFinding(
            active_iri_scheme.about, f"begins with {quoted(scheme + ':')}, which readers may run or open"
        )


@rule(
    "REC032",
    Severity.ERROR,
    unusual_records,
    clause="RFC 4151, section 2.1; RFC 8141, section 2; RFC 9562, section 4",
    bad='{"id": "tag:tokyo-visit"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
def iri_scheme_form(draft: Draft, publication: Publication) -> Iterator[FieldFinding]:
    """A tag: id has an authority, a date and a name; a urn:uuid: id has a whole UUID; a urn: id has a namespace

    Why: The grammar of its scheme is what makes it unique; feed validators call a feed with another id invalid
    What to do: write the id in full
    """
    source = draft.fields.source
    ids: tuple[tuple[Path, str | None], ...] = (
        (("id",), draft.fields.id),
        (("source", "id"), source.id if source else None),
    )
    for path, id_ in ids:
        if id_ and (why := why_not_of_its_scheme(id_)):
            example = f"write authority, date and name, as in tag:{publication.id_authority}:tokyo-visit"
            yield FieldFinding(
                iri_scheme_form.about, f"{why}: {quoted(id_)}", example if id_[:4].lower() == "tag:" else "", path
            )


@rule(
    "REC033",
    Severity.ADVICE,
    unusual_records,
    clause="RFC 4287, section 4.2.6: the id must not change when the entry is relocated",
    bad='{"id": "https://english.seoul.example/tokyo-visit/"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
def id_is_an_address(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """An id is better a name (tag:, urn:uuid:) than a web address

    Why: Addresses change with domains, slugs and departments; somebody will then change the id too, and every
        subscriber gets the article again
    What to do: for new articles use a tag: URI (irfeed new makes one); never change the id of a published article
    """
    if (draft.fields.id or "").casefold().startswith(("http:", "https:")):
        yield FieldFinding(
            id_is_an_address.about, "is a web address; it must stay as it is even when the site moves", path=("id",)
        )


@rule(
    "REC040",
    Severity.ERROR,
    values,
    clause="RFC 5646, sections 2.1 and 2.2; RFC 4287, section 2 (xml:lang); RSS 2.0, language",
    bad='{"language": "English"}',
    good='{"language": "en"}',
    sample="record",
)
def language_not_a_tag(text: str) -> Iterator[FieldFinding]:
    """A language is a BCP 47 tag whose parts are registered

    Why: Readers choose fonts, hyphenation, voices and filters by it
    What to do: write a tag such as en, ko, ja, zh-Hant or pt-BR
    """
    import langcodes  # noqa: PLC0415 - its tables take longer to load than many commands take in all

    why = why_not_language(text) or ("" if langcodes.tag_is_valid(text) else "names no registered language")
    if why:
        yield FieldFinding(language_not_a_tag.about, f"{why}: {quoted(text)}", hint_about_language(text) or "")


@rule(
    "REC041",
    Severity.ERROR,
    values,
    clause="RFC 5646, section 2.1",
    bad='{"language": "ko_KR"}',
    good='{"language": "ko"}',
    sample="record",
)
def language_underscore(text: str) -> Iterator[FieldFinding]:
    """The parts of a language tag are joined by hyphens, not by underscores

    Why: en_US is the name of an operating system's locale; feed validators and readers refuse it
    What to do: write a hyphen
    """
    if "_" in text:
        yield FieldFinding(
            language_underscore.about,
            f"is written with an underscore: {quoted(text)}",
            f"write {quoted(text.replace('_', '-'))}",
        )


def _hint(language: str, publication: Publication) -> str:
    primary, declared = language.partition("-")[0], publication.languages
    meant = hint_about_language(language)
    if meant:
        return meant
    same = next((tag for tag in declared if tag.partition("-")[0] == primary), None) or nearest(language, declared)
    if same:
        return f"did you mean {quoted(same)}? or declare it under [languages]"
    return f"declared are {listed(declared)}; or add it under [languages]"


@rule(
    "REC042",
    Severity.ERROR,
    unusual_records,
    clause="irfeed.toml, [languages]",
    bad='{"language": "kr"}',
    good='{"language": "ko"}',
    sample="record",
)
def language_undeclared(draft: Draft, publication: Publication) -> Iterator[FieldFinding]:
    """An article's language is one of the languages that irfeed.toml declares

    Why: Feeds exist for declared languages only; the article would be in none of them
    What to do: write one of the declared languages, or declare this one under [languages] in irfeed.toml
    """
    language = draft.fields.language
    if language and language not in publication.languages:
        yield FieldFinding(
            language_undeclared.about,
            f"is not declared in irfeed.toml: {quoted(language)}",
            _hint(language, publication),
            ("language",),
        )


@rule(
    "REC043",
    Severity.ADVICE,
    unusual_records,
    clause="RFC 5646, section 4.5 (canonicalization)",
    bad='{"language": "en-Latn"}',
    good='{"language": "en"}',
    sample="record",
)
def language_renamed(draft: Draft, _: Publication) -> Iterator[FieldFinding]:
    """A language is written with the code that is in use today, in its shortest form

    Why: irfeed publishes the present form; with the old one in the record, two spellings of one language are about
    What to do: write the present code
    """
    language, written = draft.fields.language, draft.record.fields.get("language")
    if language and isinstance(written, str) and written.casefold() != language.casefold():
        yield FieldFinding(
            language_renamed.about,
            f"{quoted(written)} is published as {quoted(language)}",
            f"write {quoted(language)}",
            ("language",),
        )


@rule(
    "REC080",
    Severity.ERROR,
    values,
    clause="RFC 6838, section 4.2; RFC 4287, section 3.1.1; RSS 2.0, enclosure",
    bad='{"images": [{"url": "https://english.seoul.example/a.jpg", "alt": "Two mayors", "type": "jpeg"}]}',
    good='{"images": [{"url": "https://english.seoul.example/a.jpg", "alt": "Two mayors", "type": "image/jpeg"}]}',
    sample="record",
)
def media_type_form(text: str) -> Iterator[FieldFinding]:
    """A media type is written as type/subtype

    Why: Readers choose the player by it, and ignore what they cannot parse
    What to do: write it as in image/jpeg, audio/mpeg or application/pdf
    """
    why = why_not_media_type(text)
    if why is None and not (text.isascii() and text.isprintable()):
        why = "holds characters that no media type holds"
    if why:
        yield FieldFinding(media_type_form.about, f"{why}: {quoted(text)}")


#: A local part in quotation marks could hold markup; such addresses are allowed, but nobody has one.
_NEVER = frozenset('"<>()[]\\')


@rule(
    "REC090",
    Severity.ERROR,
    values,
    clause="RFC 5322, section 3.4.1; RFC 4287, section 3.2.3",
    bad='{"authors": [{"name": "Press office", "email": "press at seoul.example"}]}',
    good='{"authors": [{"name": "Press office", "email": "press@seoul.example"}]}',
    sample="record",
)
def email_form(text: str) -> Iterator[FieldFinding]:
    """An e-mail address is a name, an @ and a host, and nothing else

    Why: RSS and Atom validators refuse anything else, and people cannot answer
    What to do: write it as in press@seoul.example, without a name or mailto: around it
    """
    why = why_not_email(text)
    host = text.rpartition("@")[2]
    strange = _NEVER & set(text) or not all(map(is_visible, text)) or "." not in host or read_host(host).finding
    if why is None and strange:
        why = "is no e-mail address that readers can use"
    if why:
        yield FieldFinding(email_form.about, f"{why}: {quoted(text)}")
