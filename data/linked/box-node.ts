import type { Bbox } from "../geo/lng-lat";

/** A box as schema.org has it: south, west, north, east. */
export function boxNode([west, south, east, north]: Bbox): Record<string, unknown> {
  return { "@type": "Place", geo: { "@type": "GeoShape", box: `${south} ${west} ${north} ${east}` } };
}
