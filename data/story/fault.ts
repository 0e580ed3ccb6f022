import { distance } from "fastest-levenshtein";

/** One thing that is wrong in a story's files, with all that an editor needs to mend it. */
export interface Fault {
  /** Path from the project's root. */
  readonly file: string;
  /** Id of the Feature or entry, or `null` when the whole file is meant. */
  readonly feature: string | null;
  /** Path to the value: `properties.places[0]`, or `` for all of it. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

/** All faults of a story together. Its message has one line for each. */
export class StoryDataError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`The story's files have ${faults.length} fault${faults.length === 1 ? "" : "s"}:\n${faults.map(faultLine).join("\n")}`);
    this.name = "StoryDataError";
  }
}

/** `data/…/coup.geojson: feature "kati-base-seized", properties.places[0]: found "katti", expected …` */
export function faultLine({ file, feature, field, found, expected }: Fault): string {
  const where = [feature === null ? "" : ` feature "${feature}"`, field === "" ? "" : ` ${field}`].filter(Boolean).join(",");
  return `${file}:${where}${where && ":"} found ${found}, expected ${expected}`;
}

/** A value as it is shown in a fault: JSON, cut at 80 characters. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const json = JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
}

/** ` (did you mean "kati"?)` for a mistyped id, else an empty string. At most a third of the letters, but two in any case, may differ. */
export function nearMatch(wrong: string, known: Iterable<string>): string {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(wrong.length / 3)) + 1;
  for (const candidate of known) {
    const edits = distance(wrong, candidate);
    if (edits < bestDistance) [best, bestDistance] = [candidate, edits];
  }
  return best === null ? "" : ` (did you mean "${best}"?)`;
}
