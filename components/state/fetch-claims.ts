import type { MarkClaim } from "@/data/marks/mark";
import { MARKS_QUERY } from "@/data/service/layer-queries";
import type { Area } from "@/data/story/story";
import { fetchFeatures } from "./fetch-features";
import { layerAddress } from "./layer-address";

/** What the map and the lists ask of a claim; its prose is in the page already. */
export type ServedClaim = MarkClaim & {
  readonly from: string | null;
  readonly route?: readonly [string, string];
  /** How it covers its country; asked for only where the atlas does not say it. */
  readonly area?: Area;
};

/** The address of a layer's claims. Who asks for it twice gets the second answer from the browser's cache. */
export function layerUrl(story: string, layer: string): string {
  return layerAddress(`${story}.${layer}`, "marks", MARKS_QUERY);
}

/** @throws when the answer is not a layer. */
export async function fetchClaims(url: string): Promise<ServedClaim[]> {
  const features = await fetchFeatures(url);
  return features.map(({ id, properties }) => ({ ...properties, id }) as ServedClaim);
}
