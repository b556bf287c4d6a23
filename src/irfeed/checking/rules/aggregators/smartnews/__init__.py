"""What SmartNews asks of feeds: SmartFormat 2.1.

Sources, of publishers.smartnews.com, read in November 2026: "SmartFormat Specification, Version 2.1" (articles
360036526213 and 56500436151065, and their Japanese counterpart for RSS, 360010977813); the messages of its validator
(360022876234); "What to do if your traffic drops" (360049232353); "About the sponsored-link feature" (51338435733913);
the list of what to look at before a feed is registered (360010263714).
"""
