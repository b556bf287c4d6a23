"""What can be wrong with irfeed.toml."""

from __future__ import annotations

from irfeed.findings import Severity, rule


@rule(
    "CFG001",
    Severity.ERROR,
    clause="TOML 1.0.0",
    bad="title = News",
    good='title = "News"',
    sample="configuration",
)
def configuration_not_toml() -> None:
    """The configuration is TOML 1.0 in UTF-8.

    Why: A file that cannot be read says nothing.
    What to do: mend the line; texts stand between quotation marks
    """


@rule(
    "CFG002",
    Severity.ERROR,
    clause="irfeed configuration reference",
    bad='[publication]\ntitel = "News"',
    good='[publication]\ntitle = "News"',
    sample="configuration",
)
def configuration_unknown_key() -> None:
    """Every key is one that irfeed knows.

    Why: A misspelt key would be passed over in silence, and its default would stand.
    What to do: see docs/reference/configuration.md for the keys there are
    """


@rule(
    "CFG003",
    Severity.ERROR,
    clause="irfeed configuration reference",
    bad="[publication]",
    good=(
        '[publication]\ntitle = "News"\nurl = "https://seoul.example/"\nfeeds_url = "https://seoul.example/feeds/"\n'
        'id_authority = "seoul.example,2015"'
    ),
    sample="configuration",
)
def configuration_missing_key() -> None:
    """The keys without a default are there.

    Why: irfeed cannot guess a title, an address or an id authority.
    What to do: add the key
    """


@rule(
    "CFG004",
    Severity.ERROR,
    clause="irfeed configuration reference",
    bad='[feeds]\nlimit = "fifty"',
    good="[feeds]\nlimit = 50",
    sample="configuration",
)
def configuration_wrong_value() -> None:
    """Every value is of the kind that its key asks for.

    Why: A value of another kind would be guessed at.
    What to do: see docs/reference/configuration.md for what the key takes
    """


@rule(
    "CFG005",
    Severity.ERROR,
    clause="RFC 3986, section 4.3; RFC 9110, section 4.2",
    bad='[publication]\nurl = "seoul.example"',
    good='[publication]\nurl = "https://seoul.example/"',
    sample="configuration",
)
def configuration_address() -> None:
    """Addresses are absolute http or https addresses.

    Why: Readers resolve nothing: a relative or strange address leads nowhere in most of them.
    What to do: write the whole address, beginning with https://
    """


@rule(
    "CFG006",
    Severity.ERROR,
    clause="RFC 5646 (BCP 47), section 2",
    bad='[languages]\nen_US = {}\n\n[departments.news]\nname = "News"',
    good='[languages]\nen-US = {}\n\n[departments.news]\nname = "News"',
    sample="configuration",
)
def configuration_language() -> None:
    """Languages are BCP 47 tags, declared once under [languages].

    Why: Readers choose by language; a tag that is wrong, or not declared, chooses nothing.
    What to do: write a tag such as en, ko or zh-Hant, and declare it under [languages]
    """


@rule(
    "CFG007",
    Severity.ERROR,
    clause="irfeed configuration reference; RFC 3986, section 2.3",
    bad='[languages]\nen = {}\n\n[departments.en]\nname = "English"',
    good='[languages]\nen = {}\n\n[departments.english-desk]\nname = "English"',
    sample="configuration",
)
def configuration_slug() -> None:
    """A department's slug can be a folder on every machine, and is none of a language of the publication.

    Why: The slug is a part of the feeds' addresses, which may never change.
    What to do: write lower-case letters, digits and single hyphens, such as international-relations
    """


@rule(
    "CFG008",
    Severity.ERROR,
    clause="RFC 4151, section 2.1",
    bad='[publication]\nid_authority = "seoul.example"',
    good='[publication]\nid_authority = "seoul.example,2015"',
    sample="configuration",
)
def configuration_id_authority() -> None:
    """The id authority is a domain or e-mail address and a day on which its owner had it.

    Why: Ids are made from it, and ids are permanent: it must be yours, and never change.
    What to do: write a domain, a comma and a year, month or day, such as seoul.example,2015
    """


