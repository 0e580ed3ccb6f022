import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";

/** A tile of the Web Mercator pyramid and its Mapbox Vector Tile, not packed. */
export interface ArchivedTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

/** What an archive says of itself. `bounds` are degrees, west, south, east, north; the rest goes into its metadata as it is. */
export interface ArchiveHead {
  readonly bounds?: readonly number[];
  readonly [name: string]: unknown;
}

const HEADER_BYTES = 127;
/** Header and root directory are what a reader asks for first. */
const FIRST_BYTES = 16_384;
const VERSION = 3;
const GZIP = 2;
const MVT = 1;
const WORLD = [-180, -85.0511, 180, 85.0511];
/** Degrees are whole numbers of this. */
const DEGREE = 1e7;

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

/**
 * Tiles as one file from which a map asks for ranges (PMTiles version 3, github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): in the order of
 * their ids, the same bytes once, everything packed with gzip, and one directory.
 *
 * @throws Error when there are more tiles than one directory can name
 */
export function pmtilesArchive(tiles: readonly ArchivedTile[], { bounds = WORLD, ...head }: ArchiveHead): Uint8Array {
  const ordered = tiles.map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id);
  const { entries, data, contents } = archived(ordered);
  const root = gzip(directory(entries));
  if (HEADER_BYTES + root.length > FIRST_BYTES) throw new Error(`${tiles.length} tiles are too many for one directory.`);
  const metadata = gzip(Buffer.from(JSON.stringify(head)));
  const zooms = tiles.map(({ z }) => z);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles", 0, "latin1");
  header.writeUInt8(VERSION, 7);
  const metadataAt = HEADER_BYTES + root.length;
  const dataAt = metadataAt + metadata.length;
  const places = [HEADER_BYTES, root.length, metadataAt, metadata.length, dataAt, 0, dataAt, data.length];
  for (const [index, value] of [...places, tiles.length, entries.length, contents].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
  // Clustered: the data is in the order of the ids.
  for (const [index, value] of [1, GZIP, GZIP, MVT, Math.min(...zooms, 0), Math.max(...zooms, 0)].entries())
    header.writeUInt8(value, 96 + index);
  const [west = -180, south = -85, east = 180, north = 85] = bounds;
  for (const [index, degrees] of [west, south, east, north].entries())
    header.writeInt32LE(Math.round(degrees * DEGREE), 102 + 4 * index);
  header.writeUInt8(0, 118);
  header.writeInt32LE(Math.round(((west + east) / 2) * DEGREE), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * DEGREE), 123);
  return Buffer.concat([header, root, metadata, data]);
}

/** The packed tiles one behind the other, and where each is. Neighbours in the order that are the same share an entry. */
function archived(tiles: readonly (ArchivedTile & { readonly id: number })[]) {
  const known = new Map<string, { readonly offset: number; readonly length: number }>();
  const entries: Entry[] = [];
  const parts: Buffer[] = [];
  let offset = 0;
  for (const { id, bytes } of tiles) {
    const key = Buffer.from(bytes).toString("latin1");
    let place = known.get(key);
    if (!place) {
      const packed = gzip(bytes);
      place = { offset, length: packed.length };
      known.set(key, place);
      parts.push(packed);
      offset += packed.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && id === last.id + last.run) last.run += 1;
    else entries.push({ id, ...place, run: 1 });
  }
  return { entries, data: Buffer.concat(parts), contents: known.size };
}

/** Column by column, ids as steps; an offset that follows from the entry before is 0. */
function directory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = [];
  varint(entries.length, bytes);
  for (const [index, { id }] of entries.entries()) varint(id - (entries[index - 1]?.id ?? 0), bytes);
  for (const { run } of entries) varint(run, bytes);
  for (const { length } of entries) varint(length, bytes);
  for (const [index, { offset }] of entries.entries()) {
    const before = entries[index - 1];
    varint(before && offset === before.offset + before.length ? 0 : offset + 1, bytes);
  }
  return Buffer.from(bytes);
}

function varint(value: number, bytes: number[]): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** Without the name of the system on which it was packed (RFC 1952 §2.3.1): the same bytes everywhere. */
function gzip(bytes: Uint8Array): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}
