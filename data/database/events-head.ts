import type { ClientBase } from "pg";
import type { Bbox } from "../geo/lng-lat";
import { Refusal } from "../story/refusal";
import { dayAt } from "../time/day-count";
import { FACETS, type Facet } from "../view/filter";
import { FACET_COLUMNS } from "./facet-columns";
import type { LayerDocument } from "./layer-version";

/** What is said of a layer of events and, where it is a story of its own, of that. `null`: as it was, or by its id. */
export interface EventsHead {
  readonly story: string;
  readonly layer: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly storyTitle: string | null;
  /** SPDX. */
  readonly licence: string | null;
  /** BCP 47, of all texts. */
  readonly language: string;
}

/** @throws Refusal when a story's folder has a layer of that name: a file of events would take its place */
export async function requireEventLayer(client: ClientBase, story: string, layer: string): Promise<void> {
  const { rows } = await client.query(
    "SELECT FROM layer_versions WHERE story = $1 AND layer = $2 AND origin = 'folder' AND state <> 'previous'",
    [story, layer],
  );
  if (rows.length > 0)
    throw new Refusal(`The story "${story}" has a layer "${layer}" from its folder: give the events another with --layer.`);
}

/**
 * A story of events alone is in one language: that of its layers.
 *
 * @throws Refusal when other layers of it are read that are in another
 */
export async function requireLanguage(client: ClientBase, { story, layer, language }: EventsHead): Promise<void> {
  const { rows } = await client.query<{ languages: string[] }>(
    `SELECT ARRAY(SELECT json_array_elements_text(document->'languages')) AS languages FROM stories s
     WHERE id = $1 AND origin = 'events' AND EXISTS (
       SELECT FROM layer_versions v WHERE v.story = s.id AND v.layer <> $2 AND v.state = 'current')`,
    [story, layer],
  );
  const [head] = rows;
  if (head && !head.languages.includes(language))
    throw new Refusal(
      `The story "${story}" has other layers in "${head.languages.join()}": load this one with that --language, or into another story.`,
    );
}

interface StoryHead {
  readonly origin: "folder" | "events";
  readonly document: {
    readonly title: Record<string, string>;
    readonly summary: Record<string, string>;
    readonly licence: string;
    readonly version: string;
  };
}

/** A story that a folder made is left as it is; one of events alone is said anew. */
export async function putEventsHead(client: ClientBase, { story, storyTitle, licence, language }: EventsHead): Promise<void> {
  const known = await headOf(client, story);
  if (known?.origin === "folder") return;
  const title = storyTitle ?? Object.values(known?.document.title ?? {})[0] ?? story;
  const document = {
    title: { [language]: title },
    summary: { [language]: title },
    languages: [language],
    licence: licence ?? known?.document.licence ?? "NOASSERTION",
    version: new Date().toISOString().slice(0, 10),
    centers: [],
  };
  await client.query(
    `INSERT INTO stories (id, origin, document, extents) VALUES ($1, 'events', $2, '[]')
     ON CONFLICT (id) DO UPDATE SET document = EXCLUDED.document`,
    [story, JSON.stringify(document)],
  );
}

async function headOf(client: ClientBase, story: string): Promise<StoryHead | null> {
  const { rows } = await client.query<StoryHead>("SELECT origin, document FROM stories WHERE id = $1", [story]);
  return rows[0] ?? null;
}

/** What the collection of a filled version says of itself. */
export async function eventsDocument(
  client: ClientBase,
  { story, layer, title, description, language }: EventsHead,
  version: number,
): Promise<LayerDocument> {
  const { rows } = await client.query<{ count: number; from: number | null; to: number | null; bbox: Bbox | null }>(
    `WITH boxes AS (SELECT ST_Extent(point) AS box FROM claims_${version} UNION ALL SELECT ST_Extent(geom) FROM shapes WHERE layer_version = $1),
       whole AS (SELECT ST_Extent(box::geometry) AS box FROM boxes)
     SELECT (SELECT count(*)::int FROM claims_${version}) AS count,
       (SELECT min(first_day) FROM claims_${version}) AS from, (SELECT max(last_day) FROM claims_${version}) AS to,
       CASE WHEN box IS NOT NULL THEN json_build_array(ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)) END AS bbox FROM whole`,
    [version],
  );
  const [row] = rows;
  // In the languages of the story that it is added to, or in its own.
  const languages = await languagesOf(client, story, language);
  const said = (text: string) => Object.fromEntries(languages.map((tag) => [tag, text]));
  const name = title ?? layer;
  return {
    title: said(name),
    description: said(description ?? name),
    count: row?.count ?? 0,
    bbox: row?.bbox ?? null,
    from: typeof row?.from === "number" ? dayAt(row.from) : null,
    to: typeof row?.to === "number" ? dayAt(row.to) : null,
    values: await valuesIn(client, version),
  };
}

async function languagesOf(client: ClientBase, story: string, language: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ languages: string[] }>(
    "SELECT ARRAY(SELECT json_array_elements_text(document->'languages')) AS languages FROM stories WHERE id = $1",
    [story],
  );
  return rows[0]?.languages ?? [language];
}

async function valuesIn(client: ClientBase, version: number): Promise<LayerDocument["values"]> {
  const values: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const { column, isList } = FACET_COLUMNS[facet];
    const { rows } = await client.query<{ value: string }>(
      `SELECT DISTINCT ${isList ? `unnest(${column})` : column} AS value FROM claims_${version}`,
    );
    values[facet] = rows.flatMap(({ value }) => value ?? []).sort();
  }
  return values as LayerDocument["values"];
}
