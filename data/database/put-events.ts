import type { ClientBase } from "pg";
import { readEvent } from "../events/event";
import type { FileRecord } from "../events/read-file-of-events";
import { Refusal } from "../story/refusal";
import type { ClaimRow } from "./claim-row";
import { eventRow } from "./event-rows";
import { type EventsHead, eventsDocument, putEventsHead, requireEventLayer, requireLanguage } from "./events-head";
import { inTransaction } from "./in-transaction";
import { beginVersion, dropVersions, indexVersion, publishVersion } from "./layer-version";
import { withLoadLock } from "./load-lock";
import { addParts, yearsInPart } from "./table-parts";
import { valuesCheck } from "./values-check";
import { writeClaims } from "./write-claims";

/** A file of events, and the layer that it becomes. */
export interface EventsSource extends EventsHead {
  readonly story: string;
  readonly layer: string;
  readonly records: AsyncIterable<FileRecord>;
  /** The same for the same file: what was begun with another is not gone on with. */
  readonly fingerprint: string;
  /** How many claims there may be, by the file's size. */
  readonly expected: number;
  /** Nothing is loaded when any record is at fault. */
  readonly isStrict: boolean;
}

/** A record that was left out. */
export interface Reject {
  readonly line: number;
  readonly id: string;
  readonly reason: string;
}

export interface Watcher {
  readonly onReject: (reject: Reject) => void;
  readonly onRows: (count: number) => void;
  /** What is being done after the last row. */
  readonly onStep: (name: string) => void;
}

/** Rows in a transaction: what is done again after a crash. */
const BATCH = 5000;

/**
 * Makes a file of events the layer of a story, all or nothing: nobody sees any of it before all of it is there. A load that was
 * broken off goes on where its last batch was written when the same file is given again; else it begins anew. Every record
 * is read again in any case, so that the rejects are those of the whole file.
 *
 * @returns how many events are in the layer, and how many records of the file are not
 * @throws Refusal when another load of the story is running, the layer is one of a folder's, other layers are in another language, a column has
 * more values than a list can show, or no record is an event
 */
export function putEvents(
  client: ClientBase,
  source: EventsSource,
  watcher: Watcher,
): Promise<{ events: number; rejects: number; resumed: number }> {
  return withLoadLock(client, source.story, async () => {
    await requireEventLayer(client, source.story, source.layer);
    await requireLanguage(client, source);
    const { version, written } = await unfinished(client, source);
    const { accepted, rejected } = await writeRows(client, source, watcher, version, written);
    if (accepted === 0) throw new Refusal("The story is left as it is: no record of the file is an event.");
    if (source.isStrict && rejected > 0) throw new Refusal(`The story is left as it is: ${rejected} records are at fault.`);
    await indexVersion(client, version, watcher.onStep);
    watcher.onStep("publishing");
    const again = await publish(client, source, version, watcher);
    return { events: accepted - again, rejects: rejected + again, resumed: written };
  });
}

/** Number of the way in which records become rows: to be raised when that changes, so that no layer is half of each. */
const READER = 2;

/** The version that was begun with this file, or a new one, and how many of its rows are written. */
async function unfinished(
  client: ClientBase,
  { story, layer, fingerprint, language }: EventsSource,
): Promise<{ version: number; written: number }> {
  const key = `${READER} ${language} ${fingerprint}`;
  const { rows } = await client.query<{ id: number; progress: { key?: string; rows?: number } | null }>(
    "SELECT id, progress FROM layer_versions WHERE story = $1 AND layer = $2 AND state = 'loading'",
    [story, layer],
  );
  const [begun] = rows;
  if (begun?.progress?.key === key) return { version: begun.id, written: begun.progress.rows ?? 0 };
  await dropVersions(client, story, layer, "loading");
  const version = await inTransaction(client, async () => {
    const made = await beginVersion(client, { story, layer, origin: "events" }, 0);
    await saveProgress(client, made, { key, rows: 0 });
    return made;
  });
  return { version, written: 0 };
}

async function writeRows(
  client: ClientBase,
  { records, language, expected }: EventsSource,
  { onReject, onRows }: Watcher,
  version: number,
  written: number,
): Promise<{ accepted: number; rejected: number }> {
  const years = yearsInPart(expected);
  const checkValues = valuesCheck();
  const parts = new Set<number>();
  let batch: ClaimRow[] = [];
  let [accepted, rejected, position] = [0, 0, 0];
  // The next batch is read while one is being written.
  let writing = Promise.resolve();
  const flush = async () => {
    await writing;
    const rows = batch;
    const upTo = accepted;
    batch = [];
    writing = inTransaction(client, async () => {
      await addParts(client, version, rows, years, parts);
      await writeClaims(client, version, rows);
      await client.query("UPDATE layer_versions SET progress = progress || jsonb_build_object('rows', $2::int) WHERE id = $1", [
        version,
        upTo,
      ]);
    });
    // What fails is thrown where it is waited for.
    writing.catch(() => undefined);
    onRows(upTo);
  };
  try {
    for await (const record of records) {
      position += 1;
      const event = "raw" in record ? readEvent(record.raw) : [record.fault];
      if (isFaulty(event)) {
        rejected += 1;
        onReject({
          line: record.line,
          id: "raw" in record ? String(record.raw.values.id ?? "").slice(0, 80) : "",
          reason: event.join("; "),
        });
        continue;
      }
      checkValues(event.facts);
      accepted += 1;
      if (accepted <= written) continue;
      batch.push(eventRow(event, position, language));
      if (batch.length >= BATCH) await flush();
    }
    if (batch.length > 0) await flush();
  } finally {
    // Whatever comes next asks the same connection.
    await writing;
  }
  return { accepted, rejected };
}

const isFaulty = (event: ReturnType<typeof readEvent>): event is readonly string[] => Array.isArray(event);

/** @returns how many events were left out because an earlier one has their id */
async function publish(client: ClientBase, source: EventsSource, version: number, { onReject }: Watcher): Promise<number> {
  const { story, layer, isStrict } = source;
  await dropVersions(client, story, layer, "previous");
  return inTransaction(client, async () => {
    const { rows } = await client.query<{ id: string; position: number; first: number }>(
      `DELETE FROM claims_${version} c USING
         (SELECT id, min(position) AS first FROM claims_${version} GROUP BY id HAVING count(*) > 1) twice
       WHERE c.id = twice.id AND c.position > twice.first RETURNING c.id, c.position, twice.first`,
    );
    // A shape that only they had would widen what the collection says of its extent.
    if (rows.length > 0)
      await client.query(
        `DELETE FROM shapes s WHERE layer_version = $1 AND NOT EXISTS (SELECT FROM claims_${version} c WHERE c.shape = s.key)`,
        [version],
      );
    for (const { id, position, first } of rows.sort((a, b) => a.position - b.position))
      onReject({ line: 0, id, reason: `id: record ${position} has that of record ${first}; the first one is loaded` });
    if (isStrict && rows.length > 0) throw new Refusal(`The story is left as it is: ${rows.length} ids are there twice.`);
    await putEventsHead(client, source);
    await publishVersion(client, { story, layer, origin: "events" }, version, await eventsDocument(client, source, version));
    return rows.length;
  });
}

function saveProgress(client: ClientBase, version: number, progress: object) {
  return client.query("UPDATE layer_versions SET progress = $2 WHERE id = $1", [version, JSON.stringify(progress)]);
}
