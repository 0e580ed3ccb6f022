import { parseBriefing } from "./briefing";
import { checkBriefings } from "./check-briefings";
import { checkClaims } from "./check-claims";
import { checkConflicts } from "./check-conflicts";
import { checkCorrections } from "./check-corrections";
import { checkHead } from "./check-head";
import { checkLayerGroups } from "./check-layer-groups";
import { checkPlaces } from "./check-places";
import { checkReferences } from "./check-references";
import { checkTexts } from "./check-texts";
import { type Fault, StoryDataError } from "./fault";
import { parseFiles } from "./parse-files";
import type { StoryFiles } from "./read-files";
import type { Claim, Story } from "./story";

/**
 * The story in a folder's files.
 *
 * @throws StoryDataError with every fault, not only the first.
 */
export function buildStory(files: StoryFiles): Story {
  const { story, faults } = checkFiles(files);
  if (story === null) throw new StoryDataError(faults);
  return story;
}

/** Every rule of `docs/story-format.md` asked of a story's files. `story` is `null` when there is any fault. */
export function checkFiles(files: StoryFiles): { story: Story | null; faults: readonly Fault[] } {
  const parsed = parseFiles(files);
  const briefings = Object.fromEntries(Object.entries(files.briefings).map(([tag, text]) => [tag, parseBriefing(text)]));
  const { head } = parsed;
  const context = { folder: files.folder, parsed, briefings, layerFiles: Object.keys(files.layers) };
  const faults = [
    ...parsed.faults,
    ...checkHead(context),
    ...checkLayerGroups(context),
    ...checkTexts(context),
    ...checkPlaces(context),
    ...checkReferences(context),
    ...checkClaims(context),
    ...checkConflicts(context),
    ...checkCorrections(context),
    ...checkBriefings(context),
  ];
  if (faults.length > 0 || head === null) return { story: null, faults };
  const briefing = Object.fromEntries(head.languages.map((tag) => [tag, briefings[tag]?.chapters ?? []]));
  const order = (head.languages[0] ? briefing[head.languages[0]] : undefined)?.flatMap((chapter) => chapter.claims) ?? [];
  const claims = inStoryOrder(parsed.claims, order);
  return {
    story: {
      ...head,
      claims,
      places: parsed.places,
      references: parsed.references,
      actors: parsed.actors,
      conflicts: parsed.conflicts,
      corrections: parsed.corrections,
      briefing,
    },
    faults,
  };
}

/** The order in which the text of the default language first mentions them. */
function inStoryOrder(claims: readonly Claim[], order: readonly string[]): Claim[] {
  const rank = new Map([...new Set(order)].map((id, index) => [id, index]));
  return [...claims].sort((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size));
}
