import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";
import { atlasOf } from "@/data/story/atlas";
import { toFeatureCollection } from "@/data/story/serialise";
import type { Claim, Story } from "@/data/story/story";
import { parseWanted } from "@/data/story/wanted";
import { layerUrl } from "../../components/state/fetch-claims";

/** What a page carries for each claim, in bytes on the wire: its line in the atlas, and its feature in the layer. */
export interface Growth {
  readonly claims: number;
  readonly bytes: number;
}

/**
 * The bytes that grow with the claims of a story, made by the code that serves them: the atlas inside the packed page, and
 * the layers as the map asks for them. Text and lists do not grow: the record behind the text is fetched claim by claim.
 */
export function claimBytes(story: Story): Growth {
  const atlas = atlasOf(story, "en", []);
  const layers = story.layers.map(({ id }) => {
    const wanted = parseWanted(new URL(layerUrl(story.id, id), "http://localhost").searchParams);
    return packed(JSON.stringify(toFeatureCollection(story, id, wanted)), 5);
  });
  const bytes = layers.reduce((sum, size) => sum + size, packed(JSON.stringify(atlas.claims), 11));
  return { claims: story.claims.length, bytes };
}

/** A made-up story with every claim several times, each under an id of its own that packs badly. */
export function multiplied(story: Story, times: number): Story {
  const copies = (round: number) =>
    story.claims.map((claim): Claim => (round === 0 ? claim : { ...claim, id: idOf(claim, round) }));
  return { ...story, claims: Array.from({ length: times }, (_, round) => copies(round)).flat() };
}

function idOf({ id }: Claim, round: number): string {
  return createHash("sha256").update(`${id} ${round}`).digest("hex").slice(0, 24);
}

function packed(text: string, quality: number): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