@rule(
    "CFG009",
    Severity.ERROR,
    clause="RFC 6557",
    bad='[publication]\ntime_zone = "KST"',
    good='[publication]\ntime_zone = "Asia/Seoul"',
    sample="configuration",
)
def configuration_time_zone() -> None:
    """The time zone is a name from the IANA time zone database.

    Why: Abbreviations such as KST mean different things to different programs.
    What to do: write a name such as Asia/Seoul
    """


@rule(
    "CFG010",
    Severity.ERROR,
    clause="irfeed configuration reference",
    bad='[feeds]\npath = "{language}"',
    good='[feeds]\npath = "{language}/{department}"',
    sample="configuration",
)
def configuration_feed_path() -> None:
    """The path of feeds gives every variant a folder of its own, inside the output folder.

    Why: Two feeds in one folder would overwrite each other.
    What to do: write {language} and {department} once each, as whole parts between slashes
    """


@rule(
    "CFG011",
    Severity.ERROR,
    clause="irfeed configuration reference",
    bad='[publication]\noutput = "../public"',
    good='[publication]\noutput = "public"',
    sample="configuration",
)
def configuration_folder() -> None:
    """Folders are relative paths beside irfeed.toml, and those of articles, output and sources lie apart.

    Why: irfeed removes what it wrote before and no longer needs; your records must not lie there, nor be read twice.
    What to do: write a simple name such as "articles" or "public"
    """


@rule(
    "CFG012",
    Severity.ERROR,
    clause="irfeed configuration reference",
    bad='[feeds]\nformats = ["rss", "rss"]',
    good='[feeds]\nformats = ["rss", "atom"]',
    sample="configuration",
)
def configuration_declared_twice() -> None:
    """Everything is declared once.

    Why: Of two declarations one would be passed over in silence.
    What to do: keep one of them
    """


@rule(
    "CFG013",
    Severity.ERROR,
    clause="irfeed configuration reference",
    bad='include = ["departments/*.tml"]',
    good="include = []",
    sample="configuration",
)
def configuration_include() -> None:
    """Every pattern under include names files beside irfeed.toml.

    Why: A pattern that matches nothing is most likely a misspelling, and its departments would be missing.
    What to do: correct the pattern, or remove it
    """


@rule(
    "CFG014",
    Severity.ERROR,
    clause="XML 1.0, section 2.2; Unicode Standard Annex 9, section 2.2",
    bad='[publication]\ntitle = "News\\u0007"',
    good='[publication]\ntitle = "News"',
    sample="configuration",
)
def configuration_character() -> None:
    """Texts hold no control characters and no direction overrides.

    Why: They cannot stand in XML, or turn the text around them.
    What to do: remove the character
    """


@rule(
    "CFG015",
    Severity.ERROR,
    clause="RFC 4287, section 3.1.1.1; RSS 2.0 leaves markup in titles undefined",
    bad='[publication]\ntitle = "<b>News</b>"',
    good='[publication]\ntitle = "News"',
    sample="configuration",
)
def configuration_plain_text() -> None:
    """Titles, names and other texts for people are plain text that shows something.

    Why: Half of the readers parse titles as HTML, the other half show the tags; and markup can carry a script.
    What to do: write plain text, without tags
    """


@rule(
    "CFG016",
    Severity.ERROR,
    clause="irfeed configuration reference",
    bad='[[sources]]\nname = "cms"\ntype = "sql"\ntable = "articles"',
    good=(
        '[[sources]]\nname = "cms"\ntype = "sql"\ndsn_env = "CMS_DSN"\ntable = "articles"\nkey = "id"\n'
        'columns = { id = "guid", title = "headline" }'
    ),
    sample="configuration",
)
def configuration_source() -> None:
    """Every source has a name of its own and says, as its type asks, where its records are and what they hold.

    Why: What a source leaves open would have to be guessed, and a key that its type does not know would do nothing.
    What to do: see docs/how-to/databases.md, docs/how-to/site-generators.md and docs/how-to/plugins.md
    """
