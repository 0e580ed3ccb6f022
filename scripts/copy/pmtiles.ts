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

/** Entries of a leaf at the least: what a map reads at once where one directory cannot name all tiles. */
const LEAF_ENTRIES = 4096;

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  /** Tiles that follow one another; 0 where not a tile is named, but a leaf. */
  run: number;
}

/**
 * Tiles as one file from which a map asks for ranges (PMTiles version 3, github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): in the order of
 * their ids, the same bytes once, everything packed with gzip. The same tiles give the same bytes with the same Node.
 */
export function pmtilesArchive(tiles: readonly ArchivedTile[], { bounds = WORLD, ...head }: ArchiveHead): Uint8Array {
  const ordered = tiles.map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id);
  const { entries, data, contents } = archived(ordered);
  const { root, leaves } = directories(entries);
  const metadata = gzip(Buffer.from(JSON.stringify(head)));
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles", 0, "latin1");
  header.writeUInt8(VERSION, 7);
  const metadataAt = HEADER_BYTES + root.length;
  const leavesAt = metadataAt + metadata.length;
  const dataAt = leavesAt + leaves.length;
  const places = [HEADER_BYTES, root.length, metadataAt, metadata.length, leavesAt, leaves.length, dataAt, data.length];
  for (const [index, value] of [...places, tiles.length, entries.length, contents].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
  // Clustered: the data is in the order of the ids, and so are the levels.
  for (const [index, value] of [1, GZIP, GZIP, MVT, ordered[0]?.z ?? 0, ordered.at(-1)?.z ?? 0].entries())
    header.writeUInt8(value, 96 + index);
  const [west = -180, south = -85, east = 180, north = 85] = bounds;
  for (const [index, degrees] of [west, south, east, north].entries())
    header.writeInt32LE(Math.round(degrees * DEGREE), 102 + 4 * index);
  header.writeUInt8(0, 118);
  header.writeInt32LE(Math.round(((west + east) / 2) * DEGREE), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * DEGREE), 123);
  return Buffer.concat([header, root, metadata, leaves, data]);
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

/** One directory, or, where it would be more than a reader asks for first, one of leaves (§4.2), which are as large as they must be. */
function directories(entries: readonly Entry[]): { readonly root: Buffer; readonly leaves: Buffer } {
  const isFirst = (root: Buffer) => HEADER_BYTES + root.length <= FIRST_BYTES;
  const only = gzip(directory(entries));
  if (isFirst(only)) return { root: only, leaves: Buffer.alloc(0) };
  for (let size = LEAF_ENTRIES; ; size *= 2) {
    const named: Entry[] = [];
    const leaves: Buffer[] = [];
    let offset = 0;
    for (let at = 0; at < entries.length; at += size) {
      const leaf = gzip(directory(entries.slice(at, at + size)));
      named.push({ id: entries[at]?.id ?? 0, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = gzip(directory(named));
    if (isFirst(root)) return { root, leaves: Buffer.concat(leaves) };
  }
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

/** Without the name of the system on which it was packed (RFC 1952 §2.3.1). */
function gzip(bytes: Uint8Array): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}
