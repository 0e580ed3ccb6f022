/**
 * `npm run load -- data/stories/mali-2020`: puts checked stories into the database that DATABASE_URL names, each in the place of its
 * earlier version. `npm run load -- events.csv --story sahel --layer events` does it with a file of events. docs/operations.md has the rest.
 */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { listLayers, pruneLayers, removeLayers } from "../data/database/keep-house";
import { migrate } from "../data/database/migrate";
import { putStory } from "../data/database/put-story";
import { databaseSettings } from "../data/database/settings";
import { checkFiles } from "../data/story/build-story";
import { faultLine } from "../data/story/fault";
import { readStoryFiles } from "../data/story/read-files";
import { Refusal } from "../data/story/refusal";
import { loadEvents } from "./setup/load-events";

const USAGE = `Write one of:
  npm run load -- data/stories/mali-2020                       a story folder, or several
  npm run load -- events.csv --story sahel --layer events      a file of events: CSV, GeoJSON, or GeoJSON line by line
  npm run load -- --list | --prune | --remove sahel.events     what is there; take away what nobody reads; take a layer or a story away
For files of events also: --title, --description, --story-title, --licence (SPDX), --language (BCP 47, en unless told), --strict
(nothing is loaded when a record is at fault), --rejects FILE (where those that are left out are listed).`;

/** SQLSTATE. */
const DISK_FULL = "53100";
const FULL = "The database's disk is full. What is served is as it was: make room there and run the same command again.\n";

try {
  await main();
} catch (error) {
  const { message, stack, code } = error as Error & { code?: string };
  if (code === DISK_FULL) process.stderr.write(FULL);
  // With a code: what the database, the disk or the reader of CSV says.
  const isPlain = error instanceof Refusal || code !== undefined;
  process.stderr.write(`${isPlain ? message || code : stack}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = read();
  requireOneFile(positionals);
  const settings = databaseSettings(process.env);
  if (!settings) throw new Refusal("DATABASE_URL is not set: it says where to load to, postgresql://user@host:5432/database.");
  const client = new pg.Client({ connectionString: settings.url, application_name: "dateline load" });
  // A connection that is lost between two statements: the next one says so.
  client.on("error", () => undefined);
  await client.connect().catch((error) => {
    throw new Refusal(`The database cannot be reached: ${error.message || error.code}. DATABASE_URL says where it is.`);
  });
  try {
    for (const name of await migrate(client)) say(`Tables: ${name}`);
    if (values.list) for (const line of await listLayers(client)) process.stdout.write(`${line}\n`);
    else if (values.prune) say(`${await pruneLayers(client)} old versions taken away`);
    else if (values.remove !== undefined) say(`${await removeLayers(client, values.remove)} layers taken away`);
    else for (const name of positionals) await load(client, name, values);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        list: { type: "boolean" },
        prune: { type: "boolean" },
        remove: { type: "string" },
        story: { type: "string" },
        layer: { type: "string" },
        title: { type: "string" },
        description: { type: "string" },
        "story-title": { type: "string" },
        licence: { type: "string" },
        language: { type: "string", default: "en" },
        strict: { type: "boolean", default: false },
        rejects: { type: "string" },
      },
    });
    const isHouse = values.list || values.prune || values.remove !== undefined;
    if (positionals.length === 0 && !isHouse) throw new Error("Nothing to load is named.");
    return { values, positionals };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
}

/** A file of events is a whole layer: a second one would take the place of the first. */
function requireOneFile(names: readonly string[]): void {
  const files = names.filter((name) => statSync(name, { throwIfNoEntry: false })?.isDirectory() === false);
  if (files.length < 2) return;
  const list = files.map((name) => `"${name}"`).join(", ");
  throw new Refusal(
    `${list} are ${files.length} files of events, and one file is one layer: load each by itself with its own --layer, or put them into one file.`,
  );
}

type Options = ReturnType<typeof read>["values"];

async function load(client: pg.Client, name: string, options: Options): Promise<void> {
  const stat = statSync(name, { throwIfNoEntry: false });
  if (!stat) throw new Refusal(`There is no file or folder "${name}".\n${USAGE}`);
  if (!stat.isDirectory()) return say(await loadEvents(client, name, stat, options));
  const { story, faults } = checkFiles(await readStoryFiles(name));
  for (const fault of faults) process.stderr.write(`${faultLine(fault)}\n`);
  if (!story) throw new Refusal(`${name}: ${faults.length} faults; nothing was loaded.`);
  const count = await putStory(client, story);
  say(`${story.id} ${story.version}: ${count} claims in ${story.layers.length} layers`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
