import { parseDay, type Reading } from "./reading";

/** What a page shows: what is open, which layers are on, and in which reading. With the language and the story it is the whole address. */
export interface View extends Reading {
  readonly language: string;
  readonly story: string;
  readonly isEmbed: boolean;
  /** The open claim, or `null`. At most one of `claim` and `place` is open. */
  readonly claim: string | null;
  readonly place: string | null;
  /** Ids of the layers that are on, in the story's order. */
  readonly layers: readonly string[];
}

/** What exists: an address may name anything, a view only these. */
export interface Known {
  readonly language: string;
  readonly story: string;
  readonly isEmbed: boolean;
  readonly claims: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly layers: readonly { readonly id: string; readonly on: boolean }[];
}

/** `?layers=none` is all layers off: an empty value is easily lost on the way through mail and chat programs. */
const NONE = "none";
const ON = "on";

/**
 * The view of an address. Never throws: what is not known falls back to its default without a word.
 *
 * @param path `/en/mali-2020/kati-base-seized`, or any path of the story
 * @param query with or without its question mark
 */
export function parseView(path: string, query: string, known: Known): View {
  const params = new URLSearchParams(query);
  const segment = path.split("/").filter(Boolean)[2] ?? null;
  const claim = oneOf(known.isEmbed ? params.get("claim") : segment, known.claims);
  return {
    language: known.language,
    story: known.story,
    isEmbed: known.isEmbed,
    claim,
    place: claim === null ? oneOf(params.get("place"), known.places) : null,
    layers: parseLayers(params.get("layers"), known.layers),
    later: params.get("later") === ON,
    known: parseDay(params.get("known")),
  };
}

/** The address of a view: path and query. Defaults are not written. */
export function formatView(view: View, known: Pick<Known, "layers">): string {
  const { language, story, isEmbed, claim, place, layers } = view;
  const base = `/${language}/${story}`;
  const on = known.layers.map(({ id }) => id).filter((id) => layers.includes(id));
  const query: string[] = [];
  if (isEmbed && claim !== null) query.push(`claim=${claim}`);
  if (claim === null && place !== null) query.push(`place=${place}`);
  if (on.join() !== defaultLayers(known.layers).join()) query.push(`layers=${on.join(",") || NONE}`);
  if (view.later) query.push(`later=${ON}`);
  if (view.known !== null) query.push(`known=${view.known}`);
  const path = isEmbed ? `${base}/embed` : claim === null ? base : `${base}/${claim}`;
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}

export function defaultLayers(layers: Known["layers"]): string[] {
  return layers.filter(({ on }) => on).map(({ id }) => id);
}

function parseLayers(value: string | null, layers: Known["layers"]): string[] {
  if (value === NONE) return [];
  const named = new Set(value?.split(","));
  const known = layers.filter(({ id }) => named.has(id)).map(({ id }) => id);
  return known.length === 0 ? defaultLayers(layers) : known;
}

function oneOf(value: string | null, known: ReadonlySet<string>): string | null {
  return value !== null && known.has(value) ? value : null;
}
