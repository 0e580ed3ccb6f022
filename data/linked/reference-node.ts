import type { Reference, Story } from "../story/story";
import { isoDates } from "./iso-date";

const NEWS: ReadonlySet<Reference["kind"]> = new Set(["press", "wire", "repost", "state-media"]);

/** A published document as schema.org has it. */
export function referenceNode({ title, publisher, url, date, language, kind }: Reference): Record<string, unknown> {
  const { startDate } = isoDates(date);
  return {
    "@type": NEWS.has(kind) ? "NewsArticle" : "CreativeWork",
    url,
    ...(title ? { headline: title } : {}),
    publisher: { "@type": "Organization", name: publisher },
    inLanguage: language,
    ...(startDate ? { datePublished: startDate } : {}),
  };
}

/** Who publishes the map. */
export const PUBLISHER = { "@type": "Organization", name: "Dateline" };

/** When a story last changed, as an ISO day. */
export function changedOn({ corrections, published }: Pick<Story, "corrections" | "published">): string {
  return [published, ...corrections.map(({ date }) => date)].sort().at(-1) ?? published;
}
