import { boxesEverywhere, boxesOnEarth } from "../geo/boxes-on-earth";
import { geometryMeetsBox } from "../geo/geometry-in-box";
import type { Bbox } from "../geo/lng-lat";
import { type Bind, pointInBoxes } from "./claims-sql";
import type { StoredCollection } from "./known-collections";
import type { Query } from "./reader";

/** About a tenth of a millimetre: nearer than that to the edge of a box the pure function decides, since two programs may round differently. */
const DOUBT_DEGREES = 1e-9;

/** The condition that a claim's geometry meets a box (`data/geo/geometry-in-box.ts`). Shapes are few, and are decided first. */
export async function boxCondition(
  ask: Query,
  { version, hasShapes }: StoredCollection,
  bbox: Bbox,
): Promise<(bind: Bind) => string> {
  const points = boxesOnEarth(bbox);
  const shapes = hasShapes ? await shapesIn(ask, version, bbox) : [];
  if (shapes.length === 0) return (bind) => pointInBoxes(points, bind);
  return (bind) => `(${pointInBoxes(points, bind)} OR shape = ANY (${bind(shapes)}::uuid[]))`;
}

async function shapesIn(ask: Query, version: number, bbox: Bbox): Promise<readonly string[]> {
  const boxes = boxesEverywhere(bbox);
  const side = (index: number) => boxes.map((box) => box[index]);
  const rows = await ask<{ key: string; geojson: string | null }>({
    text: `WITH boxes AS (
        SELECT ST_MakeEnvelope(w - $6, s - $6, e + $6, n + $6, 4326) AS wide,
          CASE WHEN e - w > 4 * $6 AND n - s > 4 * $6 THEN ST_MakeEnvelope(w + $6, s + $6, e - $6, n - $6, 4326) END AS narrow
        FROM unnest($2::float8[], $3::float8[], $4::float8[], $5::float8[]) AS box (w, s, e, n))
      SELECT shapes.key, CASE WHEN NOT coalesce(bool_or(ST_Intersects(geom, narrow)), FALSE) THEN min(geojson) END AS geojson
      FROM shapes JOIN boxes ON ST_Intersects(geom, wide) WHERE layer_version = $1 GROUP BY shapes.key`,
    values: [version, side(0), side(1), side(2), side(3), DOUBT_DEGREES],
  });
  return rows.filter(({ geojson }) => geojson === null || geometryMeetsBox(JSON.parse(geojson), bbox)).map(({ key }) => key);
}
