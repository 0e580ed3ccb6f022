import type { MarkClaim } from "@/data/marks/mark";
import { MARKS_QUERY } from "@/data/service/layer-queries";
import type { Area } from "@/data/story/story";
import { fetchFeaturesUpTo } from "./fetch-features";
import { layerAddress } from "./layer-address";

/** What the map and the lists ask of a claim; its prose is in the page already. */
export type ServedClaim = MarkClaim & {
  readonly from: string | null;
  readonly route?: readonly [string, string];
  /** How it covers its country; asked for only where the atlas does not say it. */
  readonly area?: Area;
};

/** A layer as the map has it. */
export interface ServedLayer {
  /** All of them, or of a large layer the first, among them those of the story's text. */
  readonly claims: readonly ServedClaim[];
  readonly count: number;
}

/** Of a layer with more claims the map asks for tiles: what it shows of it, wherever it is. */
export const LARGE_LAYER = 2000;

/** The address of a layer's claims. Who asks for it twice gets the second answer from the browser's cache. */
export function layerUrl(story: string, layer: string): string {
  return layerAddress(`${story}.${layer}`, "marks", MARKS_QUERY);
}

/** @throws when the answer is not a layer. */
export async function fetchLayer(url: string): Promise<ServedLayer> {
  const { features, matched } = await fetchFeaturesUpTo(url, LARGE_LAYER);
  return { claims: features.map(({ id, properties }) => ({ ...properties, id }) as ServedClaim), count: matched };
}

/**
 * Whether the map draws a layer from tiles: there are too many claims in it, or some of which the page has no place and no words.
 *
 * @param known ids of the claims that the page has
 */
export function isTiled({ claims, count }: ServedLayer, known: Readonly<Record<string, unknown>>): boolean {
  return count > LARGE_LAYER || claims.some(({ id }) => !Object.hasOwn(known, id));
}
