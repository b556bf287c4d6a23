// The feeds that every peer writes: which records are in which folder.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// Returns the records of each feed, newest first, by the feed's folder: one of all ("one"), or thirty ("fan-out").
export function feeds(path, job) {
  const records = read(path).sort((one, other) => (one.published < other.published ? 1 : -1));
  if (job === "one") return new Map([["all", records]]);
  const members = new Map();
  for (const record of records) {
    for (const language of ["all", record.language]) {
      for (const department of ["all", record.department]) {
        const name = `${language}/${department}`;
        if (!members.has(name)) members.set(name, []);
        members.get(name).push(record);
      }
    }
  }
  return members;
}

// Line by line from the file's bytes: as one string they would take much more memory.
function read(path) {
  const bytes = readFileSync(path);
  const records = [];
  for (let start = 0, end; (end = bytes.indexOf(10, start)) !== -1; start = end + 1) {
    records.push(JSON.parse(bytes.toString("utf8", start, end)));
  }
  return records;
}

// Writes one feed: `make(records)` returns its RSS and Atom, each made when it is asked for.
export function writeAll(make) {
  const [records, output, job] = process.argv.slice(2);
  for (const [name, members] of feeds(records, job)) {
    const folder = join(output, name);
    mkdirSync(folder, { recursive: true });
    const { rss, atom } = make(members);
    writeFileSync(join(folder, "feed.rss"), rss());
    writeFileSync(join(folder, "feed.atom"), atom());
  }
}
