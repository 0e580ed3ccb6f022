import { createHash } from "node:crypto";
import { createReadStream, type Stats } from "node:fs";
import path from "node:path";
import { SingleBar } from "cli-progress";
import type { ClientBase } from "pg";
import { putEvents } from "../../data/database/put-events";
import { readFileOfEvents } from "../../data/events/read-file-of-events";
import { Refusal } from "../../data/story/refusal";
import { rejectsFile } from "./rejects-file";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** About so many bytes are a record of a file: to guess how many there are. */
const BYTES_PER_RECORD = 250;

/** What the command line says of a file of events. */
export interface EventsOptions {
  readonly story?: string | undefined;
  readonly layer?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly "story-title"?: string | undefined;
  readonly licence?: string | undefined;
  readonly language: string;
  readonly strict: boolean;
  /** Where the records that are left out are listed. */
  readonly rejects?: string | undefined;
}

/**
 * Loads a file of events with a bar of progress on stderr, and writes the list of what was left out.
 *
 * @returns what was done, in words
 * @throws Refusal where the options or the file are at fault
 */
export async function loadEvents(client: ClientBase, name: string, file: Stats, options: EventsOptions): Promise<string> {
  const { size, mtimeMs } = file;
  const { story = "", layer = "events", language, title, description, licence, strict } = options;
  if (!ID.test(story))
    throw new Refusal(`"${name}" is a file of events: say of which story with --story, lower-case words joined by hyphens.`);
  if (!ID.test(layer)) throw new Refusal(`--layer is "${layer}"; give lower-case words joined by hyphens.`);
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    throw new Refusal(`--language is "${language}"; give a BCP 47 tag such as en.`);
  const bar = new SingleBar({
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    clearOnComplete: true,
    etaBuffer: 50,
    format: BAR,
  });
  const shown = { rows: 0, rejects: 0, doing: "reading" };
  const source = {
    story,
    layer,
    language,
    title: title ?? null,
    description: description ?? null,
    storyTitle: options["story-title"] ?? null,
    licence: licence ?? null,
    records: readFileOfEvents(name, (count) => bar.increment(count, shown)),
    fingerprint: `${size} ${mtimeMs} ${await headHash(name)}`,
    expected: size / BYTES_PER_RECORD,
    isStrict: strict,
  };
  const list = rejectsFile(options.rejects ?? `${path.basename(name)}.rejects.csv`, file);
  const started = performance.now();
  bar.start(size, 0, shown);
  try {
    const { events, rejects, resumed } = await putEvents(client, source, {
      onReject: (reject) => {
        shown.rejects += 1;
        list.add(reject);
      },
      onRows: (count) => {
        shown.rows = count;
      },
      onStep: (step) => {
        // Whose rejects cannot be known is not published.
        list.flush();
        shown.doing = step === "publishing" ? step : `index ${step}`;
        bar.update(size, shown);
      },
    });
    const seconds = (performance.now() - started) / 1000;
    bar.stop();
    const went = resumed > 0 ? `, gone on with after ${resumed} that were there` : "";
    const left = rejects > 0 ? `\n${rejects} records were left out: ${list.name} says which and why` : "";
    return `${story}.${layer}: ${events} events in ${seconds.toFixed(1)} s${went}${left}`;
  } finally {
    bar.stop();
    list.close();
  }
}

const BAR = "{bar} {percentage}% {doing} · {rows} events · {rejects} left out · {eta_formatted}";

/** With the size and the time of change: enough to know a file again without reading all of it twice. */
async function headHash(name: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(name, { end: 1 << 20 })) hash.update(chunk);
  return hash.digest("hex");
}
