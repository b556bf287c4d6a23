"""Atom documents by the schema of RFC 4287."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from lxml.etree import RelaxNG, fromstring, parse

from irfeed.assemble import atom
from irfeed.model import FeedPlan, Format
from irfeed.model.publication import Publication


@pytest.fixture(scope="module")
def schema() -> RelaxNG:
    """Return the schema of Appendix B."""
    return RelaxNG(parse(Path(__file__).with_name("atom.rng")))


def test_a_full_document_is_valid(schema: RelaxNG, documents: Mapping[Format, bytes]) -> None:
    """A feed with everything that a feed can have fits the schema."""
    schema.assertValid(fromstring(documents[Format.ATOM]))


def test_an_empty_feed_is_valid(schema: RelaxNG, publication: Publication, make_plan: Callable[..., FeedPlan]) -> None:
    """A feed without entries fits the schema."""
    schema.assertValid(fromstring(atom.document(make_plan(), publication, [])))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"<id>tag:seoul.example,2015:plain</id>", b""),
        (b"+09:00</updated>", b" KST</updated>"),
        (b'hreflang="ko"', b'hreflang="ko_KR"'),
        (b'term="diplomacy"', b'name="diplomacy"'),
        (b"<name>SMG</name>", b""),
        (b'type="audio/mpeg"', b'type="audio"'),
        (b"desk@seoul.example", b"nobody"),
        (b'<content type="html">', b'<content type="xhtml">'),
        (b"<published>", b"<published/><published>"),
    ],
)
def test_the_schema_finds_what_is_wrong(
    schema: RelaxNG, documents: Mapping[Format, bytes], right: bytes, wrong: bytes
) -> None:
    """The schema is no rubber stamp: a document that breaks RFC 4287 does not fit it."""
    document = documents[Format.ATOM]

    assert right in document
    assert not schema.validate(fromstring(document.replace(right, wrong)))
