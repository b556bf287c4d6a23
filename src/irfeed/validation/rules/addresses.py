"""Web addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from irfeed.findings import Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import why_not_absolute_iri
from irfeed.syntax.urls import Parts, read_host
from irfeed.validation.finding import FieldFinding, named
from irfeed.validation.rule import values
from irfeed.validation.text import SURROGATES, is_visible


def _whole(parts: Parts) -> str:
    if parts.scheme is None and parts.authority:
        return f"write {quoted('https:' + parts.shown)}"
    if parts.scheme is None and parts.text.casefold().startswith("www."):
        return f"write {quoted('https://' + parts.shown)}"
    return ""


@rule(
    "REC060",
    Severity.ERROR,
    values,
    clause="RSS 2.0, link; JSON Feed 1.1, url; RFC 3986, section 4.3",
    bad='{"url": "/tokyo-visit/"}',
    good='{"url": "https://english.seoul.example/tokyo-visit/"}',
    sample="record",
)
def url_not_absolute(parts: Parts) -> Iterator[FieldFinding]:
    """An address is absolute: it begins with https:// or http:// and a host

    Why: A feed is read far from the site, where a relative address leads nowhere or to the reader's own host
    What to do: write the whole address, as in https://english.seoul.example/tokyo-visit/
    """
    relative = parts.scheme is None or (parts.is_web and parts.authority is None)
    if relative and not parts.text[:1].isspace():  # that space is the mistake then
        yield FieldFinding(url_not_absolute.about, f"is not a whole address: {quoted(parts.shown)}", _whole(parts))


@rule(
    "REC061",
    Severity.ERROR,
    values,
    clause="RFC 4287, section 8.5; RFC 3986, section 7",
    bad='{"url": "javascript:alert(1)"}',
    good='{"url": "https://english.seoul.example/tokyo-visit/"}',
    sample="record",
)
def url_scheme(parts: Parts) -> Iterator[FieldFinding]:
    """The scheme of an address is https or http; never javascript:, data:, file: or another one

    Why: A click in a reader would run a script, or open a file of the subscriber's own
    What to do: write an address that begins with https://
    """
    if parts.scheme is not None and not parts.is_web:
        yield FieldFinding(url_scheme.about, f"is not a web address; its scheme is {quoted(parts.scheme)}")


@rule(
    "REC062",
    Severity.ERROR,
    values,
    clause="RFC 3986, section 3.2.2; RFC 1123, section 2.1; RFC 5891, section 4.2",
    bad='{"url": "https://english..seoul.example/tokyo-visit/"}',
    good='{"url": "https://서울.example/도쿄"}',
    sample="record",
)
def url_host(parts: Parts) -> Iterator[FieldFinding]:
    """The host of an address is a domain name (international ones included), a dotted IPv4 address or an IPv6 address
    in brackets

    Why: Nobody can follow a link to a host that cannot exist; and odd spellings of hosts are used to deceive
    What to do: write the host as browsers show it, as in english.seoul.example
    """
    if parts.is_web and parts.authority is not None:
        host = read_host(parts.host)
        finding = host.finding or why_not_absolute_iri(f"https://{host.ascii}/")  # what the rules about feeds ask
        if finding:
            yield FieldFinding(url_host.about, f"has no valid host: {quoted(parts.host)} {finding}")


_DIGITS = re.compile("[0-9]{1,5}")


_HIGHEST = 65535


@rule(
    "REC063",
    Severity.ERROR,
    values,
    clause="RFC 3986, section 3.2.3; RFC 6335, section 6",
    bad='{"url": "https://english.seoul.example:99999/tokyo-visit/"}',
    good='{"url": "https://english.seoul.example:8443/tokyo-visit/"}',
    sample="record",
)
def url_port(parts: Parts) -> Iterator[FieldFinding]:
    """The port of an address, if it has one, is a number from 1 to 65535

    Why: Readers cannot open the address, and some fail on the whole feed
    What to do: write a port from 1 to 65535, or none
    """
    port = parts.port
    if port is not None and not (_DIGITS.fullmatch(port) and 1 <= int(port) <= _HIGHEST):
        yield FieldFinding(url_port.about, f"has no valid port: {quoted(port)}")


@rule(
    "REC064",
    Severity.ERROR,
    values,
    clause="RFC 9110, section 4.2.4; RFC 3986, section 7.6",
    bad='{"url": "https://editor:secret@english.seoul.example/tokyo-visit/"}',
    good='{"url": "https://english.seoul.example/tokyo-visit/"}',
    sample="record",
)
def url_credentials(parts: Parts) -> Iterator[FieldFinding]:
    """An address carries no user name and no password

    Why: Everyone who reads the feed would have them; and https://bank.example@evil.example/ leads to evil.example
    What to do: delete everything between // and @, the @ included
    """
    if parts.credentials is not None:
        yield FieldFinding(url_credentials.about, "carries a user name or a password before its host")


_NEVER = '<>"{}|\\^`'


_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2}).{0,2}", re.DOTALL)


def _escaped(character: str) -> str:
    if SURROGATES.match(character) or not (character.isprintable() or character.isspace()):
        return ""
    return f"delete it, or write {quoted(quote(character))} in its place"


@rule(
    "REC065",
    Severity.ERROR,
    values,
    clause="RFC 3986, sections 2 and 2.1; RFC 3987, section 2.2",
    bad='{"url": "https://english.seoul.example/tokyo visit/"}',
    good='{"url": "https://english.seoul.example/tokyo%20visit/"}',
    sample="record",
)
def url_character(parts: Parts) -> Iterator[FieldFinding]:
    """An address holds no spaces, control characters, backslashes, backticks or any of < > " { } | ^, and "%" only
    before two hexadecimal digits

    Why: Every reader mends such an address in its own way, so it leads to different pages
    What to do: delete the character, or write it as a percent escape
    """
    text, shown = parts.text, quoted(parts.shown)
    never = next((one for one in text if one in _NEVER or not is_visible(one)), None)
    stray = _BAD_ESCAPE.search(text)
    if never is not None:
        yield FieldFinding(url_character.about, f"holds {named(never)}: {shown}", _escaped(never))
    elif stray:
        yield FieldFinding(
            url_character.about, f"holds a % that begins no escape: {quoted(stray.group())}", 'write "%25" for a "%"'
        )
    elif "#" in parts.fragment:
        yield FieldFinding(
            url_character.about, f"holds a second #: {shown}", 'write "%23" for a "#" that is no fragment'
        )
