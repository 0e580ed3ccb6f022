import { distance } from "fastest-levenshtein";

export interface ExportArguments {
  readonly story: string;
  readonly folder: string;
  /** Without a slash at its end; `null` when nobody has said it. */
  readonly url: string | null;
}

const USAGE = "npm run export -- STORY OUT [--url=https://news.example/maps]";

/**
 * The words of a command line.
 *
 * @param stories ids of those that there are
 * @throws Error in one line that names what is wrong and how to mend it
 */
export function readArguments(
  words: readonly string[],
  stories: readonly string[],
  publicUrl: string | undefined,
): ExportArguments {
  const options = words.filter((word) => word.startsWith("-"));
  const [story, folder, ...more] = words.filter((word) => !word.startsWith("-"));
  const unknown = options.find((option) => !option.startsWith("--url="));
  if (unknown !== undefined) throw new Error(`There is no option "${unknown}". Write ${USAGE}`);
  if (story === undefined) throw new Error(`Name the story and the folder: ${USAGE}`);
  if (!stories.includes(story)) throw new Error(`There is no story "${story}"${nearest(story, stories)}`);
  if (folder === undefined) throw new Error(`Name the folder to be written, as in ${USAGE.replace("STORY", story)}`);
  if (more.length > 0) throw new Error(`"${more[0]}" is one word too many. Write ${USAGE}`);
  const said = options.at(-1)?.slice("--url=".length) ?? publicUrl ?? "";
  return { story, folder, url: said === "" ? null : urlOf(said) };
}

function urlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "")
    throw new Error(
      `--url is "${text}": give the web address at which the folder will stand, such as https://news.example/maps.`,
    );
  return url.href.replace(/\/+$/, "");
}

function nearest(word: string, known: readonly string[]): string {
  const [near] = [...known].sort((a, b) => distance(word, a) - distance(word, b));
  if (near === undefined) return ".";
  return distance(word, near) <= Math.max(2, near.length / 3) ? `: did you mean "${near}"?` : `. There is ${known.join(", ")}.`;
}
