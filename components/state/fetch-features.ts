import type { Feature, Geometry } from "geojson";
import { fetched } from "./fetched";

/** A page of the service, as far as it is read here. */
interface Page {
  readonly numberMatched?: number;
  readonly features: readonly Feature<Geometry | null>[];
  readonly links?: readonly { readonly rel: string; readonly href: string }[];
}

/** Features that answer, and how many there are. */
export interface Fetched {
  readonly features: readonly Feature<Geometry | null>[];
  /** More than the features only where they are more than were wanted. */
  readonly matched: number;
}

/**
 * All features that an address of the service asks for, however many pages they are.
 *
 * @throws when an answer is not a page of features
 */
export async function fetchFeatures(url: string): Promise<readonly Feature<Geometry | null>[]> {
  return (await fetchFeaturesUpTo(url, Number.POSITIVE_INFINITY)).features;
}

/**
 * The same, but of more than `most` features only the first page: they are as many as nobody wants to wait for.
 *
 * @param most a number, or one that depends on what the first page has
 * @throws when an answer is not a page of features
 */
export async function fetchFeaturesUpTo(
  url: string,
  most: number | ((first: readonly Feature<Geometry | null>[]) => number),
): Promise<Fetched> {
  const features: Feature<Geometry | null>[] = [];
  let matched = 0;
  for (let next: string | null = url; next !== null; ) {
    const page: Page = await (await fetched(next)).json();
    features.push(...page.features);
    matched = page.numberMatched ?? features.length;
    const limit = typeof most === "number" ? most : most(features);
    next = matched > limit ? null : nextOf(page);
  }
  return { features, matched };
}

/** The service names the host by which the world knows it; the reader may have come by another, and is to stay there. */
function nextOf({ links = [] }: Page): string | null {
  const href = links.find(({ rel }) => rel === "next")?.href;
  if (href === undefined) return null;
  const { pathname, search } = new URL(href);
  return pathname + search;
}
