import type { Bbox, LngLat } from "../geo/lng-lat";
import { outlineOfBox, outlineOfGeodesics, type Ring } from "../geo/outline";
import { isInOutline } from "../geo/outline-standing";
import { SPHERE_ERROR } from "../geo/sphere";
import { CITY_METERS } from "../view/standing";
import { degreesAround } from "./area-boxes";
import type { AreaQuestion } from "./area-question";
import type { Bind, Condition } from "./claims-sql";
import type { Query } from "./reader";

/** Where an event lies, within its `extent_meters`. */
const CENTER = "coalesce(point, ST_SetSRID(ST_MakePoint(extent_lng, extent_lat), 4326))";
const LNG = "coalesce(extent_lng, ST_X(point))";
const LAT = "coalesce(extent_lat, ST_Y(point))";
const SPHEROID = `'SPHEROID["WGS 84",6378137,298.257223563]'`;

/** Nearer than a metre to a limit two programs may measure differently, nearer than a tenth of one to an edge they may see either side. */
const DOUBT_METERS = 1;
const DOUBT_DEGREES = 1e-6;

/** An edge that is straight on the plane of degrees leaves the great circle by less: between positions 50 km apart, and 5° of longitude. */
const straightMeters = ([west, , east]: Bbox) => (east - west < 180 ? 1000 : 4000);
/** Further from the equator that no longer holds. */
const MOST_STRAIGHT_LATITUDE = 85;

/**
 * Whether an event that has an extent answers an area, in SQL: true or false where that is sure, `NULL` where so little is missing that
 * the pure filter has to decide (`data/view/standing.ts`).
 */
export async function verdictOf(ask: Query, { space, center, isCertain }: AreaQuestion): Promise<Condition> {
  if (space.kind === "disc")
    // Nothing is asked around a place that the story does not have.
    return (bind) => (center === null ? "TRUE" : discVerdict(center, space.radiusMeters, isCertain, bind));
  const { rings } = space.kind === "box" ? outlineOfBox(space.bbox) : outlineOfGeodesics(space.ring);
  const [ring] = rings;
  if (!ring) return () => "NULL::boolean";
  const edge = await readyEdge(ask, ring);
  return (bind) => {
    const [isIn, isOut] = space.kind === "box" ? inBox(space.bbox, bind) : inRing(edge, bind);
    const { isFar, isNear } = edgeConditions(edge, bind);
    return isCertain
      ? `CASE WHEN ${isIn} AND ${isFar} THEN TRUE WHEN ${isOut} OR ${isNear} THEN FALSE END`
      : `CASE WHEN ${isIn} THEN TRUE WHEN ${isOut} AND ${isFar} THEN FALSE WHEN ${isNear} THEN TRUE END`;
  };
}

/** On a sphere first, which is quicker. */
function discVerdict([lng, lat]: LngLat, radiusMeters: number, isCertain: boolean, bind: Bind): string {
  const at = `ST_SetSRID(ST_MakePoint(${bind(lng)}::float8, ${bind(lat)}::float8), 4326)`;
  const limit = `(${bind(radiusMeters)}::float8 ${isCertain ? "-" : "+"} extent_meters)`;
  const nearly = `ST_DistanceSphere(${CENTER}, ${at})`;
  const meters = `ST_DistanceSpheroid(${CENTER}, ${at}, ${SPHEROID})`;
  return `CASE WHEN ${nearly} * ${1 + SPHERE_ERROR} <= ${limit} THEN TRUE WHEN ${nearly} * ${1 - SPHERE_ERROR} > ${limit} THEN FALSE
    WHEN ${meters} + ${DOUBT_METERS} <= ${limit} THEN TRUE WHEN ${meters} - ${DOUBT_METERS} > ${limit} THEN FALSE END`;
}

/** Geometries that are made once for all statements of a request, as the database writes them. */
interface Edge {
  /** Of the pieces into which the edge cuts the plane, those that are in the area, up to where that is in doubt. */
  readonly inside: readonly string[];
  /** Where it is in doubt on which side of the edge a position lies. */
  readonly doubt: string;
  /** Everything that lies as near to the edge as a city reaches, and the edge itself; `null` too near to a pole. */
  readonly cities: string | null;
  readonly line: string;
  /** By how much what is measured to the line may be wrong, beside what a sphere is. */
  readonly doubtMeters: number;
}

