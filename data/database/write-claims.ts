import { createHash } from "node:crypto";
import type { Geometry } from "geojson";
import type { ClientBase } from "pg";
import { type ClaimRow, cellsOf } from "./claim-row";
import { copyRows } from "./copy-rows";

/** Adds claims to a version of a layer (`layer-version.ts`), each shape once. To be called within a transaction. */
export async function writeClaims(client: ClientBase, version: number, rows: readonly ClaimRow[]): Promise<void> {
  const used = new Map<string, string>();
  const cells = rows.map((row) => {
    const shape = shapeOf(row.where.geometry);
    if (shape) used.set(shape.key, shape.geojson);
    return cellsOf(row, version, shape?.key ?? null);
  });
  await writeShapes(client, version, used);
  const [first] = cells;
  if (first)
    await copyRows(
      client,
      `claims_${version}`,
      Object.keys(first),
      cells.map((row) => Object.values(row)),
    );
}

/** By way of a table of this session's own: COPY cannot pass over what is there already. */
async function writeShapes(client: ClientBase, version: number, shapes: ReadonlyMap<string, string>): Promise<void> {
  if (shapes.size === 0) return;
  await client.query("CREATE TEMPORARY TABLE new_shapes (key uuid, geojson text) ON COMMIT DROP");
  await copyRows(client, "new_shapes", ["key", "geojson"], shapes);
  await client.query(
    `INSERT INTO shapes (layer_version, key, geojson, geom)
     SELECT $1, key, geojson, ST_SetSRID(ST_GeomFromGeoJSON(geojson), 4326) FROM new_shapes ON CONFLICT DO NOTHING`,
    [version],
  );
  await client.query("DROP TABLE new_shapes");
}

interface Shape {
  readonly key: string;
  readonly geojson: string;
}

const shapes = new WeakMap<Geometry, Shape>();

/** The same geometry has the same key. Outlines are long, and many claims share one. */
function shapeOf(geometry: Geometry): Shape | null {
  if (geometry.type === "Point") return null;
  const shape = shapes.get(geometry) ?? makeShape(geometry);
  shapes.set(geometry, shape);
  return shape;
}

function makeShape(geometry: Geometry): Shape {
  const geojson = JSON.stringify(geometry);
  const hash = createHash("sha256").update(geojson).digest("hex");
  return { key: hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5"), geojson };
}
