"""What is missed in a body once it is safe."""

from __future__ import annotations

from irfeed.findings import Rule, Severity

ALTERNATIVE = Rule(
    code="BDY023",
    name="picture-without-alternative",
    severity=Severity.WARNING,
    says="Each picture in a body has an alt attribute.",
    why="People who do not see the picture hear its file name instead.",
    mend='say in alt what the picture shows; alt="" if it adds nothing to the text',
    clause="HTML, section 4.8.4.4; WCAG 2.2, success criterion 1.1.1",
    bad='<p><img src="https://www.example/1.jpg"></p>',
    good='<p><img src="https://www.example/1.jpg" alt="The bridge at night"></p>',
    sample="body/html",
)
EMPTY = Rule(
    code="BDY024",
    name="body-empty",
    severity=Severity.WARNING,
    says="A body shows something.",
    why="Readers show an empty article; it is better to give none.",
    mend="write a text, or leave the body out",
    clause="RFC 4287, section 4.1.3: content that is given is the content of the entry",
    bad="<p> </p>",
    good="<p>A text</p>",
    sample="body/html",
)
NO_ADDRESS = Rule(
    code="BDY026",
    name="picture-without-address",
    severity=Severity.WARNING,
    says="Each picture in a body has an address, in src or where pages keep it that load pictures late (data-src, …).",
    why="Readers show a broken picture, or nothing; the feed gives the alternative text in its place.",
    mend="give the address of the picture in src",
    clause="HTML, section 4.8.3: the src attribute must be present",
    bad='<p>The bridge: <img alt="A bridge of stone"></p>',
    good='<p>The bridge: <img src="https://www.example/1.jpg" alt="A bridge of stone"></p>',
    sample="body/html",
)
UNSETTLED = Rule(
    code="BDY025",
    name="body-not-readable",
    severity=Severity.ERROR,
    says="The HTML of a body means the same each time that it is read.",
    why="HTML that turns into something else when it is read again is how scripts get past filters.",
    mend="write the body anew, with each element closed where it belongs",
    clause="HTML, section 13.5: serialising and parsing do not always give the same tree",
    sample="body/html",
)

ALL = (ALTERNATIVE, EMPTY, UNSETTLED, NO_ADDRESS)
