import { TILE_MATRIX_SET } from "@/data/service/tile-address";
import type { Site } from "./ask-site";
import { type ArchivedTile, pmtilesArchive } from "./pmtiles";

/** The last level of an archive: one unit of its tiles is 150 m at the equator, and maps enlarge them beyond it. */
const LAST_ZOOM = 6;

/** A tileset as TileJSON describes it, as far as an archive repeats it. */
interface Tileset {
  readonly name: string;
  readonly description: string;
  readonly attribution: string;
  readonly version: string;
  readonly bounds?: readonly number[];
  readonly vector_layers: readonly Readonly<Record<string, unknown>>[];
}

/**
 * The vector tiles of a layer as the service cuts them, in one file from which maps ask for ranges. Where a tile is empty, so are those
 * within it.
 *
 * @param collection `mali-2020.coup`
 * @param language of its names
 * @throws the signal's reason
 */
export async function layerTiles(
  { ask }: Pick<Site, "ask">,
  collection: string,
  language: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const base = `/api/collections/${collection}/tiles/${TILE_MATRIX_SET}`;
  const tiles: ArchivedTile[] = [];
  for (let level: Omit<ArchivedTile, "bytes">[] = [{ z: 0, x: 0, y: 0 }]; level.length > 0; ) {
    const next: typeof level = [];
    for (const { z, x, y } of level) {
      signal.throwIfAborted();
      const { body } = await ask(`${base}/${z}/${y}/${x}`);
      if (body.length === 0) continue;
      tiles.push({ z, x, y, bytes: body });
      if (z < LAST_ZOOM) next.push(...[0, 1, 2, 3].map((part) => ({ z: z + 1, x: 2 * x + (part % 2), y: 2 * y + (part >> 1) })));
    }
    level = next;
  }
  const answer = await ask(`${base}?f=tilejson&language=${language}`);
  const { name, description, attribution, version, bounds, vector_layers }: Tileset = JSON.parse(answer.body.toString());
  const layers = vector_layers.map((layer) => ({ ...layer, minzoom: 0, maxzoom: LAST_ZOOM }));
  return pmtilesArchive(tiles, { ...(bounds ? { bounds } : {}), name, description, attribution, version, vector_layers: layers });
}
