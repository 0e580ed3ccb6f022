import { boxesEverywhere } from "../geo/boxes-on-earth";
import { type TileAddress, tileBbox } from "../service/tile-address";
import { TILE_PROPERTIES, type TileProperty } from "../service/tile-properties";
import { BUFFER, CLAIMS_LAYER, EXTENT, mostInTile, SAMPLE_LAYER } from "../service/vector-tile";
import { type Bind, binder, type Condition, envelope, type Sql } from "./claims-sql";
import { FACET_COLUMNS } from "./facet-columns";

/** Columns of `TILE_PROPERTIES` that are not of the same name; a test holds both stores to the same properties. */
const COLUMNS: Readonly<Record<string, string>> = {
  area: "document->>'area'",
  in_force: "document->'agreement'->>'inForce'",
  sharp: "is_sharp",
  later: "is_later",
};
const LISTS: ReadonlySet<string> = new Set(
  Object.values(FACET_COLUMNS).flatMap(({ column, isList }) => (isList ? [column] : [])),
);

/** Beyond it Web Mercator has no square world, and a pole is infinitely far. */
const MOST_LATITUDE = 85.06;

/**
 * The statement that makes a tile by `ST_AsMVT`, as `data/service/vector-tile.ts` does: of more claims than a tile can have those of the
 * least rank, an area or line too small to be drawn a mark of one unit. Gives one row with `tile`, `null` where no claim meets it.
 *
 * @param where condition that claims of `claims` answer, the tile's box among it
 */
export function tileSql(where: Condition, version: number, layer: string, address: TileAddress): Sql {
  const { bind, values } = binder();
  const condition = where(bind);
  const { z, x, y } = address;
  const tile = `ST_TileEnvelope(${bind(z)}::int, ${bind(x)}::int, ${bind(y)}::int)`;
  const boxes = boxesEverywhere(tileBbox(address)).map((box) => envelope(box, bind));
  const layerVersion = bind(version);
  const properties = TILE_PROPERTIES.map((property) => ({ name: property.name, sql: columnOf(property, layer, bind) }));
  const text = `
    WITH matched AS MATERIALIZED (SELECT position, id FROM claims WHERE ${condition}),
    sample AS MATERIALIZED (SELECT position FROM matched ORDER BY md5(id) COLLATE "C" LIMIT ${mostInTile(z)}),
    shown AS MATERIALIZED (
      SELECT c.position, c.point, c.shape, ${properties.map(({ name, sql }) => `${sql} AS ${name}`).join(", ")}
      FROM sample JOIN claims c ON c.layer_version = ${layerVersion} AND c.position = sample.position),
    counts AS (SELECT (SELECT count(*)::int FROM matched) AS matched, (SELECT count(*)::int FROM shown) AS given),
    -- Many claims have one shape: it is cut once.
    parts AS (
      SELECT position::text AS key, 0 AS part, point AS geom FROM shown WHERE point IS NOT NULL
      UNION ALL
      SELECT used.key::text, part, CASE WHEN ST_GeometryType(geom) = 'ST_GeometryCollection' THEN ST_GeometryN(geom, part) ELSE geom END
      FROM (SELECT DISTINCT shape AS key FROM shown WHERE shape IS NOT NULL) AS used,
        -- One by one: a plan for all of them at once reads every shape that there is.
        LATERAL (SELECT geom FROM shapes WHERE layer_version = ${layerVersion} AND shapes.key = used.key OFFSET 0) AS own,
        generate_series(1, CASE WHEN ST_GeometryType(geom) = 'ST_GeometryCollection' THEN ST_NumGeometries(geom) ELSE 1 END) AS part),
    -- What goes on beyond the antimeridian is drawn on its other side too.
    placed AS (
      SELECT key, part, ST_Transform(ST_ClipByBox2D(ST_Translate(geom, shift, 0),
          ST_MakeEnvelope(-180, -${MOST_LATITUDE}, 180, ${MOST_LATITUDE}, 4326)), 3857) AS geom
      FROM parts, unnest(ARRAY[0, -360, 360]) AS shift
      WHERE (shift = 0 OR ST_XMin(geom) < -180 OR ST_XMax(geom) > 180)
        AND (${boxes.map((box) => `ST_Intersects(geom, ${box})`).join(" OR ")})),
    cut AS (SELECT key, part, geom AS whole, ST_AsMVTGeom(geom, ${tile}, ${EXTENT}, ${BUFFER}, TRUE) AS geom FROM placed),
    drawn AS (
      SELECT key, part, geom FROM cut WHERE geom IS NOT NULL
      UNION ALL
      SELECT key, part, ${markOf("ST_ClosestPoint(whole, ST_Centroid(tile))", "whole")}
      FROM (SELECT DISTINCT ON (key, part) key, part, whole, tile FROM cut, ${tile} AS tile
          WHERE NOT ST_IsEmpty(whole) ORDER BY key, part, ST_Distance(whole, tile)) AS small
      WHERE NOT EXISTS (SELECT FROM cut WHERE cut.key = small.key AND cut.part = small.part AND cut.geom IS NOT NULL)),
    claims_layer AS (
      SELECT ST_AsMVT(feature, '${CLAIMS_LAYER}', ${EXTENT}, 'geom') AS mvt FROM (
        SELECT drawn.geom, ${properties.map(({ name }) => name).join(", ")}
        FROM shown JOIN drawn ON drawn.key = coalesce(shape::text, position::text) ORDER BY position, part) AS feature),
    sample_layer AS (
      SELECT ST_AsMVT(feature, '${SAMPLE_LAYER}', ${EXTENT}, 'geom') AS mvt FROM (
        SELECT ST_MakePoint(${EXTENT / 2}, ${EXTENT / 2}) AS geom, matched, given FROM counts WHERE matched > given) AS feature)
    SELECT CASE WHEN matched > 0 THEN claims_layer.mvt || sample_layer.mvt END AS tile FROM counts, claims_layer, sample_layer`;
  return { text, values };
}

function columnOf({ name }: TileProperty, layer: string, bind: Bind): string {
  if (name === "layer") return `${bind(layer)}::text`;
  // As `tileList` writes it.
  if (LISTS.has(name)) return `CASE WHEN ${name} = '{}' THEN ';' ELSE ';' || array_to_string(${name}, ';') || ';' END`;
  return COLUMNS[name] ?? name;
}

/** One unit at a position of the tile: a square for an area, a stroke for a line. Rows of units go down. */
function markOf(position: string, whole: string): string {
  const unit = (axis: "X" | "Y") => {
    const along = `(ST_${axis}(${position}) - ST_${axis}Min(tile)) / (ST_${axis}Max(tile) - ST_${axis}Min(tile))`;
    return `floor(${EXTENT} * ${axis === "X" ? along : `(1 - ${along})`})`;
  };
  const [column, row] = [unit("X"), unit("Y")];
  const square = `ST_Reverse(ST_MakeEnvelope(${column}, ${row}, ${column} + 1, ${row} + 1))`;
  return `CASE WHEN ST_Dimension(${whole}) = 2 THEN ${square} ELSE ST_MakeLine(ST_MakePoint(${column}, ${row}), ST_MakePoint(${column} + 1, ${row})) END`;
}
