"""The words of Media RSS: elements, attributes, values."""

from __future__ import annotations

from irfeed.checking.vocabulary.term import (
    CHANNEL,
    ITEM,
    Attribute,
    Term,
    Vocabulary,
    integer,
    matching,
    names,
    not_negative,
    one_of,
    web_address,
)
from irfeed.syntax import why_not_absolute_iri, why_not_media_type
from irfeed.syntax.language_tag import why_unknown_language

_ROLES = """
actor, adaptor, anchor person, animal trainer, animator, announcer, armourer, art director, artist, artist/performer,
assistant camera, assistant chief lighting technician, assistant director, assistant producer, assistant visual editor,
author, broadcast assistant, broadcast journalist, camera operator, carpenter, casting, causeur,
chief lighting technician, choir, choreographer, clapper loader, commentary or commentator, commissioning broadcaster,
composer, computer programmer, conductor, consultant, continuity checker, correspondent, costume designer, dancer,
dialogue coach, director, director of photography, distribution company, draughtsman, dresser, dubber, editor,
editor/producer, ensemble, executive producer, expert, fight director, floor manager, focus puller, foley artist,
foley editor, foley mixer, graphic assistant, graphic designer, greensman, grip, hairdresser, illustrator,
interviewed guest, interviewer, key character, key grip, key talents, leadman, librettist, lighting director,
lighting technician, location manager, lyricist, make up artist, manufacturer, matte artist, music arranger,
music group, musician, news reader, orchestra, participant, performer, photographer, post, producer,
production assistant, production company, production department, production manager, production secretary,
programme production researcher, programme proposal, property manager, publishing company, puppeteer, pyrotechnician,
reporter, rigger, runner, scenario, scenic operative, script supervisor, second assistant camera,
second assistant director, second unit director, set designer, set dresser, sign language, singer, sound designer,
sound mixer, sound recordist, special effects, stunts, subtitles, technical director, term, translation,
transportation manager, treatment, treatment proposal, treatment/programme proposal, vision mixer, visual editor,
visual effects, wardrobe, witness
"""
EBU_ROLES = frozenset(role.strip() for role in _ROLES.replace("\n", " ").split(","))


_CONTENT = names("media:content")
_GROUP = names("media:group")
#: Where the optional elements may stand; the deeper ones win.
_OPTIONAL = CHANNEL | ITEM | _GROUP | _CONTENT
_COMMUNITY = names("media:community")

_URL = Attribute(why_not_absolute_iri, required=True)
_ADDRESS = Attribute(why_not_absolute_iri)
_SIZE = Attribute(integer(1))
_AMOUNT = Attribute(not_negative)
_LANGUAGE = Attribute(why_unknown_language)
_TYPE = Attribute(why_not_media_type)
_PLAIN = Attribute(one_of("plain", "html"))
_TIME = Attribute(matching(r"now|\d+(?:\.\d+)?|\d+:\d\d:\d\d(?:\.\d+)?", "is no time like 12:05:35.123, 35.5 or now"))
_CLOCK = r"\d+(?::\d\d){0,2}(?:\.\d+)?"
_TEXT = Term(_OPTIONAL, once=True, attributes={"type": _PLAIN})
_MANY = Term(_OPTIONAL)

_MEDIA_CONTENT = Term(
    ITEM | _GROUP,
    attributes={
        "url": _ADDRESS,
        "fileSize": _SIZE,
        "type": _TYPE,
        "medium": Attribute(one_of("image", "audio", "video", "document", "executable")),
        "isDefault": Attribute(one_of("true", "false", any_case=True)),
        "expression": Attribute(one_of("sample", "full", "nonstop")),
        "bitrate": _AMOUNT,
        "framerate": _AMOUNT,
        "samplingrate": _AMOUNT,
        "channels": Attribute(integer(0)),
        "duration": _AMOUNT,
        "height": _SIZE,
        "width": _SIZE,
        "lang": _LANGUAGE,
    },
)
_DESCRIBED = {
    "title": _TEXT,
    "description": _TEXT,
    "keywords": _MANY,
    "thumbnail": Term(_OPTIONAL, attributes={"url": _URL, "height": _SIZE, "width": _SIZE, "time": _TIME}),
    "category": Term(_OPTIONAL, attributes={"scheme": _ADDRESS, "label": Attribute()}),
    "hash": Term(_OPTIONAL, attributes={"algo": Attribute(one_of("md5", "sha-1"))}),
    "player": Term(_OPTIONAL, attributes={"url": _URL, "height": _SIZE, "width": _SIZE}),
    "credit": Term(_OPTIONAL, attributes={"role": Attribute(), "scheme": _ADDRESS}),
    "copyright": Term(_OPTIONAL, once=True, attributes={"url": _ADDRESS}),
    "text": Term(_OPTIONAL, attributes={"type": _PLAIN, "lang": _LANGUAGE, "start": _TIME, "end": _TIME}),
    "rating": Term(_OPTIONAL, attributes={"scheme": Attribute()}),
    "adult": Term(_OPTIONAL, one_of("true", "false", any_case=True), once=True),
    "restriction": Term(
        _OPTIONAL,
        attributes={
            "relationship": Attribute(one_of("allow", "deny"), required=True),
            "type": Attribute(one_of("country", "uri", "sharing")),
        },
    ),
}
_SHARED = {
    "community": _MANY,
    "starRating": Term(
        _COMMUNITY,
        attributes={"average": _AMOUNT, "count": Attribute(integer(0)), "min": _AMOUNT, "max": _AMOUNT},
    ),
    "statistics": Term(_COMMUNITY, attributes={"views": Attribute(integer(0)), "favorites": Attribute(integer(0))}),
    "tags": Term(_COMMUNITY),
    **dict.fromkeys(("comments", "responses", "backLinks", "scenes"), _MANY),
    "comment": Term(names("media:comments")),
    "response": Term(names("media:responses")),
    "backLink": Term(names("media:backLinks")),
    "scene": Term(names("media:scenes")),
    "embed": Term(_OPTIONAL, attributes={"url": _URL, "width": _SIZE, "height": _SIZE}),
    "param": Term(names("media:embed"), attributes={"name": Attribute(required=True)}),
    "status": Term(
        _OPTIONAL,
        attributes={"state": Attribute(one_of("active", "blocked", "deleted"), required=True), "reason": Attribute()},
    ),
    "price": Term(
        _OPTIONAL,
        attributes={
            "type": Attribute(one_of("rent", "purchase", "package", "subscription")),
            "price": _AMOUNT,
            "currency": Attribute(matching("[A-Za-z]{3}", "is no currency of three letters")),
            "info": _ADDRESS,
        },
    ),
    "license": Term(_OPTIONAL, attributes={"type": _TYPE, "href": _ADDRESS}),
    "subTitle": Term(
        _OPTIONAL, attributes={"type": _TYPE, "lang": _LANGUAGE, "href": Attribute(web_address, required=True)}
    ),
    "peerLink": Term(_OPTIONAL, attributes={"type": _TYPE, "href": Attribute(why_not_absolute_iri, required=True)}),
    "location": Term(
        _OPTIONAL,
        attributes={
            "description": Attribute(),
            "start": Attribute(matching(_CLOCK, "is no time like 00:01")),
            "end": Attribute(matching(_CLOCK, "is no time like 01:00")),
        },
    ),
    "rights": Term(_OPTIONAL, attributes={"status": Attribute(one_of("userCreated", "official"), required=True)}),
}
MEDIA = Vocabulary.of("Media RSS", "media", {"group": Term(ITEM), "content": _MEDIA_CONTENT, **_DESCRIBED, **_SHARED})
