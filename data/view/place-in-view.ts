import { isShown, type Knowledge, type Reading } from "./reading";

/** What of a place a view shows. */
export interface PlaceInView {
  /** Ids of its claims that the view shows. */
  readonly shown: ReadonlySet<string>;
  /** How many claims there are about it. */
  readonly all: number;
}

interface PlacedClaim extends Knowledge {
  readonly layer: string;
  readonly places: readonly string[];
}

/**
 * The claims about a place that its layers, its reading and its filter leave.
 *
 * @param filtered ids that the filter leaves; `null` when nothing is filtered
 */
export function placeInView(
  place: string,
  claims: Readonly<Record<string, PlacedClaim>>,
  { layers, ...reading }: Reading & { readonly layers: readonly string[] },
  filtered: ReadonlySet<string> | null,
): PlaceInView {
  const here = Object.entries(claims).filter(([, { places }]) => places.includes(place));
  const shown = here.filter(
    ([id, claim]) => layers.includes(claim.layer) && isShown(claim, reading) && (filtered === null || filtered.has(id)),
  );
  return { shown: new Set(shown.map(([id]) => id)), all: here.length };
}
