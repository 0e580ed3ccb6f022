import { StoreUnavailable } from "../service/fault";
import type { Collection } from "../service/store";
import type { Localized } from "../story/story";
import { FACETS, type Facet } from "../view/filter";
import type { Extent } from "../view/standing";
import type { LayerDocument } from "./layer-version";
import type { Query, Reader } from "./reader";

/** A collection with what only the database knows of it. */
export interface StoredCollection {
  readonly collection: Collection;
  readonly version: number;
  readonly origin: "folder" | "events";
  /** Of the places of its story. */
  readonly extents: readonly Extent[];
  /** Whether any of its claims is drawn as more than a point. */
  readonly hasShapes: boolean;
}

interface Row {
  readonly id: number;
  readonly story: string;
  readonly layer: string;
  readonly origin: "folder" | "events";
  readonly document: LayerDocument;
  readonly shapes: boolean;
  readonly head: {
    readonly title: Localized;
    readonly summary: Localized;
    readonly languages: readonly string[];
    readonly licence: string;
    readonly version: string;
    readonly centers: readonly string[];
  };
  readonly extents: readonly Extent[];
}

/** Within so long a load is seen. Every request asks for the collections. */
const FRESH_MS = 1000;

/** The collections as they are now, read anew at most once a second, and in full only when a layer has another version. */
export function knownCollections(reader: Reader): {
  readonly all: () => Promise<readonly Collection[]>;
  readonly stored: (collection: Collection) => Promise<StoredCollection>;
} {
  let known: { readonly versions: string; readonly list: readonly StoredCollection[] } | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<readonly StoredCollection[]> | null = null;
  const byCollection = new WeakMap<Collection, StoredCollection>();
  const refresh = async (): Promise<readonly StoredCollection[]> => {
    const read = await reader.read(async (ask) => {
      const versions = await versionsIn(ask);
      return known?.versions === versions ? known : { versions, list: await listIn(ask) };
    });
    known = read;
    readAt = performance.now();
    for (const stored of read.list) byCollection.set(stored.collection, stored);
    return read.list;
  };
  const current = async (): Promise<readonly StoredCollection[]> => {
    if (known && performance.now() - readAt < FRESH_MS) return known.list;
    reading ??= refresh().finally(() => {
      reading = null;
    });
    return reading;
  };
  return {
    all: async () => (await current()).map(({ collection }) => collection),
    stored: async (collection) => {
      const stored = byCollection.get(collection) ?? (await current()).find((one) => one.collection.id === collection.id);
      if (!stored) throw new StoreUnavailable(`The collection "${collection.id}" has been taken away.`);
      return stored;
    },
  };
}

async function versionsIn(ask: Query): Promise<string> {
  const [row] = await ask<{ versions: string | null }>({
    text: "SELECT string_agg(id::text, ' ' ORDER BY id) AS versions FROM layer_versions WHERE state = 'current'",
    values: [],
    isUsual: true,
  }).catch(notThere);
  return row?.versions ?? "";
}

/** SQLSTATE of a table that is missing. */
const UNDEFINED_TABLE = "42P01";

function notThere(error: unknown): never {
  if ((error as { code?: string }).code === UNDEFINED_TABLE)
    throw new StoreUnavailable("The database has no tables yet: run npm run load -- data/stories/mali-2020.", { cause: error });
  throw error;
}

async function listIn(ask: Query): Promise<readonly StoredCollection[]> {
  const rows = await ask<Row>({
    text: `SELECT v.id, v.story, v.layer, v.origin, v.document, s.document AS head, s.extents,
        EXISTS (SELECT FROM shapes WHERE layer_version = v.id) AS shapes
      FROM layer_versions v JOIN stories s ON s.id = v.story WHERE v.state = 'current'
      ORDER BY v.story COLLATE "C", v.origin = 'events', v.ordinal, v.layer COLLATE "C"`,
    values: [],
    isUsual: true,
  });
  const valuesByStory = new Map([...new Set(rows.map(({ story }) => story))].map((story) => [story, valuesOf(rows, story)]));
  return rows.map((row) => storedOf(row, valuesByStory.get(row.story) ?? row.document.values));
}

/** What the claims of all layers of a story have. */
function valuesOf(rows: readonly Row[], story: string): Readonly<Record<Facet, readonly string[]>> {
  const layers = rows.filter((row) => row.story === story);
  const all = (facet: Facet) => [...new Set(layers.flatMap(({ document }) => document.values[facet]))].sort();
  return Object.fromEntries(FACETS.map((facet) => [facet, all(facet)])) as unknown as Record<Facet, readonly string[]>;
}

function storedOf(
  { id, story, layer, origin, document, head, extents, shapes }: Row,
  values: Collection["values"],
): StoredCollection {
  const { title, summary, languages, licence, version, centers } = head;
  const collection: Collection = {
    id: `${story}.${layer}`,
    story,
    layer,
    ...document,
    title: inEvery(languages, document.title),
    description: inEvery(languages, document.description),
    storyTitle: title,
    storySummary: summary,
    languages,
    licence,
    version,
    hasPages: origin === "folder",
    revision: String(id),
    values,
    centers: new Set(centers),
  };
  return { collection, version: id, origin, extents, hasShapes: shapes };
}

/** Events are said in one language, whichever the story has; it may have got more since they were loaded. */
function inEvery(languages: readonly string[], text: Localized): Localized {
  const any = Object.values(text)[0] ?? "";
  return Object.fromEntries(languages.map((tag) => [tag, text[tag] ?? any]));
}
