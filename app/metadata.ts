import type { Metadata } from "next";
import { byId, type Story, say } from "@/data/story/story";
import { builtSite } from "./site";

/** Title, description and addresses of a story's page, or of the same page with a claim open. */
export function storyMetadata(story: Story, language: string, claimId: string | null): Metadata {
  const claim = claimId === null ? null : byId(story.claims, claimId);
  const title = say(story.title, language);
  const path = (tag: string) => `/${tag}/${story.id}${claim ? `/${claim.id}` : ""}`;
  return {
    title: claim ? `${say(claim.title, language)} – ${title}` : title,
    description: claim ? say(claim.text, language) : say(story.summary, language),
    alternates: { canonical: path(language), languages: Object.fromEntries(story.languages.map((tag) => [tag, path(tag)])) },
    metadataBase: new URL(builtSite()),
  };
}
