"""Addresses that are taken out of a body, or changed."""

from __future__ import annotations

from irfeed.findings import Rule, Severity

SCHEME = Rule(
    code="BDY016",
    name="unsafe-address-taken-out",
    severity=Severity.WARNING,
    says="Links of a body have http:, https:, mailto: or tel: addresses; what is loaded has http: or https: addresses.",
    why="A javascript: address is a script, and other schemes start programs on other people's machines.",
    mend="give the http or https address of a page",
    clause="RFC 4287, section 8.1; WHATWG URL, section 4.4",
    bad='<p><a href="javascript:alert(1)">A text</a></p>',
    good='<p><a href="https://www.example/">A text</a></p>',
    sample="body/html",
)
DATA = Rule(
    code="BDY017",
    name="data-address-taken-out",
    severity=Severity.WARNING,
    says="Pictures, sound and film of a body are files with addresses of their own, not data: addresses.",
    why="A picture within the text makes each feed that holds it as large; many readers show none.",
    mend="publish the picture as a file and give its address",
    clause="RFC 2397; Feedly stops crawling feeds that grow too large",
    bad='<p><img src="data:image/gif;base64,R0lGOD" alt="A picture"></p>',
    good='<p><img src="https://www.example/1.gif" alt="A picture"></p>',
    sample="body/html",
)
UNRESOLVABLE = Rule(
    code="BDY018",
    name="broken-address-taken-out",
    severity=Severity.WARNING,
    says="Addresses in a body are absolute, or relative to the article's page.",
    why="An address that no browser can read leads nowhere.",
    mend="correct the address",
    clause="WHATWG URL, section 4.4; RFC 3986, section 4",
    bad='<p><a href="http://[">A text</a></p>',
    good='<p><a href="/page">A text</a></p>',
    sample="body/html",
)
CREDENTIALS = Rule(
    code="BDY019",
    name="credentials-taken-out",
    severity=Severity.WARNING,
    says="Addresses in a body hold no name and no password.",
    why="A feed tells them to everybody; and the part before the @ is used to make a host look like another.",
    mend="give the address without what stands before the @, and change the password",
    clause="RFC 3986, section 3.2.1",
    bad='<p><a href="https://editor:secret@www.example/">A text</a></p>',
    good='<p><a href="https://www.example/">A text</a></p>',
    sample="body/html",
)

ALL = (SCHEME, DATA, UNRESOLVABLE, CREDENTIALS)
