import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadStory } from "@/data/story/load-story";
import { storyMetadata } from "../../../metadata";
import { claimParams } from "../../../static-params";
import { StoryPage } from "../../../story-page";

type Params = Promise<{ lang: string; story: string; claim: string }>;

export const dynamicParams = false;
export const generateStaticParams = claimParams;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { lang, story: id, claim } = await params;
  const story = await loadStory(id);
  return story ? storyMetadata(story, lang, claim) : {};
}

/** The same page with a claim open. */
export default async function Page({ params }: { params: Params }) {
  const { lang, story: id, claim } = await params;
  const story = await loadStory(id);
  if (!story?.languages.includes(lang) || !story.claims.some((candidate) => candidate.id === claim)) notFound();
  return <StoryPage story={story} language={lang} claimId={claim} path={`/${lang}/${id}/${claim}`} />;
}
