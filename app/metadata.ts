import type { Metadata } from "next";
import { wordsIn } from "@/components/ui/words/words";
import { byId, type Story, say } from "@/data/story/story";
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
    alternates: { ...card.alternates, types: oembedLinks(path(language), whole) },
  };
}
