import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { MOST_ZOOM, TILE_MATRIX_SET } from "@/data/service/tile-address";
import { SAMPLE_LAYER } from "@/data/service/vector-tile";
import type { Site } from "./ask-site";
import { type ArchivedTile, pmtilesArchive } from "./pmtiles";

/** The level to which an archive goes: one unit of its tiles is 150 m at the equator, and maps enlarge them beyond it. */
const USUAL_ZOOM = 6;
/** Tiles of one level that the service is asked for. It cuts some thousand a second. */
const MOST_TILES = 40_000;

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
 * within it. An archive goes deeper than usual as long as any tile of its last level has a sample of its claims: a map enlarges that level,
 * and those left out would be nowhere. All of it goes deeper, because a map asks for every tile at the level that it shows.
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
  let level: Omit<ArchivedTile, "bytes">[] = [{ z: 0, x: 0, y: 0 }];
  let last = 0;
  for (;;) {
    const found: ArchivedTile[] = [];
    for (const { z, x, y } of level) {
      signal.throwIfAborted();
      const { body } = await ask(`${base}/${z}/${y}/${x}`);
      if (body.length > 0) found.push({ z, x, y, bytes: body });
    }
    tiles.push(...found);
    const isEnough = last >= USUAL_ZOOM && (last === MOST_ZOOM || 4 * found.length > MOST_TILES || !found.some(isSample));
    if (isEnough || found.length === 0) break;
    level = found.flatMap(({ z, x, y }) =>
      [0, 1, 2, 3].map((part) => ({ z: z + 1, x: 2 * x + (part % 2), y: 2 * y + (part >> 1) })),
    );
    last += 1;
  }
  const answer = await ask(`${base}?f=tilejson&language=${language}`);
  const { name, description, attribution, version, bounds, vector_layers }: Tileset = JSON.parse(answer.body.toString());
  const layers = vector_layers.map((layer) => ({ ...layer, minzoom: 0, maxzoom: last }));
  return pmtilesArchive(tiles, { ...(bounds ? { bounds } : {}), name, description, attribution, version, vector_layers: layers });
}

/** Whether a tile has a part of its claims only. */
function isSample({ bytes }: ArchivedTile): boolean {
  return SAMPLE_LAYER in new VectorTile(new PbfReader(bytes)).layers;
}
