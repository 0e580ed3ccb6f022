import { boxesOnEarth } from "../geo/boxes-on-earth";
import type { Bbox, LngLat } from "../geo/lng-lat";
import { outlineOfGeodesics } from "../geo/outline";
import type { Space } from "../view/space";
import { type Extent, type OutlineOf, type StandingOf, standingIn } from "../view/standing";
import { type Bind, metersFrom, pointInBoxes } from "./claims-sql";

/** More than any part of a degree of latitude, and any point's extent, lies in so many metres. */
const METERS_PER_DEGREE = 110_500;
/** Of an event that is drawn as a point: a city's. What reaches further is drawn as a disc. */
const POINT_METERS = 10_000;

/** What an area asks of a layer: places and countries are decided here once and for all, events one by one where SQL cannot be sure. */
export interface AreaQuestion {
  /** Of the layer. */
  readonly version: number;
  readonly space: Space;
  readonly center: LngLat | null;
  readonly isCertain: boolean;
  /** Ids and codes that answer when they are all that a claim says of its location, and in the certain reading all of which have to. */
  readonly places: readonly string[];
  readonly countries: readonly string[];
  /** For events, by the id of their own place. */
  readonly standingOf: (extents: readonly Extent[]) => StandingOf;
}

/** @param countries that claims of the layer are about */
export function areaQuestion(
  version: number,
  space: Space,
  isCertain: boolean,
  extents: readonly Extent[],
  countries: readonly string[],
  outlineOf: OutlineOf,
): AreaQuestion {
  const ofCountries = countries.map(
    (iso): Extent => ({ id: iso, precision: "country", lngLat: [0, 0], countries: [iso], radiusMeters: null }),
  );
  const answering = (all: readonly Extent[]) => {
    // The centre may be a place of the story also where a country is asked about.
    const standingOf = standingIn(space, [...extents, ...all], outlineOf);
    return all.map(({ id }) => id).filter((id) => answers(standingOf, [id], isCertain));
  };
  const { center = null } = space.kind === "disc" ? space : {};
  return {
    version,
    space,
    center: typeof center === "string" ? (extents.find(({ id }) => id === center)?.lngLat ?? null) : center,
    isCertain,
    places: answering(extents),
    countries: answering(ofCountries),
    standingOf: (events) => standingIn(space, [...extents, ...events], outlineOf),
  };
}

/** The pure filter's own rule (`data/view/match.ts`). */
export function answers(standingOf: StandingOf, places: readonly string[], isCertain: boolean): boolean {
  const standing = standingOf({ places });
  return isCertain ? standing === "inside" : standing !== "outside";
}

/** Claims that have places of a gazetteer. Possible: one of them may be meant. Certain: whichever is meant answers. */
export function placesCondition({ isCertain, places }: AreaQuestion, bind: Bind): string {
  const asked = `${bind(places)}::text[]`;
  return isCertain ? `(places && ${asked} AND places <@ ${asked})` : `places && ${asked}`;
}

/** Events about countries as a whole, by the same rule. */
export function countriesCondition({ isCertain, countries }: AreaQuestion, bind: Bind): string {
  const asked = `${bind(countries)}::text[]`;
  return `(shape IS NOT NULL AND extent_meters IS NULL AND countries ${isCertain ? "<@" : "&&"} ${asked})`;
}

/** Events that surely answer. What it leaves out may answer too. */
export function surelyCondition({ space, center, isCertain }: AreaQuestion, bind: Bind): string {
  if (space.kind === "disc") {
    // Nothing is asked around a place that the story does not have.
    if (center === null) return "extent_meters IS NOT NULL";
    const reach = isCertain ? "+ extent_meters" : "- extent_meters";
    return `(point IS NOT NULL AND ${metersFrom(center, bind)} * 1.01 ${reach} <= ${bind(space.radiusMeters)}::float8)`;
  }
  if (space.kind === "polygon") return "FALSE";
  // A position in the box is in it as surely as can be; a disc around it is at least partly in it.
  return `(extent_meters ${isCertain ? "= 0" : "IS NOT NULL"} AND ${pointInBoxes(halves(space.bbox), bind)})`;
}

/** Events that may answer: by boxes that are wide enough for every one that does, and around a centre by the distance. */
export function perhapsCondition({ version, space, center }: AreaQuestion, bind: Bind): string {
  if (space.kind === "disc" && center === null) return "FALSE";
  const boxes = boxesAround(space, center ?? [0, 0]).flatMap(boxesOnEarth);
  const near =
    space.kind === "disc" && center
      ? ` AND ${metersFrom(center, bind)} * 0.99 - extent_meters <= ${bind(space.radiusMeters)}::float8`
      : "";
  const points = `(point IS NOT NULL AND ${pointInBoxes(boxes, bind)}${near})`;
  const meet = boxes.map(
    (box) => `geom && ST_MakeEnvelope(${box.map((degrees) => `${bind(degrees)}::float8`).join(", ")}, 4326)`,
  );
  const discs = `shape = ANY (ARRAY (SELECT key FROM shapes WHERE shapes.layer_version = ${bind(version)} AND (${meet.join(" OR ")})))`;
  return `(extent_meters IS NOT NULL AND (${points} OR (point IS NULL AND ${discs})))`;
}

function halves([west, south, east, north]: Bbox): Bbox[] {
  if (west <= east) return [[west, south, east, north]];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

function boxesAround(space: Space, center: LngLat): Bbox[] {
  switch (space.kind) {
    case "disc":
      return [widened([...center, ...center], space.radiusMeters + POINT_METERS)];
    case "box": {
      const [west, south, east, north] = space.bbox;
      return [widened([west, south, east < west ? east + 360 : east, north], POINT_METERS)];
    }
    case "polygon":
      return outlineOfGeodesics(space.ring).rings.map(({ bbox }) => widened(bbox, POINT_METERS));
  }
}

/** West is never greater than east here; near a pole, and where nothing is left of the circle, all longitudes are in it. */
function widened([west, south, east, north]: Bbox, meters: number): Bbox {
  const degrees = meters / METERS_PER_DEGREE + 0.01;
  const [low, high] = [Math.max(-90, south - degrees), Math.min(90, north + degrees)];
  // The longitudes of a disc are furthest from its centre nearer to the pole than the centre is.
  const poleward = Math.max(Math.abs(low), Math.abs(high));
  const wide = poleward >= 89 ? 360 : degrees / Math.cos((poleward * Math.PI) / 180);
  return east - west + 2 * wide >= 360 ? [-180, low, 180, high] : wrappedBox([west - wide, low, east + wide, high]);
}

/** Back to longitudes from -180 to 180, with west greater than east across the antimeridian. */
function wrappedBox([west, south, east, north]: Bbox): Bbox {
  const wrap = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;
  return [wrap(west), south, wrap(east), north];
}
