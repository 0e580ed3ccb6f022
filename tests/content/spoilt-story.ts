import { readStoryFiles } from "@/data/story/read-files";

// biome-ignore lint/suspicious/noExplicitAny: the faults are seeded in JSON of any shape
export type Json = any;

const files = await readStoryFiles("data/stories/mali-2020");

/** The files of the real story, to be spoilt. */
export const copy = () => structuredClone(files) as Json;

/** The feature of a claim, whichever layer it is on. */
export const claimFeature = (story: Json, id: string): Json =>
  Object.values(story.layers as Json[])
    .flatMap(({ features }: Json) => features)
    .find((feature: Json) => feature.id === id);
