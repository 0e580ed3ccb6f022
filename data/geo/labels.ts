import labelsJson from "../basemap/labels.json";
import type { LngLat } from "./lng-lat";

/** The name of a country on the map, and where it stands. */
export interface CountryLabel {
  readonly iso: string;
  readonly name: Readonly<Record<string, string>>;
  readonly lngLat: LngLat;
  /** 0 for the largest countries, whose names are there first, to 4 for the smallest. */
  readonly rank: number;
}

export const countryLabels = labelsJson as unknown as readonly CountryLabel[];

const byIso = new Map(countryLabels.map((label) => [label.iso, label]));

/** @throws when the basemap has no label for the country. */
export function countryLabel(iso: string): CountryLabel {
  const label = byIso.get(iso);
  if (!label) throw new Error(`The basemap has no label for "${iso}".`);
  return label;
}
