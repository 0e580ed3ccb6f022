import type { ReactNode } from "react";
import { DEFAULT_STORY, loadStory } from "@/data/story/load-story";
import { PageShell } from "../page-shell";

export { viewport } from "../viewport";

export default async function HomeLayout({ children }: { children: ReactNode }) {
  const story = await loadStory(DEFAULT_STORY);
  return <PageShell language={story?.languages[0] ?? "en"}>{children}</PageShell>;
}
