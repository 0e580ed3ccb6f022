import { loadStory, storyIds } from "@/data/story/load-story";

/** Every language of every story. */
export async function storyParams(): Promise<{ lang: string; story: string }[]> {
  const stories = await Promise.all((await storyIds()).map(loadStory));
  return stories.flatMap((story) => story?.languages.map((lang) => ({ lang, story: story.id })) ?? []);
}

/** Every claim in every language. */
export async function claimParams(): Promise<{ lang: string; story: string; claim: string }[]> {
  const pages = await storyParams();
  const all = await Promise.all(
    pages.map(async ({ lang, story: id }) => {
      const story = await loadStory(id);
      return story?.claims.map((claim) => ({ lang, story: id, claim: claim.id })) ?? [];
    }),
  );
  return all.flat();
}
