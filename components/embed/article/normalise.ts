/** A text as it is compared: what copy editors and typesetters change without changing a word is gone. */
export interface Normalised {
  readonly text: string;
  /** Where each character stands in the text as it was; one more for the end. */
  readonly offsets: readonly number[];
}

const SAME: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
};
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const SPACE = /\s/;

/** Runs of white space are one space, marks are those of a typewriter, letters are small, invisible characters are left out. */
export function normalise(raw: string): Normalised {
  const small = raw.toLowerCase();
  // A few letters become two when small. A text with one of them keeps its capitals.
  const source = small.length === raw.length ? small : raw;
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let offset = 0; offset < source.length; offset += 1) {
    const character = plain(source[offset] ?? "");
    if (character === "" || (character === " " && characters.at(-1) === " ")) continue;
    characters.push(character);
    offsets.push(offset);
  }
  offsets.push(raw.length);
  return { text: characters.join(""), offsets };
}

function plain(character: string): string {
  if (character > " " && character <= "~") return character;
  if (SPACE.test(character)) return " ";
  return INVISIBLE.test(character) ? "" : (SAME[character] ?? character);
}
