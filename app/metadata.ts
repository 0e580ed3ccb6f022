import type { Metadata } from "next";
import { wordsIn } from "@/components/ui/words/words";
import { byId, type Claim, type Story, say } from "@/data/story/story";
import { cardMetadata } from "./card-metadata";
import { oembedLinks } from "./oembed-links";

/** Title, description, addresses and card of a story's page, or of the same page with a claim open. */
export function storyMetadata(story: Story, language: string, claimId: string | null): Metadata {
  const claim = claimId === null ? null : byId(story.claims, claimId);
  const title = say(story.title, language);
  const description = claim ? say(claim.text, language) : say(story.summary, language);
  const path = (tag: string) => `/${tag}/${story.id}${claim ? `/${claim.id}` : ""}`;
  const words = wordsIn(language);
  const card = cardMetadata(story, language, {
    title: claim ? `${words.status[claim.status]} · ${say(claim.title, language)}` : title,
    description,
    alt: words.mapOf(claim ? say(claim.title, language) : say(story.opening.alt, language)),
    path,
    claim: claimId,
  });
  const whole = claim ? `${say(claim.title, language)} – ${title}` : title;
  return {
    ...card,
    title: whole,
    description,
    alternates: {
      ...card.alternates,
      types: {
        ...oembedLinks(path(language), whole),
        ...(claim ? dataOf(story, claim, language) : downloadsOf(story, language)),
      },
    },
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
