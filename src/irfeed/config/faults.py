"""What can be wrong with irfeed.toml: the rules CFG001 onwards."""

from __future__ import annotations

from irfeed.findings import Rule, Severity


def _rule(code: str, name: str, says: str, *, why: str, mend: str, clause: str, bad: str, good: str) -> Rule:
    return Rule(code, name, Severity.ERROR, says, why, mend, clause, bad, good, sample="configuration")


NOT_TOML = _rule(
    "CFG001",
    "configuration-not-toml",
    "The configuration is TOML 1.0 in UTF-8.",
    why="A file that cannot be read says nothing.",
    mend="mend the line; texts stand between quotation marks",
    clause="TOML 1.0.0",
    bad="title = News",
    good='title = "News"',
)
UNKNOWN_KEY = _rule(
    "CFG002",
    "configuration-unknown-key",
    "Every key is one that irfeed knows.",
    why="A misspelt key would be passed over in silence, and its default would stand.",
    mend="see docs/reference/configuration.md for the keys there are",
    clause="irfeed configuration reference",
    bad='[publication]\ntitel = "News"',
    good='[publication]\ntitle = "News"',
)
MISSING_KEY = _rule(
    "CFG003",
    "configuration-missing-key",
    "The keys without a default are there.",
    why="irfeed cannot guess a title, an address or an id authority.",
    mend="add the key",
    clause="irfeed configuration reference",
    bad="[publication]",
    good='[publication]\ntitle = "News"\nurl = "https://seoul.example/"\nfeeds_url = "https://seoul.example/feeds/"\n'
    'id_authority = "seoul.example,2015"',
)
WRONG_VALUE = _rule(
    "CFG004",
    "configuration-wrong-value",
    "Every value is of the kind that its key asks for.",
    why="A value of another kind would be guessed at.",
    mend="see docs/reference/configuration.md for what the key takes",
    clause="irfeed configuration reference",
    bad='[feeds]\nlimit = "fifty"',
    good="[feeds]\nlimit = 50",
)
ADDRESS = _rule(
    "CFG005",
    "configuration-address",
    "Addresses are absolute http or https addresses.",
    why="Readers resolve nothing: a relative or strange address leads nowhere in most of them.",
    mend="write the whole address, beginning with https://",
    clause="RFC 3986, section 4.3; RFC 9110, section 4.2",
    bad='[publication]\nurl = "seoul.example"',
    good='[publication]\nurl = "https://seoul.example/"',
)
LANGUAGE = _rule(
    "CFG006",
    "configuration-language",
    "Languages are BCP 47 tags, declared once under [languages].",
    why="Readers choose by language; a tag that is wrong, or not declared, chooses nothing.",
    mend="write a tag such as en, ko or zh-Hant, and declare it under [languages]",
    clause="RFC 5646 (BCP 47), section 2",
    bad='[languages]\nen_US = {}\n\n[departments.news]\nname = "News"',
    good='[languages]\nen-US = {}\n\n[departments.news]\nname = "News"',
)
SLUG = _rule(
    "CFG007",
    "configuration-slug",
    "A department's slug can be a folder on every machine, and no language folder.",
    why="The slug is a part of the feeds' addresses, which may never change.",
    mend="write lower-case letters, digits and single hyphens, such as international-relations",
    clause="irfeed configuration reference; RFC 3986, section 2.3",
    bad='[languages]\nen = {}\n\n[departments.en]\nname = "English"',
    good='[languages]\nen = {}\n\n[departments.english-desk]\nname = "English"',
)
ID_AUTHORITY = _rule(
    "CFG008",
    "configuration-id-authority",
    "The id authority is a domain or e-mail address and a day on which its owner had it.",
    why="Ids are made from it, and ids are permanent: it must be yours, and never change.",
    mend="write a domain, a comma and a year, month or day, such as seoul.example,2015",
    clause="RFC 4151, section 2.1",
    bad='[publication]\nid_authority = "seoul.example"',
    good='[publication]\nid_authority = "seoul.example,2015"',
)
TIME_ZONE = _rule(
    "CFG009",
    "configuration-time-zone",
    "The time zone is a name from the IANA time zone database.",
    why="Abbreviations such as KST mean different things to different programs.",
    mend="write a name such as Asia/Seoul",
    clause="RFC 6557",
    bad='[publication]\ntime_zone = "KST"',
    good='[publication]\ntime_zone = "Asia/Seoul"',
)
FEED_PATH = _rule(
    "CFG010",
    "configuration-feed-path",
    "The path of feeds gives every variant a folder of its own, inside the output folder.",
    why="Two feeds in one folder would overwrite each other.",
    mend="write {language} and {department} once each, as whole parts between slashes",
    clause="irfeed configuration reference",
    bad='[feeds]\npath = "{language}"',
    good='[feeds]\npath = "{language}/{department}"',
)
FOLDER = _rule(
    "CFG011",
    "configuration-folder",
    "Folders are relative paths beside irfeed.toml, and articles and output lie apart.",
    why="irfeed removes what it wrote before and no longer needs; your records must not lie there.",
    mend='write a simple name such as "articles" or "public"',
    clause="irfeed configuration reference",
    bad='[publication]\noutput = "../public"',
    good='[publication]\noutput = "public"',
)
TWICE = _rule(
    "CFG012",
    "configuration-declared-twice",
    "Everything is declared once.",
    why="Of two declarations one would be passed over in silence.",
    mend="keep one of them",
    clause="irfeed configuration reference",
    bad='[feeds]\nformats = ["rss", "rss"]',
    good='[feeds]\nformats = ["rss", "atom"]',
)
INCLUDE = _rule(
    "CFG013",
    "configuration-include",
    "Every pattern under include names files beside irfeed.toml.",
    why="A pattern that matches nothing is most likely a misspelling, and its departments would be missing.",
    mend="correct the pattern, or remove it",
    clause="irfeed configuration reference",
    bad='include = ["departments/*.tml"]',
    good="include = []",
)
CHARACTER = _rule(
    "CFG014",
    "configuration-character",
    "Texts hold no control characters and no direction overrides.",
    why="They cannot stand in XML, or turn the text around them.",
    mend="remove the character",
    clause="XML 1.0, section 2.2; Unicode Standard Annex 9, section 2.2",
    bad='[publication]\ntitle = "News\\u0007"',
    good='[publication]\ntitle = "News"',
)
PLAIN_TEXT = _rule(
    "CFG015",
    "configuration-plain-text",
    "Titles, names and other texts for people are plain text that shows something.",
    why="Half of the readers parse titles as HTML, the other half show the tags; and markup can carry a script.",
    mend="write plain text, without tags",
    clause="RFC 4287, section 3.1.1.1; RSS 2.0 leaves markup in titles undefined",
    bad='[publication]\ntitle = "<b>News</b>"',
    good='[publication]\ntitle = "News"',
)
SOURCE = _rule(
    "CFG016",
    "configuration-source",
    "Every source has a name of its own and says, as its type asks, where its records are and what they hold.",
    why="What a source leaves open would have to be guessed, and a key that its type does not know would do nothing.",
    mend="see docs/how-to/databases.md and docs/how-to/plugins.md",
    clause="irfeed configuration reference",
    bad='[[sources]]\nname = "cms"\ntype = "sql"\ntable = "articles"',
    good='[[sources]]\nname = "cms"\ntype = "sql"\ndsn_env = "CMS_DSN"\ntable = "articles"\nkey = "id"\n'
    'columns = { id = "guid", title = "headline" }',
)

RULES = (
    NOT_TOML,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_VALUE,
    ADDRESS,
    LANGUAGE,
    SLUG,
    ID_AUTHORITY,
    TIME_ZONE,
    FEED_PATH,
    FOLDER,
    TWICE,
    INCLUDE,
    CHARACTER,
    PLAIN_TEXT,
    SOURCE,
)
