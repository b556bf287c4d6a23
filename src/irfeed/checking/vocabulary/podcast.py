"""The podcast namespace ("Podcasting 2.0"), the tags that are formalized."""

from __future__ import annotations

from irfeed.checking.vocabulary.term import (
    CHANNEL,
    ITEM,
    Attribute,
    Term,
    Vocabulary,
    decimal,
    filled,
    integer,
    iso8601,
    matching,
    names,
    not_negative,
    one_of,
    up_to,
    web_address,
)
from irfeed.syntax import why_not_absolute_iri, why_not_email, why_not_media_type

_LIVE = names("podcast:liveItem")
_EPISODE = ITEM | _LIVE
_BOTH = CHANNEL | _EPISODE
_ALTERNATE = names("podcast:alternateEnclosure")
_VALUE = names("podcast:value")

_URL = Attribute(web_address, required=True)
_TYPE = Attribute(why_not_media_type, required=True)
_SECONDS = Attribute(not_negative, required=True)
_NEEDED = Attribute(filled, required=True)
_YES = one_of("yes", "no", any_case=True)
_GUID = matching(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", "is no UUID")
#: As the property aspect-ratio of CSS: "16/9", "1".
_RATIO = matching(r"\d*\.?\d+(?:\s*/\s*\d*\.?\d+)?", "is no ratio like 16/9")
_REMOTE = {"feedGuid": Attribute(_GUID, required=True), "feedUrl": Attribute(), "itemGuid": Attribute()}
_MEDIA = {
    "type": _TYPE,
    "length": Attribute(integer(0)),
    "bitrate": Attribute(decimal),
    "height": Attribute(integer(0)),
    "lang": Attribute(),
    "title": Attribute(),
    "rel": Attribute(),
    "codecs": Attribute(),
    "default": Attribute(one_of("true", "false")),
}
_FOR_THE_SHOW = {
    "locked": Term(CHANNEL, _YES, once=True, attributes={"owner": Attribute(why_not_email)}),
    "funding": Term(_BOTH, attributes={"url": _URL}),
    "trailer": Term(
        CHANNEL,
        filled,
        attributes={
            "pubdate": _NEEDED,
            "url": _URL,
            "length": Attribute(integer(0)),
            "type": Attribute(why_not_media_type),
            "season": Attribute(integer(0)),
        },
    ),
    "guid": Term(CHANNEL, _GUID, once=True),
    "medium": Term(CHANNEL, filled, once=True),
    "block": Term(CHANNEL, _YES, attributes={"id": Attribute()}),
    "podping": Term(CHANNEL, once=True, attributes={"usesPodping": Attribute(one_of("true", "false"))}),
    "publisher": Term(CHANNEL, once=True),
    "podroll": Term(CHANNEL, once=True),
    "updateFrequency": Term(
        CHANNEL,
        once=True,
        attributes={
            "complete": Attribute(one_of("true", "false")),
            "dtstart": Attribute(),
            "rrule": Attribute(),
        },
    ),
    "liveItem": Term(
        CHANNEL,
        attributes={
            "status": Attribute(one_of("pending", "live", "ended"), required=True),
            "start": Attribute(iso8601, required=True),
            "end": Attribute(iso8601),
        },
    ),
    "remoteItem": Term(
        CHANNEL | names("podcast:podroll", "podcast:publisher", "podcast:valueTimeSplit"),
        attributes={**_REMOTE, "medium": Attribute(), "title": Attribute()},
    ),
}
_FOR_EPISODES = {
    "transcript": Term(
        _EPISODE,
        attributes={
            "url": _URL,
            "type": _TYPE,
            "language": Attribute(),
            "rel": Attribute(one_of("captions")),
        },
    ),
    "chapters": Term(_EPISODE, once=True, attributes={"url": _URL, "type": _TYPE}),
    "soundbite": Term(_EPISODE, up_to(128), attributes={"startTime": _SECONDS, "duration": _SECONDS}),
    "season": Term(_EPISODE, integer(), once=True, attributes={"name": Attribute(up_to(128))}),
    "episode": Term(_EPISODE, decimal, once=True, attributes={"display": Attribute(up_to(32))}),
    "alternateEnclosure": Term(_EPISODE, attributes=_MEDIA),
    "source": Term(_ALTERNATE, attributes={"uri": _NEEDED, "contentType": Attribute(why_not_media_type)}),
    "integrity": Term(
        _ALTERNATE, attributes={"type": Attribute(one_of("sri", "pgp-signature"), required=True), "value": _NEEDED}
    ),
    "socialInteract": Term(
        _BOTH,
        attributes={
            "protocol": _NEEDED,
            "uri": Attribute(),
            "accountId": Attribute(),
            "accountUrl": Attribute(why_not_absolute_iri),
            "priority": Attribute(integer(0)),
        },
    ),
    "contentLink": Term(_EPISODE, attributes={"href": _URL}),
}
_FOR_BOTH = {
    "person": Term(
        _BOTH,
        filled,
        attributes={
            "role": Attribute(),
            "group": Attribute(),
            "img": Attribute(web_address),
            "href": Attribute(why_not_absolute_iri),
        },
    ),
    "location": Term(
        _BOTH,
        up_to(128),
        attributes={
            "geo": Attribute(matching(r"geo:[^\s]+", "is no geo: address")),
            "osm": Attribute(matching(r"[NWR]\d+(?:#\d+)?", "is no place of OpenStreetMap like R113314")),
            "rel": Attribute(),
            "country": Attribute(matching("[A-Za-z]{2}", "is no country of two letters")),
        },
    ),
    "license": Term(_BOTH, up_to(128), once=True, attributes={"url": Attribute(why_not_absolute_iri)}),
    "txt": Term(_BOTH, up_to(4000), attributes={"purpose": Attribute(up_to(128))}),
    "images": Term(_BOTH, once=True, attributes={"srcset": _NEEDED}),
    "image": Term(
        _BOTH,
        attributes={
            "href": _URL,
            "alt": Attribute(),
            "aspect-ratio": Attribute(_RATIO),
            "width": Attribute(integer(1)),
            "height": Attribute(integer(1)),
            "type": Attribute(why_not_media_type),
            "purpose": Attribute(up_to(128)),
        },
    ),
    "chat": Term(
        _BOTH,
        once=True,
        attributes={
            **dict.fromkeys(("server", "protocol"), _NEEDED),
            **dict.fromkeys(("accountId", "space", "embedUrl"), Attribute()),
        },
    ),
    "value": Term(
        _BOTH,
        attributes={"type": _NEEDED, "method": _NEEDED, "suggested": Attribute(not_negative)},
    ),
    "valueRecipient": Term(
        _VALUE | names("podcast:valueTimeSplit"),
        attributes={
            "type": _NEEDED,
            "address": _NEEDED,
            "split": Attribute(integer(0), required=True),
            "name": Attribute(),
            "customKey": Attribute(),
            "customValue": Attribute(),
            "fee": Attribute(one_of("true", "false")),
        },
    ),
    "valueTimeSplit": Term(
        _VALUE,
        attributes={
            "startTime": _SECONDS,
            "duration": _SECONDS,
            "remoteStartTime": Attribute(not_negative),
            "remotePercentage": Attribute(integer(0, 100)),
        },
    ),
}
PODCAST = Vocabulary.of("The podcast namespace", "podcast", {**_FOR_THE_SHOW, **_FOR_EPISODES, **_FOR_BOTH})
