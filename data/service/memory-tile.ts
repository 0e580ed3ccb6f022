import { geometryMeetsBox } from "../geo/geometry-in-box";
import { type Bbox, bboxOf } from "../geo/lng-lat";
import { positionsOf } from "../geo/positions";
import { factsOf } from "../story/facts";
import { geometryOf } from "../story/serialise";
import { byId, type Claim, type Story } from "../story/story";
import { type TileAddress, tileBbox } from "./tile-address";
import { tileProperties } from "./tile-properties";
import { sampleRank, type TileClaim, vectorTile } from "./vector-tile";

/** Those of some claims of a story that meet a tile, as a vector tile. */
export function memoryTile(claims: readonly Claim[], story: Story, address: TileAddress): Uint8Array {
  const box = tileBbox(address);
  const meeting = claims
    .map((claim) => entryOf(claim, story))
    .filter(({ bbox, geometry }) => mayMeet(bbox, box) && geometryMeetsBox(geometry, box));
  return vectorTile(meeting, address);
}

interface Entry extends TileClaim {
  readonly bbox: Bbox;
}

const entries = new WeakMap<Claim, Entry>();

/** What a tile needs of a claim, worked out once. */
function entryOf(claim: Claim, story: Story): Entry {
  const known = entries.get(claim) ?? makeEntry(claim, story);
  entries.set(claim, known);
  return known;
}

function makeEntry(claim: Claim, story: Story): Entry {
  const geometry = geometryOf(claim, story);
  const facts = factsOf(story).get(claim.id);
  const bbox = bboxOf(positionsOf(geometry));
  if (!facts || !bbox) throw new Error(`The claim "${claim.id}" is not one of "${story.id}", or is nowhere.`);
  const { precision } = byId(story.places, claim.places[0] ?? "");
  return { geometry, bbox, properties: tileProperties(facts, precision), rank: sampleRank(claim.id) };
}

/** Most boxes are told apart by their sides alone. What goes on beyond the antimeridian is looked at. */
function mayMeet([west, south, east, north]: Bbox, box: Bbox): boolean {
  const isBeyond = west < -180 || east > 180;
  return south <= box[3] && north >= box[1] && (isBeyond || (west <= box[2] && east >= box[0]));
}
