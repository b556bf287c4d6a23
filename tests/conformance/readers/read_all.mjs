// Prints, as a line of JSON for each file named on standard input, what feedsmith reads in it.
import { readFileSync } from "node:fs";
import { parseFeed } from "feedsmith";

for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  process.stdout.write(JSON.stringify(parseFeed(readFileSync(path, "utf8"))) + "\n");
}
