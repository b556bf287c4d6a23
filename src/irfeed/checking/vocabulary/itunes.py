"""The elements of Apple Podcasts (the itunes namespace) and its categories."""

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
    one_of,
    up_to,
    web_address,
)
from irfeed.syntax import why_not_absolute_iri, why_not_email, why_not_rfc822

_OWNER = names("itunes:owner")
_CATEGORY = names("itunes:category")
_BOTH = CHANNEL | ITEM
_SHORT = Term(_BOTH, up_to(255), once=True)
_EXPLICIT = one_of("true", "false", "yes", "no", "clean", "explicit", any_case=True)
_YES = one_of("yes", "no", "clean", any_case=True)
_DURATION = matching(r"\d+(?::[0-5]\d(?::[0-5]\d)?)?", "is no duration like 3605, 45:10 or 1:02:03")
ITUNES = Vocabulary.of(
    "The itunes namespace",
    "itunes",
    {
        **dict.fromkeys(("author", "subtitle", "keywords"), _SHORT),
        "summary": Term(_BOTH, up_to(4000), once=True),
        "title": Term(_BOTH, once=True),
        "block": Term(_BOTH, _YES, once=True, exact=True),
        "explicit": Term(_BOTH, _EXPLICIT, once=True, exact=True),
        "image": Term(_BOTH, once=True, attributes={"href": Attribute(web_address, required=True)}),
        "category": Term(_BOTH | _CATEGORY, attributes={"text": Attribute(required=True)}),
        "owner": Term(CHANNEL, once=True),
        "name": Term(_OWNER, up_to(255), once=True),
        "email": Term(_OWNER, why_not_email, once=True),
        "new-feed-url": Term(CHANNEL, why_not_absolute_iri, once=True),
        "type": Term(CHANNEL, one_of("episodic", "serial", any_case=True), once=True),
        "complete": Term(CHANNEL, once=True),
        "pubDate": Term(CHANNEL, why_not_rfc822, once=True),
        "applepodcastsverify": Term(CHANNEL, once=True),
        "duration": Term(ITEM, _DURATION, once=True),
        "episode": Term(ITEM, integer(1), once=True),
        "season": Term(ITEM, integer(1), once=True),
        "episodeType": Term(ITEM, one_of("full", "trailer", "bonus", any_case=True), once=True),
        "order": Term(ITEM, integer(0), once=True),
        "isClosedCaptioned": Term(ITEM, once=True),
    },
)
#: The categories of 2019 and their parts.
CATEGORIES: dict[str, frozenset[str]] = {
    "Arts": frozenset({"Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"}),
    "Business": frozenset({"Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"}),
    "Comedy": frozenset({"Comedy Interviews", "Improv", "Stand-Up"}),
    "Education": frozenset({"Courses", "How To", "Language Learning", "Self-Improvement"}),
    "Fiction": frozenset({"Comedy Fiction", "Drama", "Science Fiction"}),
    "Government": frozenset(),
    "History": frozenset(),
    "Health & Fitness": frozenset(
        {"Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"}
    ),
    "Kids & Family": frozenset({"Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"}),
    "Leisure": frozenset(
        {
            *("Animation & Manga", "Automotive", "Aviation", "Crafts"),
            *("Games", "Hobbies", "Home & Garden", "Video Games"),
        }
    ),
    "Music": frozenset({"Music Commentary", "Music History", "Music Interviews"}),
    "News": frozenset(
        {
            *("Business News", "Daily News", "Entertainment News", "News Commentary"),
            *("Politics", "Sports News", "Tech News"),
        }
    ),
    "Religion & Spirituality": frozenset(
        {"Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality"}
    ),
    "Science": frozenset(
        {
            *("Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics"),
            *("Natural Sciences", "Nature", "Physics", "Social Sciences"),
        }
    ),
    "Society & Culture": frozenset(
        {"Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"}
    ),
    "Sports": frozenset(
        {
            *("Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby"),
            *("Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling"),
        }
    ),
    "Technology": frozenset(),
    "True Crime": frozenset(),
    "TV & Film": frozenset({"After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"}),
}
#: Those in use before 2019 and given up then, in the same shape.
OLD_CATEGORIES: dict[str, frozenset[str]] = {
    "Arts": frozenset({"Literature"}),
    "Arts & Entertainment": frozenset(
        {
            *("Architecture", "Design", "Entertainment", "Games"),
            *("Performing Arts", "Photography", "Poetry", "Science Fiction"),
        }
    ),
    "Audio Blogs": frozenset(),
    "Business": frozenset({"Business News", "Finance", "Management & Marketing", "News", "Shopping"}),
    "Education": frozenset(
        {"Education Technology", "Educational Technology", "Higher Education", "K-12", "Language Courses", "Training"}
    ),
    "Family": frozenset(),
    "Food": frozenset(),
    "Games & Hobbies": frozenset({"Automotive", "Aviation", "Hobbies", "Other Games", "Video Games"}),
    "Government & Organizations": frozenset({"Local", "National", "Non-Profit", "Regional"}),
    "Health": frozenset(
        {
            *("Alternative Health", "Diet & Nutrition", "Fitness", "Fitness & Nutrition"),
            *("Relationships", "Self-Help", "Sexuality"),
        }
    ),
    "International": frozenset(
        {
            *("Australian", "Belgian", "Brazilian", "Canadian", "Chinese", "Dutch", "French", "German", "Hebrew"),
            *("Italian", "Japanese", "Norwegian", "Polish", "Portuguese", "Spanish", "Swedish"),
        }
    ),
    "Movies & Television": frozenset(),
    "News & Politics": frozenset({"Conservative (Right)", "Liberal (Left)"}),
    "Politics": frozenset(),
    "Public Radio": frozenset(),
    "Religion & Spirituality": frozenset({"New Age", "Other", "Philosophy"}),
    "Science & Medicine": frozenset({"Medicine", "Natural Sciences", "Social Sciences"}),
    "Society & Culture": frozenset({"History"}),
    "Sports & Recreation": frozenset({"Amateur", "College & High School", "Outdoor", "Professional"}),
    "Talk Radio": frozenset(),
    "Technology": frozenset(
        {
            *("Computers", "Developers", "Gadgets", "Information Technology", "News", "Operating Systems"),
            *("Podcasting", "Smart Phones", "Software How-To", "Tech News", "Text/Speech"),
        }
    ),
    "Transportation": frozenset({"Automotive", "Aviation", "Bicycles", "Commuting"}),
    "Travel": frozenset(),
}
