"""What is written into feeds by each format: elements, members, values and namespaces.

In go values of articles and feed plans; out come elements and bytes of RSS 2.0, Atom and JSON Feed. It knows nothing of
where these bytes go, and nothing of files.

feedgen builds the elements of RSS 2.0 and Atom that it gets right. What it gets wrong (links, dates, languages,
authors, Media RSS, syndication) is written by irfeed's extensions, which receive each finished element:
``tests/unit/formats/test_upstream.py`` shows every bug that is worked around, and fails on the day that feedgen mends
one. feedgen never gets text that it would parse again: HTML only as type "html", dates only as datetimes.

feedgen is imported by one module here, `feedgen`, and lxml by that and by `extensions`. The others need neither, and
serve those who write without a tree, too.
"""
