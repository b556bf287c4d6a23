// The peer: npm's feedsmith, as its documentation shows. `node with_feedsmith.mjs RECORDS OUTPUT (fan-out|one)`
import { generateAtomFeed, generateRssFeed } from "feedsmith";
import { writeAll } from "./variants.mjs";

const rss = (records) =>
  generateRssFeed({
    title: "Benchmark News",
    link: "https://bench.example/",
    description: "Benchmark News",
    language: "en",
    lastBuildDate: new Date(records[0].published),
    items: records.map((record) => ({
      title: record.title,
      link: record.url,
      guid: { value: record.id, isPermaLink: false },
      pubDate: new Date(record.published),
      description: record.summary,
      content: { encoded: record.body },
      dc: { creators: record.authors.map(({ name }) => name) },
      categories: record.categories.map((name) => ({ name })),
    })),
  });

const atom = (records) =>
  generateAtomFeed({
    id: "https://bench.example/",
    title: { value: "Benchmark News" },
    updated: new Date(records[0].published),
    entries: records.map((record) => ({
      id: record.id,
      title: { value: record.title },
      links: [{ href: record.url, rel: "alternate" }],
      published: new Date(record.published),
      updated: new Date(record.published),
      summary: { value: record.summary },
      content: { value: record.body, type: "html" },
      authors: record.authors,
      categories: record.categories.map((term) => ({ term })),
    })),
  });

writeAll((records) => ({ rss: () => rss(records), atom: () => atom(records) }));
