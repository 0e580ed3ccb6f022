import { dayCount } from "../time/day-count";
import { isSharp } from "../time/span";
import type { Facts } from "../view/match";

/** A property of a claim in a vector tile. Tiles have plain values only, and no place for "not known": such a property is not there. */
export interface TileProperty {
  readonly name: string;
  readonly title: string;
  readonly type: "string" | "integer" | "boolean";
  readonly of: (claim: Facts, precision: string) => string | number | boolean | null;
}

/**
 * What a claim has in a tile: enough to draw it, to ask it every facet of the dashboard's filter, and to open its card by its id.
 * Every store gives these and no others.
 */
export const TILE_PROPERTIES: readonly TileProperty[] = [
  text("id", "Id of the claim", ({ id }) => id),
  text("layer", "Id of the layer", ({ layer }) => layer),
  text("kind", "What kind of claim it is", ({ kind }) => kind),
  text("status", "How sure it is", ({ status }) => status),
  text("precision", "How exactly its main place is known", (_, precision) => precision),
  text("area", "How it covers its country on the map", ({ area }) => area),
  text("agreement", "What is known of the text of an agreement", ({ agreement }) => agreement?.text ?? null),
  text("in_force", "Whether that agreement is in force", ({ agreement }) => agreement?.inForce ?? null),
  day("first_day", "First day that its date can mean", ({ from }) => from),
  day("last_day", "Last day that its date can mean", ({ to }) => to),
  {
    name: "sharp",
    title: "Its date is neither approximate nor uncertain: every day of it is from first_day to last_day",
    type: "boolean",
    of: ({ when }) => isSharp(when),
  },
  day("published", "Last of the days on which it can first have been published", ({ published }) => published),
  {
    name: "later",
    title: "Happened or became public after the article",
    type: "boolean",
    of: ({ isLater }) => isLater,
  },
  {
    name: "independent",
    title: "Number of independent sources that support it",
    type: "integer",
    of: ({ independent }) => independent,
  },
  list("actors", "Ids of the actors", ({ actors }) => actors),
  list("places", "Ids of its places, the main one first", ({ places }) => places),
  list("countries", "ISO 3166-1 alpha-3 codes of the countries of its places", ({ countries }) => countries),
  list("outlets", "Kinds of its sources", ({ outlets }) => outlets),
  list("languages", "Languages of its sources, BCP 47", ({ languages }) => languages),
  list("sources", "Ids of its references", ({ sources }) => sources),
];

/** A claim's properties in a tile, in the order of the list. */
export function tileProperties(claim: Facts, precision: string): Record<string, string | number | boolean> {
  const properties: Record<string, string | number | boolean> = {};
  for (const { name, of } of TILE_PROPERTIES) {
    const value = of(claim, precision);
    if (value !== null) properties[name] = value;
  }
  return properties;
}

/** Several values as one text, which a semicolon begins and ends too: whoever looks for `;mli;` finds it and nothing else. */
export function tileList(values: readonly string[]): string {
  return values.length === 0 ? ";" : `;${values.join(";")};`;
}

function text(name: string, title: string, of: (claim: Facts, precision: string) => string | null): TileProperty {
  return { name, title, type: "string", of };
}

/** As a number, because a map compares numbers only. */
function day(name: string, title: string, of: (claim: Facts) => string | null): TileProperty {
  return {
    name,
    title: `${title}, in days since 1970-01-01`,
    type: "integer",
    of: (claim) => {
      const date = of(claim);
      return date === null ? null : dayCount(date);
    },
  };
}

function list(name: string, title: string, of: (claim: Facts) => readonly string[]): TileProperty {
  return { name, title: `${title}, each between semicolons`, type: "string", of: (claim) => tileList(of(claim)) };
}
