"""What is said of content that Atom forbids."""

from __future__ import annotations

import pytest

from irfeed.checking import check_document
from irfeed.findings import Severity

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2015:all</id><title>News</title>
<updated>2015-02-06T09:00:00Z</updated><author><name>SMG</name></author><entry><id>tag:example.org,2015:a</id>
<title>A visit</title><updated>2015-02-06T09:00:00Z</updated><content type="{}"><div>A visit</div></content>
</entry></feed>
"""


@pytest.mark.parametrize("media_type", ["multipart/mixed", "message/rfc822"])
def test_composite(media_type: str) -> None:
    """Content of several parts is one mistake, and nothing is said of what stands in it."""
    result = check_document(FEED.format(media_type).encode(), "feed.atom")

    assert [one.code for one in result.findings if one.severity is Severity.ERROR] == ["ATM091"]
