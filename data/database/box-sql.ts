import { boxesEverywhere, boxesOnEarth } from "../geo/boxes-on-earth";
import { geometryMeetsBox } from "../geo/geometry-in-box";
import type { Bbox } from "../geo/lng-lat";
import { type Bind, binder, type Condition, envelope, pointInBoxes } from "./claims-sql";
import type { StoredCollection } from "./known-collections";
import type { Query } from "./reader";

/** About a tenth of a millimetre: nearer than that to the edge of a box the pure function decides, since two programs may round differently. */
const DOUBT_DEGREES = 1e-9;

/** Up to so many shapes are found first and named, so that an index knows their claims. Of more, each claim is asked for its own. */
export const MOST_SHAPES = 3000;

/** The condition that a claim's geometry meets a box (`data/geo/geometry-in-box.ts`). */
export async function boxCondition(ask: Query, { version, hasShapes }: StoredCollection, bbox: Bbox): Promise<Condition> {
  const points = boxesOnEarth(bbox);
  if (!hasShapes) return (bind) => pointInBoxes(points, bind);
  const shapes = await shapeCondition(ask, version, bbox);
  return (bind) => `(${pointInBoxes(points, bind)} OR ${shapes(bind)})`;
}

async function shapeCondition(ask: Query, version: number, bbox: Bbox): Promise<Condition> {
  const few = await shapesIn(ask, version, bbox, "TRUE", `LIMIT ${MOST_SHAPES + 1}`);
  if (few.length <= MOST_SHAPES) {
    const meeting = few.filter(({ geojson }) => geojson === null || geometryMeetsBox(JSON.parse(geojson), bbox));
    return meeting.length === 0 ? () => "FALSE" : (bind) => `shape = ANY (${bind(meeting.map(({ key }) => key))}::uuid[])`;
  }
  const doubtful = await shapesIn(ask, version, bbox, "geojson IS NOT NULL", "");
  const rejected = doubtful.filter(({ geojson }) => !geometryMeetsBox(JSON.parse(geojson ?? ""), bbox)).map(({ key }) => key);
  return (bind) => {
    const own = `SELECT FROM shapes WHERE shapes.layer_version = ${bind(version)} AND key = shape AND ${meets(bbox, bind).meets}`;
    return `(shape IS NOT NULL AND shape <> ALL (${bind(rejected)}::uuid[]) AND EXISTS (${own}))`;
  };
}

interface Shape {
  readonly key: string;
  /** Only of those that meet the box so narrowly that the pure function has to decide. */
  readonly geojson: string | null;
}

function shapesIn(ask: Query, version: number, bbox: Bbox, which: string, limit: string): Promise<readonly Shape[]> {
  const { bind, values } = binder();
  const { meets: mayMeet, meetsSurely } = meets(bbox, bind);
  return ask<Shape>({
    text: `SELECT * FROM (
        SELECT key, CASE WHEN ${meetsSurely} THEN NULL ELSE geojson END AS geojson
        FROM shapes WHERE layer_version = ${bind(version)} AND ${mayMeet}) AS shape WHERE ${which} ${limit}`,
    values,
  });
}

/** Whether a shape meets a box that is a little wider, and one that is a little narrower. Most lie wholly in it, which is quick to see. */
function meets(bbox: Bbox, bind: Bind): { readonly meets: string; readonly meetsSurely: string } {
  const boxes = boxesEverywhere(bbox).map((box) => {
    const wide = envelope(grown(box, DOUBT_DEGREES), bind);
    const [west, south, east, north] = grown(box, -DOUBT_DEGREES);
    const narrow = west < east && south < north ? envelope([west, south, east, north], bind) : null;
    const isWithin = narrow ? `geom @ ${narrow}` : "FALSE";
    return {
      meets: `(geom && ${wide} AND (${isWithin} OR ST_Intersects(geom, ${wide})))`,
      meetsSurely: narrow ? `${isWithin} OR ST_Intersects(geom, ${narrow})` : "FALSE",
    };
  });
  return {
    meets: `(${boxes.map((box) => box.meets).join(" OR ")})`,
    meetsSurely: boxes.map((box) => box.meetsSurely).join(" OR "),
  };
}

const grown = ([west, south, east, north]: Bbox, degrees: number): Bbox => [
  west - degrees,
  south - degrees,
  east + degrees,
  north + degrees,
];
