import type { Metadata } from "next";
import { byId, type Claim, type Story, say } from "@/data/story/story";
import { builtSite } from "./site";

/** Title, description and addresses of a story's page, or of the same page with a claim open. */
export function storyMetadata(story: Story, language: string, claimId: string | null): Metadata {
  const claim = claimId === null ? null : byId(story.claims, claimId);
  const title = say(story.title, language);
  const path = (tag: string) => `/${tag}/${story.id}${claim ? `/${claim.id}` : ""}`;
  return {
    title: claim ? `${say(claim.title, language)} – ${title}` : title,
    description: claim ? say(claim.text, language) : say(story.summary, language),
    alternates: {
      canonical: path(language),
      languages: Object.fromEntries(story.languages.map((tag) => [tag, path(tag)])),
      types: claim ? dataOf(story, claim, language) : downloadsOf(story, language),
    },
    metadataBase: new URL(builtSite()),
  };
}

/** The same claim as data. */
function dataOf(story: Story, { id, layer }: Claim, language: string): Record<string, string> {
  return { "application/geo+json": `/api/collections/${story.id}.${layer}/items/${id}?f=json&language=${language}` };
}

/** The whole story as data, too large for its page. */
function downloadsOf(story: Story, language: string): Record<string, string> {
  const address = (file: string) => `/api/downloads/${story.id}/${file}?language=${language}`;
  return { "application/ld+json": address("claims.jsonld"), "application/geo+json": address("claims.geojson") };
}
