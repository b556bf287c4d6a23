"""Vocabularies of services around feeds: FeedBurner, OpenSearch, FeedSync and Google Base."""

from __future__ import annotations

from irfeed.checking.vocabulary.judges import (
    markup_in_attribute,
    misplaced_element,
    missing_attribute,
    missing_part,
    repeated_element,
    unknown_attribute,
    unknown_element,
    wrong_attribute,
    wrong_value,
)
from irfeed.checking.vocabulary.services import FEEDBURNER, FEEDSYNC, GOOGLE_BASE, OPENSEARCH
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary

rules_of_vocabulary(
    FEEDBURNER,
    "feedburner",
    VocabularyRow(
        unknown_element,
        "FBR001",
        bad="<feedburner:origlink>https://example.org/a</feedburner:origlink>",
        good="<feedburner:origLink>https://example.org/a</feedburner:origLink>",
        sample="rss/item",
    ),
    VocabularyRow(
        misplaced_element,
        "FBR002",
        bad="<feedburner:origLink>https://example.org/a</feedburner:origLink>",
        good="<feedburner:feedburnerHostname>https://feedburner.example</feedburner:feedburnerHostname>",
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_attribute,
        "FBR003",
        bad='<feedburner:feedFlare href="/flare">A</feedburner:feedFlare>',
        good='<feedburner:feedFlare href="https://example.org/flare">A</feedburner:feedFlare>',
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_value,
        "FBR004",
        bad="<feedburner:origLink>/a</feedburner:origLink>",
        good="<feedburner:origLink>https://example.org/a</feedburner:origLink>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "FBR005",
        bad="<feedburner:origLink>https://example.org/a</feedburner:origLink><feedburner:origLink>https://example.org/b</feedburner:origLink>",
        good="<feedburner:origLink>https://example.org/a</feedburner:origLink>",
        sample="rss/item",
    ),
    clause="FeedBurner namespace reference, http://rssnamespace.org/feedburner/ext/1.0",
    module=__name__,
)

rules_of_vocabulary(
    OPENSEARCH,
    "opensearch",
    VocabularyRow(
        unknown_element,
        "OPS001",
        bad="<opensearch:totalresults>9</opensearch:totalresults>",
        good="<opensearch:totalResults>9</opensearch:totalResults>",
        sample="rss/channel",
    ),
    VocabularyRow(
        misplaced_element,
        "OPS002",
        bad="<opensearch:totalResults>9</opensearch:totalResults>",
        good="<title>A</title>",
        sample="rss/item",
    ),
    VocabularyRow(
        unknown_attribute,
        "OPS003",
        bad='<opensearch:Query role="request" searchterms="tokyo"/>',
        good='<opensearch:Query role="request" searchTerms="tokyo"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        missing_attribute,
        "OPS004",
        bad='<opensearch:Query searchTerms="tokyo"/>',
        good='<opensearch:Query role="request" searchTerms="tokyo"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_attribute,
        "OPS005",
        bad='<opensearch:Query role="question"/>',
        good='<opensearch:Query role="example:question"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_value,
        "OPS006",
        bad="<opensearch:itemsPerPage>ten</opensearch:itemsPerPage>",
        good="<opensearch:itemsPerPage>10</opensearch:itemsPerPage>",
        sample="rss/channel",
    ),
    VocabularyRow(
        repeated_element,
        "OPS007",
        bad="<opensearch:totalResults>9</opensearch:totalResults><opensearch:totalResults>10</opensearch:totalResults>",
        good="<opensearch:totalResults>9</opensearch:totalResults>",
        sample="rss/channel",
    ),
    VocabularyRow(
        markup_in_attribute,
        "OPS008",
        bad='<opensearch:Query role="request" title="&lt;b&gt;Tokyo&lt;/b&gt;"/>',
        good='<opensearch:Query role="request" title="Tokyo"/>',
        sample="rss/channel",
    ),
    clause="OpenSearch 1.1 Draft 6, OpenSearch response elements; OpenSearch Query element",
    module=__name__,
)

rules_of_vocabulary(
    FEEDSYNC,
    "feedsync",
    VocabularyRow(
        unknown_element,
        "FSY001",
        bad='<sx:share since="2015-02-06T09:00:00Z" until="2015-02-07T09:00:00Z"/>',
        good='<sx:sharing since="2015-02-06T09:00:00Z" until="2015-02-07T09:00:00Z"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        misplaced_element,
        "FSY002",
        bad='<sx:sync id="a" updates="1"><sx:history sequence="1" by="kim"/></sx:sync>',
        good='<sx:sharing expires="2015-02-07T09:00:00Z"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        unknown_attribute,
        "FSY003",
        bad='<sx:sync id="a" updates="1" conflicts="false"><sx:history sequence="1" by="kim"/></sx:sync>',
        good='<sx:sync id="a" updates="1" noconflicts="true"><sx:history sequence="1" by="kim"/></sx:sync>',
        sample="rss/item",
    ),
    VocabularyRow(
        missing_attribute,
        "FSY004",
        bad='<sx:sync updates="1"><sx:history sequence="1" by="kim"/></sx:sync>',
        good='<sx:sync id="a" updates="1"><sx:history sequence="1" by="kim"/></sx:sync>',
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_attribute,
        "FSY005",
        bad='<sx:sync id="a" updates="0"><sx:history sequence="1" by="kim"/></sx:sync>',
        good='<sx:sync id="a" updates="1"><sx:history sequence="1" when="2015-02-06T09:00:00Z"/></sx:sync>',
        sample="rss/item",
    ),
    VocabularyRow(
        missing_part,
        "FSY006",
        bad='<sx:sync id="a" updates="1"/>',
        good='<sx:sync id="a" updates="1"><sx:history sequence="1" by="kim"/></sx:sync>',
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "FSY007",
        bad='<sx:sharing expires="2015-02-07T09:00:00Z"/><sx:sharing expires="2015-02-08T09:00:00Z"/>',
        good='<sx:sharing expires="2015-02-07T09:00:00Z"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        markup_in_attribute,
        "FSY008",
        bad=(
            '<sx:sharing><sx:related link="https://example.org/all.rss" type="complete" '
            'title="&lt;b&gt;All&lt;/b&gt;"/></sx:sharing>'
        ),
        good='<sx:sharing><sx:related link="https://example.org/all.rss" type="complete" title="All"/></sx:sharing>',
        sample="rss/channel",
    ),
    clause="FeedSync for Atom and RSS 1.0, section 2: sx:sharing, sx:related, sx:sync, sx:history, sx:conflicts",
    module=__name__,
)

rules_of_vocabulary(
    GOOGLE_BASE,
    "google-base",
    VocabularyRow(
        wrong_value,
        "GBS001",
        bad="<g:price>cheap</g:price>",
        good="<g:price>15.00 KRW</g:price>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "GBS002",
        bad="<g:price>15.00 KRW</g:price><g:price>16.00 KRW</g:price>",
        good="<g:price>15.00 KRW</g:price>",
        sample="rss/item",
    ),
    clause="Google Base, the attributes of items: http://base.google.com/ns/1.0",
    module=__name__,
)
