import type { Atlas } from "../story/atlas";
import { type Filter, formatFilter, parseFilter } from "./filter";
import { formatLayers, type KnownLayer, type LayerChoice, parseLayers } from "./layers";
import { parseDay, type Reading } from "./reading";

/** What a page shows: what is open, which layers are on, and in which reading. With the language and the story it is the whole address. */
export interface View extends Reading, LayerChoice {
  readonly language: string;
  readonly story: string;
  readonly isEmbed: boolean;
  /** The open claim, or `null`. At most one of `claim` and `place` is open. */
  readonly claim: string | null;
  readonly place: string | null;
  /**
   * A claim that only the service knows, open beside neither of them: `coup/event-17`, its layer and its id. A page has the claims of its
   * story's text; a layer may have millions.
   */
  readonly item: string | null;
  /** Layers of the story that are shown and that only the service has: no page was built with them. In the order in which they were chosen. */
  readonly more: readonly string[];
  /** Whether the tools of the analyst stand where the text is read. */
  readonly isExploring: boolean;
  readonly filter: Filter;
}

/** What exists: an address may name anything, a view only these. */
export interface Known {
  readonly language: string;
  readonly story: string;
  readonly isEmbed: boolean;
  /** Whether there is a service behind the page, which may know claims and layers that the page does not: not in a copy of the site. */
  readonly hasService: boolean;
  readonly claims: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly layers: readonly KnownLayer[];
  /** Places that are a point: a distance can be asked around them. */
  readonly centers: ReadonlySet<string>;
}

/** What exists in a story, as its page knows it. */
export function knownOf(atlas: Atlas, isEmbed: boolean): Known {
  return {
    language: atlas.language,
    story: atlas.story,
    isEmbed,
    hasService: true,
    claims: new Set(Object.keys(atlas.claims)),
    places: new Set(atlas.places.map(({ id }) => id)),
    layers: atlas.layers,
    centers: new Set(atlas.places.filter(({ countries }) => countries.length === 0).map(({ id }) => id)),
  };
}

const ON = "on";
const EXPLORE = "explore";
const ITEM = "item";
const MORE = "more";
/** Each is a source of its own on the map. */
const MOST_MORE = 8;

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
  const place = claim === null ? oneOf(params.get("place"), known.places) : null;
  const hasMore = known.hasService && !known.isEmbed;
  const more = hasMore ? parseMore(params.get(MORE), known.layers) : [];
  return {
    language: known.language,
    story: known.story,
    isEmbed: known.isEmbed,
    claim,
    place,
    item:
      claim === null && place === null && hasMore
        ? parseItem(params.get(ITEM), [...known.layers.map(({ id }) => id), ...more])
        : null,
    more,
    ...parseLayers(params.get("layers"), known.layers),
    later: params.get("later") === ON,
    known: parseDay(params.get("known")),
    isExploring: !known.isEmbed && params.get("mode") === EXPLORE,
    filter: parseFilter(params, known.centers),
  };
}

/** The address of a view: path and query. Defaults are not written. */
export function formatView(view: View, known: Pick<Known, "layers">): string {
  const { language, story, isEmbed, claim, place, isExploring, filter } = view;
  const base = `/${language}/${story}`;
  const layers = formatLayers(view, known.layers);
  const query: string[] = isExploring && !isEmbed ? [`mode=${EXPLORE}`] : [];
  if (isEmbed && claim !== null) query.push(`claim=${claim}`);
  if (claim === null && place !== null) query.push(`place=${place}`);
  if (claim === null && place === null && view.item !== null && !isEmbed) query.push(`${ITEM}=${view.item}`);
  if (layers !== null) query.push(`layers=${layers}`);
  if (view.more.length > 0 && !isEmbed) query.push(`${MORE}=${view.more.join(",")}`);
  if (view.later) query.push(`later=${ON}`);
  if (view.known !== null) query.push(`known=${view.known}`);
  query.push(...formatFilter(filter));
  const path = isEmbed ? `${base}/embed` : claim === null ? base : `${base}/${claim}`;
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}

/** Only its form is known here, and its layer: whether there is such a claim says the service. */
function parseItem(value: string | null, layers: readonly string[]): string | null {
  const [, layer] = /^([a-z0-9-]{1,80})\/[\w.:~-]{1,120}$/.exec(value ?? "") ?? [];
  return layer !== undefined && layers.includes(layer) ? value : null;
}

/** Only their form is known here: which there are says the service. */
function parseMore(value: string | null, layers: readonly KnownLayer[]): string[] {
  const named = (value ?? "").split(",").filter((id) => /^[a-z0-9-]{1,80}$/.test(id) && layers.every((layer) => layer.id !== id));
  return [...new Set(named)].slice(0, MOST_MORE);
}

function oneOf(value: string | null, known: ReadonlySet<string>): string | null {
  return value !== null && known.has(value) ? value : null;
}
