/**
 * `npm run check`: asks every rule of docs/story-format.md of every story, and names all faults at once. With `-- --report` also
 * how well each story is sourced and linked.
 */
import { readdir } from "node:fs/promises";
import { checkFiles } from "../data/story/build-story";
import { coverageLines, coverageOf } from "../data/story/coverage";
import { faultLine } from "../data/story/fault";
import { readStoryFiles } from "../data/story/read-files";

const words = process.argv.slice(2);
const isReporting = words.includes("--report");
const named = words.filter((word) => word !== "--report");
const folders = named.length > 0 ? named : (await readdir("data/stories")).sort().map((name) => `data/stories/${name}`);
let count = 0;
for (const folder of folders) {
  const { story, faults } = checkFiles(await readStoryFiles(folder));
  count += faults.length;
  for (const fault of faults) process.stderr.write(`${faultLine(fault)}\n`);
  if (story) process.stdout.write(`${folder}: ${story.claims.length} claims, ${story.references.length} references, no fault\n`);
  if (story && isReporting) process.stdout.write(`${coverageLines(coverageOf(story)).join("\n")}\n`);
}
if (count > 0) process.stderr.write(`${count} fault${count === 1 ? "" : "s"}\n`);
process.exit(count > 0 ? 1 : 0);
