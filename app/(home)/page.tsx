import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DEFAULT_STORY, loadStory } from "@/data/story/load-story";
import { storyMetadata } from "../metadata";
import { StoryPage } from "../story-page";

export async function generateMetadata(): Promise<Metadata> {
  const story = await loadStory(DEFAULT_STORY);
  return story ? storyMetadata(story, story.languages[0] ?? "en", null) : {};
}

/** The default story in its default language, at the shortest address. */
export default async function HomePage() {
  const story = await loadStory(DEFAULT_STORY);
  if (!story) notFound();
  return <StoryPage story={story} language={story.languages[0] ?? "en"} claimId={null} path="/" />;
}
