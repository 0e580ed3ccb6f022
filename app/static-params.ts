import { loadStory, storyIds } from "@/data/story/load-story";
import type { Story } from "@/data/story/story";

/** Every language of every story. */
export async function storyParams(): Promise<{ lang: string; story: string }[]> {
  const stories = await Promise.all((await storyIds()).map(loadStory));
  return stories.flatMap((story) => story?.languages.map((lang) => ({ lang, story: story.id })) ?? []);
}

/**
 * Every entry of a kind in every language.
 *
 * @param name of the address's segment
 */
export async function entryParams<Name extends string>(
  name: Name,
  idsOf: (story: Story) => readonly string[],
): Promise<({ lang: string; story: string } & Record<Name, string>)[]> {
  const pages = await storyParams();
  const all = await Promise.all(
    pages.map(async (page) => {
      const story = await loadStory(page.story);
      return (story ? idsOf(story) : []).map((id) => ({ ...page, [name]: id }) as typeof page & Record<Name, string>);
    }),
  );
  return all.flat();
}

/** Every claim in every language. */
export const claimParams = () => entryParams("claim", ({ claims }) => claims.map(({ id }) => id));
