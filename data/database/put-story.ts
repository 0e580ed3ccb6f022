import type { ClientBase } from "pg";
import type { Collection } from "../service/store";
import { Refusal } from "../story/refusal";
import type { Story } from "../story/story";
import { inTransaction } from "./in-transaction";
import { beginVersion, dropVersions, indexVersion, type LayerDocument, publishVersion, retireVersion } from "./layer-version";
import { withLoadLock } from "./load-lock";
import { extentsOf, storyRows } from "./story-rows";
import { writeClaims } from "./write-claims";

/**
 * Puts a checked story into the database in the place of its earlier version, all or nothing: whoever reads meanwhile reads the
 * earlier one. Layers of events (`put-events.ts`) that were added to the story stay.
 *
 * @returns how many claims there are now of the folder
 * @throws Refusal when another load of the story is running, or an added layer that is read has the name of one of the folder's
 */
export function putStory(client: ClientBase, story: Story): Promise<number> {
  return withLoadLock(client, story.id, async () => {
    const layers = storyRows(story);
    const there = await layersOf(client, story.id);
    const isOurs = (layer: string) => layers.some(({ collection }) => collection.layer === layer);
    const taken = there.find(({ layer, origin, isRead }) => origin === "events" && isRead && isOurs(layer));
    if (taken)
      throw new Refusal(`The story "${story.id}" has a layer "${taken.layer}" of events: load them as another layer first.`);
    for (const { layer, origin } of there) {
      // Events that were taken away, or of which a load was broken off, are in nobody's way.
      if (origin === "events" && !isOurs(layer)) continue;
      await dropVersions(client, story.id, layer, "loading");
      await dropVersions(client, story.id, layer, "previous");
    }
    await inTransaction(client, async () => {
      await putHead(client, story);
      for (const [ordinal, { collection, rows }] of layers.entries()) {
        const layer = { story: story.id, layer: collection.layer, origin: "folder" } as const;
        const version = await beginVersion(client, layer, ordinal);
        await writeClaims(client, version, rows);
        await indexVersion(client, version);
        await publishVersion(client, layer, version, documentOf(collection));
      }
      for (const { layer, origin } of there)
        if (origin === "folder" && !isOurs(layer)) await retireVersion(client, story.id, layer);
    });
    return layers.reduce((sum, { rows }) => sum + rows.length, 0);
  });
}

async function putHead(client: ClientBase, story: Story): Promise<void> {
  const { title, summary, languages, licence, version } = story;
  const extents = extentsOf(story);
  const centers = extents.filter(({ countries }) => countries.length === 0).map(({ id }) => id);
  const document = { title, summary, languages, licence, version, centers };
  await client.query(
    `INSERT INTO stories (id, origin, document, extents) VALUES ($1, 'folder', $2, $3)
     ON CONFLICT (id) DO UPDATE SET origin = EXCLUDED.origin, document = EXCLUDED.document, extents = EXCLUDED.extents`,
    [story.id, JSON.stringify(document), JSON.stringify(extents)],
  );
}

function documentOf({ title, description, count, bbox, from, to, values }: Collection): LayerDocument {
  return { title, description, count, bbox, from, to, values };
}

interface KnownLayer {
  readonly layer: string;
  readonly origin: "folder" | "events";
  /** Whether one of its versions is the current one. */
  readonly isRead: boolean;
}

/** Every layer of a story of which there is any version. */
async function layersOf(client: ClientBase, story: string): Promise<readonly KnownLayer[]> {
  const { rows } = await client.query<KnownLayer>(
    `SELECT layer, origin, bool_or(state = 'current') AS "isRead" FROM layer_versions WHERE story = $1 GROUP BY layer, origin`,
    [story],
  );
  return rows;
}
