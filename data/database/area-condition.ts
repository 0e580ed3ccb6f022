import { setImmediate as letOthers } from "node:timers/promises";
import { boxesEverywhere, boxesOnEarth } from "../geo/boxes-on-earth";
import { wrong } from "../service/fault";
import type { ClaimsQuery } from "../service/items-query";
import { formatSpace } from "../view/space";
import { CITY_METERS, type Extent, type OutlineOf } from "../view/standing";
import { boxesAround } from "./area-boxes";
import { type AreaQuestion, answers, areaQuestion, countriesCondition, placesCondition } from "./area-question";
import { verdictOf } from "./area-sql";
import { MOST_SHAPES } from "./box-sql";
import { type Condition, pointInBoxes } from "./claims-sql";
import type { StoredCollection } from "./known-collections";
import type { Query } from "./reader";

/** Events that the pure filter looks at for one request, and how many of them before other requests get their turn. */
const MOST_DOUBTFUL = 10_000;
const AT_ONCE = 100;

/** What is drawn as a disc is drawn up to so much smaller than it is: two programs' Earths, and straight lines between its corners. */
const DRAWN_SMALLER_METERS = 20_000;

/**
 * The condition that a claim answers the area of a filter, which SQL decides where it is sure.
 *
 * @param others the query's other conditions: who does not answer those is not looked at
 * @returns `null` where no area is asked
 * @throws ServiceFault where more events lie along the area's edge than can be looked at
 */
export async function areaCondition(
  ask: Query,
  stored: StoredCollection,
  { filter: { space, certainty } }: ClaimsQuery,
  outlineOf: OutlineOf | null,
  others: Condition,
): Promise<Condition | null> {
  if (space === null || outlineOf === null) return null;
  const { origin, extents, collection } = stored;
  const countries = origin === "events" ? collection.values.country : [];
  const question = areaQuestion(space, certainty === "certain", extents, countries, outlineOf);
  if (origin === "folder") return (bind) => placesCondition(question, bind);
  const near = await nearCondition(ask, stored, question);
  const verdict = await verdictOf(ask, question);
  const inDoubt: Condition = (bind) => `${others(bind)} AND ${near(bind)} AND ${verdict(bind)} IS NULL`;
  const decided = await decidedInDoubt(ask, question, inDoubt);
  return (bind) => {
    const answer = `coalesce(${verdict(bind)}, position = ANY (${bind(decided)}::int[]))`;
    return `((${near(bind)} AND ${answer}) OR ${countriesCondition(question, bind)})`;
  };
}

/** Events that have an extent and may answer, by boxes that are wide enough for every one that does. */
async function nearCondition(ask: Query, { version, hasShapes }: StoredCollection, question: AreaQuestion): Promise<Condition> {
  const { space, center } = question;
  if (space.kind === "disc" && center === null) return () => "extent_meters IS NOT NULL";
  const boxes = (meters: number) => boxesAround(space, center ?? [0, 0], meters);
  const points: Condition = (bind) => pointInBoxes(boxes(CITY_METERS).flatMap(boxesOnEarth), bind);
  if (!hasShapes) return (bind) => `(extent_meters IS NOT NULL AND ${points(bind)})`;
  // Discs that are drawn beyond the antimeridian are on its other side too.
  const sides = [0, 1, 2, 3].map((side) =>
    boxes(DRAWN_SMALLER_METERS)
      .flatMap(boxesEverywhere)
      .map((box) => box[side]),
  );
  const shapes = await ask<{ key: string }>({
    text: `SELECT DISTINCT key FROM shapes JOIN unnest($2::float8[], $3::float8[], $4::float8[], $5::float8[]) AS box (w, s, e, n)
        ON geom && ST_MakeEnvelope(w, s, e, n, 4326)
      WHERE layer_version = $1 LIMIT ${MOST_SHAPES + 1}`,
    values: [version, ...sides],
  });
  const discs: Condition = (bind) =>
    shapes.length > MOST_SHAPES ? "shape IS NOT NULL" : `shape = ANY (${bind(shapes.map(({ key }) => key))}::uuid[])`;
  return (bind) => `(extent_meters IS NOT NULL AND (${points(bind)} OR ${discs(bind)}))`;
}

interface Doubtful {
  readonly position: number;
  readonly lng: number;
  readonly lat: number;
  readonly meters: number;
}

/** Those of which SQL is not sure and that answer, by their positions. */
async function decidedInDoubt(ask: Query, question: AreaQuestion, condition: Condition): Promise<readonly number[]> {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const doubtful = await ask<Doubtful>({
    text: `SELECT position, coalesce(extent_lng, ST_X(point)) AS lng, coalesce(extent_lat, ST_Y(point)) AS lat, extent_meters AS meters
      FROM claims WHERE ${condition(bind)} LIMIT ${MOST_DOUBTFUL + 1}`,
    values,
  });
  if (doubtful.length > MOST_DOUBTFUL)
    wrong(
      formatSpace(question.space).split("=")[0] ?? "",
      `more than ${MOST_DOUBTFUL} events lie so near the edge that each had to be looked at: ask for another area, or narrow it by time or kind.`,
    );
  // Many events lie at the very same place.
  const byId = new Map(doubtful.map((event) => [placeOf(event), extentOf(event)]));
  const standingOf = question.standingOf([...byId.values()]);
  const decided: number[] = [];
  for (const [index, event] of doubtful.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await letOthers();
    if (answers(standingOf, [placeOf(event)], question.isCertain)) decided.push(event.position);
  }
  return decided;
}

const placeOf = ({ lng, lat, meters }: Doubtful): string => `${lng},${lat},${meters}`;

function extentOf(event: Doubtful): Extent {
  const { lng, lat, meters } = event;
  return { id: placeOf(event), precision: "site", lngLat: [lng, lat], countries: [], radiusMeters: meters };
}
