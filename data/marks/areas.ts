import type { MultiLineString, Polygon } from "geojson";
import { disc } from "../geo/disc";
import type { BorderLines } from "../geo/shared-border";
import { isSigned } from "../story/agreement";
import type { Area, Claim } from "../story/story";
import { claimsAt } from "./claims-at";
import type { MarkClaim, MarkPlace } from "./mark";
import type { Pattern } from "./patterns";

/** What covers a country: at most one drawing for each pattern, so that hatching can lie over a fill. */
export interface CountryArea {
  readonly iso: string;
  /**
   * `force`: the outline of a country of which a text is known to be in force. `earlier`: all its dated texts are from before
   * `FILL_FROM`.
   */
  readonly area: Exclude<Area, "none"> | "force" | "earlier";
  readonly layer: string;
  /** For a fill: the first year of its claims' dates from `FILL_FROM` on; `null` when none is dated. */
  readonly since: number | null;
}

/** Claims that may cover countries, with their pattern and the year in which `when` starts. */
export interface AreaClaim extends MarkClaim {
  readonly area: Area;
  readonly year: number | null;
  /** Known to be in force: of most texts nobody says it. */
  readonly isInForce: boolean;
  /** It is about a part of its country's outline only, which `claimedBorders` draws. */
  readonly border?: readonly string[] | undefined;
}

/** The year from which on texts fill their country: the story counts from it. Older ones alone have a pattern. */
export const FILL_FROM = 2015;

/**
 * Years of a fill, darkest last: a shade says since when, never how much. The lightest stands out from water and from land by 1.3 to 1.
 */
export const FILL_STEPS = [
  { until: 2016, opacity: 0.3 },
  { until: 2018, opacity: 0.46 },
  { until: 9999, opacity: 0.64 },
] as const;

/** Opacity of a fill by its first year from `FILL_FROM` on; dated later is darker. Undated areas are dotted, not filled. */
export function fillOpacity(since: number): number {
  return FILL_STEPS.find(({ until }) => since <= until)?.opacity ?? 0.5;
}

/** A country that fills the frame would be a flat field of colour that reads as water: fills fade between these zooms to this share. */
export const FILL_FADE = { from: 5, to: 7, share: 0 } as const;
/** A pattern is lighter than a fill, and fades less. */
export const PATTERN_SHARE = 0.5;

/** The share of a fill's or a pattern's opacity that is left at a zoom. */
export function fillFade(zoom: number, share: number = FILL_FADE.share): number {
  const { from, to } = FILL_FADE;
  const progress = Math.max(0, Math.min(1, (zoom - from) / (to - from)));
  return 1 - progress * (1 - share);
}

/**
 * How a claim covers its country: as its kind says, but an agreement that nobody signed only by the country's outline.
 *
 * @param kinds of its layer
 */
export function claimArea(
  { kind, agreement }: Pick<Claim, "kind" | "agreement">,
  kinds: Readonly<Record<string, { area: Area }>>,
) {
  const area = kinds[kind]?.area ?? "none";
  return agreement && !isSigned(agreement) && area !== "none" ? "edge" : area;
}

/** What a story's atlas says of how a claim covers countries. */
interface Covering {
  readonly area: Area;
  readonly inForce?: true;
  readonly border?: readonly string[];
}

/** A claim with how it covers its country, which is said once for all layers: in the atlas of its story. */
export function areaClaim<Known extends MarkClaim & { readonly year: number | null; readonly area?: Area }>(
  claim: Known,
  atlas: Readonly<Record<string, Covering | undefined>>,
): Known & AreaClaim {
  const known = atlas[claim.id];
  return { ...claim, area: known?.area ?? claim.area ?? "none", isInForce: known?.inForce ?? false, border: known?.border };
}

/**
 * How claims cover countries. Only claims about one country colour it: a text signed by a bloc colours none of its members,
 * and a claim about Africa does not paint Africa. A country's outline says nothing more where the same layer fills it.
 * Where layers would cover the same country alike, the first claim's is seen, and the year is that of its own layer.
 * Fills count from `FILL_FROM`: an older text neither shades its country as if it were the first, nor hides a later one.
 */
export function countryAreas(claims: readonly AreaClaim[], places: readonly MarkPlace[]): CountryArea[] {
  const countries = new Map(
    places.flatMap(({ id, precision, countries }) => (precision === "country" ? [[id, countries] as const] : [])),
  );
  const covered = claims
    .filter(({ area, border }) => area !== "none" && !border)
    .flatMap((claim) => claim.places.flatMap((place) => (countries.get(place) ?? []).map((iso) => ({ iso, claim }))));
  const filled = new Set(covered.flatMap(({ iso, claim }) => (claim.area === "fill" ? `${iso} ${claim.layer}` : [])));
  const areas = new Map<string, CountryArea>();
  const olderOnly = new Map<string, CountryArea>();
  for (const { iso, claim } of covered) {
    const { area, layer, year } = claim;
    if (area === "none" || (area === "edge" && filled.has(`${iso} ${layer}`))) continue;
    const key = `${iso} ${area}`;
    const known = areas.get(key);
    if (known && known.layer !== layer) continue;
    if (area === "fill" && year !== null && year < FILL_FROM) olderOnly.set(iso, { iso, area: "earlier", layer, since: null });
    else areas.set(key, { iso, area, layer, since: earlier(known?.since ?? null, year) });
    if (area === "fill" && claim.isInForce) areas.set(`${iso} force`, { iso, area: "force", layer, since: null });
  }
  const older = [...olderOnly.values()].filter(({ iso }) => !areas.get(`${iso} fill`)?.since);
  const hidden = new Set(older.map(({ iso }) => `${iso} fill`));
  return [...[...areas].flatMap(([key, area]) => (hidden.has(key) ? [] : [area])), ...older];
}

/** The pattern that covers a country, or `null` for a plain colour and for outlines. */
export function patternOf({ area, since }: CountryArea): Pattern | null {
  if (area === "hatch" || area === "grain" || area === "earlier") return area;
  return area === "fill" && since === null ? "grain" : null;
}

/** Borders that are claimed, each once and in the layer of the first claim about it: never the rest of a country's outline. */
export function claimedBorders(
  claims: readonly AreaClaim[],
  borders: Readonly<Record<string, BorderLines>>,
): { readonly geometry: MultiLineString; readonly layer: string }[] {
  const layers = new Map<string, string>();
  for (const { border = [], layer } of claims) for (const key of border) if (!layers.has(key)) layers.set(key, layer);
  return [...layers].map(([key, layer]) => ({
    geometry: { type: "MultiLineString", coordinates: (borders[key] ?? []).map((line) => [...line]) },
    layer,
  }));
}

/** The discs of places that are known within a radius, each in the layer of the first claim about it. */
export function placeDiscs(
  claims: readonly MarkClaim[],
  places: readonly MarkPlace[],
): { readonly geometry: Polygon; readonly layer: string }[] {
  const byPlace = claimsAt(claims);
  return places.flatMap(({ id, lngLat, radiusMeters }) => {
    const [claim] = byPlace.get(id) ?? [];
    return claim && radiusMeters !== null ? [{ geometry: disc(lngLat, radiusMeters), layer: claim.layer }] : [];
  });
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
