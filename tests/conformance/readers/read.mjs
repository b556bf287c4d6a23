// Prints, as JSON, what feedsmith reads in the feed on standard input.
import { readFileSync } from "node:fs";
import { parseFeed } from "feedsmith";

process.stdout.write(JSON.stringify(parseFeed(readFileSync(0, "utf8"))));