async function readyEdge(ask: Query, ring: Ring): Promise<Edge> {
  const [, south, , north] = ring.bbox;
  const isPolar = Math.max(Math.abs(south), Math.abs(north)) > MOST_STRAIGHT_LATITUDE;
  const degrees = isPolar ? null : degreesAround(ring.bbox, CITY_METERS);
  const rows = await ask<Pick<Edge, "doubt" | "cities"> & { piece: string | null; lng: number; lat: number }>({
    text: `WITH edge AS MATERIALIZED (
        SELECT line, ST_Buffer(line, $2::float8) AS doubt, ST_Buffer(line, $3::float8) AS cities FROM (SELECT $1::geometry AS line) AS asked)
      SELECT ST_Difference(piece, doubt)::text AS piece, ST_X(ST_PointOnSurface(piece)) AS lng, ST_Y(ST_PointOnSurface(piece)) AS lat,
        doubt::text, cities::text
      FROM edge LEFT JOIN LATERAL (SELECT (ST_Dump(ST_Polygonize(part))).geom FROM (SELECT ST_UnaryUnion(line)) AS noded (part)) AS pieces (piece) ON TRUE`,
    values: [
      `SRID=4326;MULTILINESTRING(${turnsOf(ring).map(closed).join()})`,
      DOUBT_DEGREES,
      // The round ends of a buffer have corners, between which it is narrower.
      degrees && degrees * 1.01,
    ],
  });
  const [first] = rows;
  if (!first) throw new Error("The database made nothing of an area.");
  // A ring may cross itself: what is in it is said by the pure function, piece by piece.
  const inside = rows.flatMap(({ piece, lng, lat }) =>
    piece !== null && isInOutline([lng, lat], { rings: [ring] }) ? [piece] : [],
  );
  const line = `SRID=4326;LINESTRING(${wrappedLine(ring)})`;
  return { inside, doubt: first.doubt, cities: first.cities, line, doubtMeters: straightMeters(ring.bbox) };
}

type InAndOut = readonly [isIn: string, isOut: string];

/** Of sides there is no doubt: numbers are compared. */
function inBox(bbox: Bbox, bind: Bind): InAndOut {
  const [west, south, east, north] = bbox.map((degrees) => `${bind(degrees)}::float8`);
  const isBetween = `${LNG} >= ${west} ${bbox[0] <= bbox[2] ? "AND" : "OR"} ${LNG} <= ${east}`;
  const isIn = `((${isBetween}) AND ${LAT} BETWEEN ${south} AND ${north})`;
  return [isIn, `NOT ${isIn}`];
}

function inRing({ inside, doubt }: Edge, bind: Bind): InAndOut {
  const area = `(SELECT ST_CollectionExtract(ST_Collect(piece::geometry), 3) FROM unnest(${bind(inside)}::text[]) AS piece)`;
  const isIn = inside.length === 0 ? "FALSE" : `ST_Intersects(${CENTER}, ${area})`;
  return [isIn, `(NOT ${isIn} AND NOT ST_Intersects(${CENTER}, ${bind(doubt)}::geometry))`];
}

/** Whether the edge is surely nowhere nearer than an event's extent reaches, and whether it surely is. */
function edgeConditions({ cities, line, doubtMeters }: Edge, bind: Bind): { readonly isFar: string; readonly isNear: string } {
  if (cities === null) return { isFar: "extent_meters = 0", isNear: "FALSE" };
  const isCityFar = `(extent_meters <= ${CITY_METERS} AND NOT ST_Intersects(${CENTER}, ${bind(cities)}::geometry))`;
  const meters = `ST_Distance(${CENTER}::geography, ${bind(line)}::geography, FALSE)`;
  return {
    isFar: `(extent_meters = 0 OR ${isCityFar} OR ${meters} * ${1 - SPHERE_ERROR} - ${doubtMeters} > extent_meters)`,
    isNear: `(extent_meters > 0 AND ${meters} * ${1 + SPHERE_ERROR} + ${doubtMeters} <= extent_meters)`,
  };
}

type Line = readonly LngLat[];

const positionsOf = ({ lngs, lats }: Ring): Line => Array.from(lngs, (lng, index): LngLat => [lng, lats[index] ?? 0]);

/** The ring wherever on the plane it is near longitudes from -180 to 180. */
function turnsOf(ring: Ring): readonly Line[] {
  const [west, , east] = ring.bbox;
  return [-360, 0, 360]
    .filter((turn) => east + turn >= -190 && west + turn <= 190)
    .map((turn) => positionsOf(ring).map(([lng, lat]): LngLat => [lng + turn, lat]));
}

const written = (line: Line): string => `(${line.map((position) => position.join(" ")).join()})`;
const closed = (line: Line): string => written([...line, ...line.slice(0, 1)]);
const wrappedLine = (ring: Ring): string =>
  positionsOf(ring)
    .map(([lng, lat]) => `${((((lng + 180) % 360) + 360) % 360) - 180} ${lat}`)
    .join();
