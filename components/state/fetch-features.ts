import type { Feature, Geometry } from "geojson";
import { fetched } from "./fetched";

/** A page of the service, as far as it is read here. */
interface Page {
  readonly features: readonly Feature<Geometry | null>[];
  readonly links?: readonly { readonly rel: string; readonly href: string }[];
}

/**
 * All features that an address of the service asks for, however many pages they are.
 *
 * @throws when an answer is not a page of features
 */
export async function fetchFeatures(url: string): Promise<Feature<Geometry | null>[]> {
  const all: Feature<Geometry | null>[] = [];
  for (let next: string | null = url; next !== null; ) {
    const page: Page = await (await fetched(next)).json();
    all.push(...page.features);
    next = nextOf(page);
  }
  return all;
}

/** The service names the host by which the world knows it; the reader may have come by another, and is to stay there. */
function nextOf({ links = [] }: Page): string | null {
  const href = links.find(({ rel }) => rel === "next")?.href;
  if (href === undefined) return null;
  const { pathname, search } = new URL(href);
  return pathname + search;
}
