// The peer: npm's feed, as its documentation shows. `node with_feed.mjs RECORDS OUTPUT (fan-out|one)`
import { Feed } from "feed";
import { writeAll } from "./variants.mjs";

writeAll((records) => {
  const feed = new Feed({
    title: "Benchmark News",
    description: "Benchmark News",
    id: "https://bench.example/",
    link: "https://bench.example/",
    language: "en",
    updated: new Date(records[0].published),
  });
  for (const record of records) {
    const moment = new Date(record.published);
    feed.addItem({
      title: record.title,
      id: record.id,
      link: record.url,
      date: moment,
      published: moment,
      description: record.summary,
      content: record.body,
      author: record.authors,
      category: record.categories.map((name) => ({ name, term: name })),
    });
  }
  return { rss: () => feed.rss2(), atom: () => feed.atom1() };
});
