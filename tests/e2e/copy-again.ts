/**
 * Makes files of an exported folder again, in a process of its own, one at a time and in another order: every seventh, and the first of each
 * kind. The last line of the output is how many were made, which of them differ from the folder's manifest, and of which kinds there was none.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openSite } from "../../scripts/copy/ask-site";
import { copiedFile, seedsOf } from "../../scripts/copy/copy-site";
import { layerTiles } from "../../scripts/copy/copy-tiles";
import { MANIFEST } from "../../scripts/copy/manifest";
import { openCopy } from "../../scripts/copy/open-copy";

/** Files of claims come in threes and languages in twos: it divides by neither. */
const EACH = 7;
/** Words of addresses; every other folder is called like a claim, a place or another of many alike. */
const WORDS: ReadonlySet<string> = new Set([
  "data",
  "embed",
  "places",
  "sources",
  "actors",
  "countries",
  "record",
  "corrections",
]);
/** What is a copy of the build's, or about the folder as a whole. */
const NOT_MADE = /^(_next|vendor|basemap)\/|^(_headers|\.nojekyll|dateline\.json)$/;

const [folder = "", id = ""] = process.argv.slice(2);
const lines = readFileSync(path.join(folder, MANIFEST), "utf8").trimEnd().split("\n");
const hashes = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
const { story, scope, parts } = await openCopy(id, null);
const site = await openSite();
const known = new Map(seedsOf(story));
const addresses = new Map<string, string>();
const linked = new Map<string, string>();
const kinds = new Set<string>();
const differing: string[] = [];
let count = 0;

/** Files of one kind are made by the same code, in whatever language. */
function kindOf(file: string): string {
  const [language = "", , ...rest] = file.split("/");
  if (!story.languages.includes(language)) return file.replace(/^data\/.*?\.(\w+\.json|pmtiles)$/, "data/$1");
  const name = rest.pop();
  return [...rest.map((folder) => (WORDS.has(folder) ? folder : "*")), name].join("/");
}

function compare(file: string, content: string | Uint8Array): void {
  count += 1;
  kinds.add(kindOf(file));
  if (createHash("sha256").update(content).digest("hex") !== hashes.get(file)) differing.push(file);
}

/** The export asks at the address that it comes upon first: were there two for a file, its order would count. */
function onLink(file: string, address: string): void {
  if (known.has(file) && !addresses.has(file)) return;
  const before = addresses.get(file) ?? address;
  if (before !== address) differing.push(`${file}: ${before} or ${address}`);
  addresses.set(file, address);
  if (!known.has(file)) linked.set(file, address);
}

async function again(files: Iterable<readonly [file: string, address: string]>): Promise<void> {
  for (const [index, [file, address]] of [...files].toReversed().entries())
    if (index % EACH === 0 || !kinds.has(kindOf(file)))
      compare(file, await copiedFile(site, file, address, scope, parts, onLink));
}

await again(known);
// What these lead to, and what that leads to.
while (linked.size > 0) {
  const found = [...linked];
  linked.clear();
  for (const [file, address] of found) known.set(file, address);
  await again(found);
}
const [layer] = story.layers;
const collection = `${id}.${layer?.id}`;
compare(
  `data/${collection}.pmtiles`,
  await layerTiles(site, collection, story.languages[0] ?? "en", new AbortController().signal),
);
const missed = new Set([...hashes.keys()].filter((file) => !NOT_MADE.test(file) && !kinds.has(kindOf(file))));
process.stdout.write(`\n${JSON.stringify({ count, differing, missed: [...missed] })}\n`);
process.exit(0);
