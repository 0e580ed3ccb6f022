import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadStory } from "@/data/story/load-story";
import { EmbedPage } from "../../../embed-page";
import { storyMetadata } from "../../../metadata";
import { storyParams } from "../../../static-params";

type Params = Promise<{ lang: string; story: string }>;

export const dynamicParams = false;
export const generateStaticParams = storyParams;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { lang, story: id } = await params;
  const story = await loadStory(id);
  return story ? { ...storyMetadata(story, lang, null), robots: { index: false } } : {};
}

/** The map and its card alone, for an iframe on any page. */
export default async function Page({ params }: { params: Params }) {
  const { lang, story: id } = await params;
  const story = await loadStory(id);
  if (!story?.languages.includes(lang)) notFound();
  return <EmbedPage story={story} language={lang} />;
}
