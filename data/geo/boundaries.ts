import disputed from "../basemap/disputed.json";

/** Why a line of the basemap is dashed. */
export interface BoundaryNote {
  /** As in the `id` of the feature in `lines.geojson`. */
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
  readonly text: Readonly<Record<string, string>>;
}

export const boundaryNotes: readonly BoundaryNote[] = disputed;

/** A note in a language, in English where there is none of it: "Name: why". */
export function boundaryText({ name, text }: BoundaryNote, language: string): string {
  return `${name[language] ?? name.en}: ${text[language] ?? text.en}`;
}
