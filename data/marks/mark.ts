import type { LngLat } from "../geo/lng-lat";
import { pixelDistance } from "../geo/mercator";
import type { Precision, Status } from "../story/story";
import { claimsAt } from "./claims-at";
import { type MarkRange, markRange } from "./mark-ranges";

/** What a mark needs to know of a claim. The served GeoJSON has these among its properties. */
export interface MarkClaim {
  readonly id: string;
  readonly layer: string;
  readonly kind: string;
  readonly status: Status;
  readonly places: readonly string[];
  /** Happened, or became public, after the article: has a thin line around it. */
  readonly isLater?: boolean | undefined;
}

/** What a mark needs to know of a place. */
export interface MarkPlace {
  readonly id: string;
  readonly name: string;
  readonly precision: Precision;
  /** The position of a point; where the name of an area stands. */
  readonly lngLat: LngLat;
  /** ISO codes of the countries that an area is made of; empty for points. */
  readonly countries: readonly string[];
  readonly radiusMeters: number | null;
}

/** One mark on the map: all claims at a place, or at places too close to tell apart at this zoom. */
export interface Mark {
  /** Id of its main place: the one with most claims. */
  readonly id: string;
  readonly places: readonly MarkPlace[];
  readonly lngLat: LngLat;
  /** An area's mark is a tag on its name, so that it cannot be read as a site; far off a chip, which is a tag made small. */
  readonly shape: "site" | "city" | "region" | "tag" | "chip";
  /** By layer in the story's order, surest first. */
  readonly claims: readonly MarkClaim[];
}

/** Marks closer than this, in CSS pixels, are one mark. */
const TOUCH_PX = 30;

const STATUS_ORDER: readonly Status[] = ["established", "reported", "disputed", "alleged"];

/**
 * The marks for some claims, in the order of `places`.
 *
 * @param zoom MapLibre's; only the range in which it lies matters.
 * @param layerIds order of the layers
 */
export function marksOf(
  claims: readonly MarkClaim[],
  places: readonly MarkPlace[],
  layerIds: readonly string[],
  zoom: number,
): Mark[] {
  const byPlace = claimsAt(claims);
  const countOf = ({ id }: MarkPlace) => byPlace.get(id)?.length ?? 0;
  const taken = places.filter((place) => countOf(place) > 0);
  const { id: range, groupedAt } = markRange(zoom);
  return groupTouching(taken, groupedAt).flatMap((group) => {
    const [main] = [...group].sort((a, b) => countOf(b) - countOf(a));
    if (!main) return [];
    const all = new Set(group.flatMap(({ id }) => byPlace.get(id) ?? []));
    return [{ id: main.id, places: group, lngLat: main.lngLat, shape: shapeOf(main, range), claims: inOrder(all, layerIds) }];
  });
}

function shapeOf(place: MarkPlace, range: MarkRange): Mark["shape"] {
  if (isArea(place) || place.precision === "country") return range === "far" ? "chip" : "tag";
  return place.precision;
}

function isArea({ precision, countries }: MarkPlace): boolean {
  return countries.length > 0 || precision === "country";
}

/** Whether a mark is on an area's name. */
export function isOnArea({ shape }: Pick<Mark, "shape">): boolean {
  return shape === "tag" || shape === "chip";
}

/** By layer, then surest first, what came after the article last. Dealt into a heap for each pair, because comparing tens of thousands takes longer than a frame. */
function inOrder(claims: ReadonlySet<MarkClaim>, layerIds: readonly string[]): MarkClaim[] {
  const rankOf = new Map(
    layerIds.flatMap((layer, index) => STATUS_ORDER.map((status, at) => [`${layer} ${status}`, (index * 4 + at) * 2])),
  );
  const heaps: MarkClaim[][] = Array.from({ length: layerIds.length * STATUS_ORDER.length * 2 }, () => []);
  const others: MarkClaim[] = [];
  for (const claim of claims) {
    const rank = rankOf.get(`${claim.layer} ${claim.status}`);
    (heaps[rank === undefined ? -1 : rank + Number(claim.isLater ?? false)] ?? others).push(claim);
  }
  return [...others, ...heaps.flat()];
}

/** Points within touch of each other end in one group; areas keep a mark each. */
function groupTouching(places: readonly MarkPlace[], zoom: number): MarkPlace[][] {
  const groups: MarkPlace[][] = [];
  for (const place of places) {
    const near = isArea(place) ? [] : groups.filter((group) => group.some((other) => touches(place, other, zoom)));
    const merged = [...near.flat(), place];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function touches(place: MarkPlace, other: MarkPlace, zoom: number): boolean {
  return !isArea(other) && pixelDistance(place.lngLat, other.lngLat, zoom) < TOUCH_PX;
}
