import type { LngLat } from "../geo/lng-lat";
import type { Space } from "../view/space";
import { type Extent, type OutlineOf, type StandingOf, standingIn } from "../view/standing";
import type { Bind } from "./claims-sql";

/** What an area asks of a layer: places and countries are decided here once and for all, events one by one where SQL cannot be sure. */
export interface AreaQuestion {
  readonly space: Space;
  readonly center: LngLat | null;
  readonly isCertain: boolean;
  /** Ids and codes that answer when they are all that a claim says of its location, and in the certain reading all of which have to. */
  readonly places: readonly string[];
  readonly countries: readonly string[];
  /** For events, by the id of their own place. */
  readonly standingOf: (extents: readonly Extent[]) => StandingOf;
}

/** @param countries that claims of the layer are about */
export function areaQuestion(
  space: Space,
  isCertain: boolean,
  extents: readonly Extent[],
  countries: readonly string[],
  outlineOf: OutlineOf,
): AreaQuestion {
  const ofCountries = countries.map(
    (iso): Extent => ({ id: iso, precision: "country", lngLat: [0, 0], countries: [iso], radiusMeters: null }),
  );
  const answering = (all: readonly Extent[]) => {
    // The centre may be a place of the story also where a country is asked about.
    const standingOf = standingIn(space, [...extents, ...all], outlineOf);
    return all.map(({ id }) => id).filter((id) => answers(standingOf, [id], isCertain));
  };
  const { center = null } = space.kind === "disc" ? space : {};
  return {
    space,
    center: typeof center === "string" ? (extents.find(({ id }) => id === center)?.lngLat ?? null) : center,
    isCertain,
    places: answering(extents),
    countries: answering(ofCountries),
    standingOf: (events) => standingIn(space, [...extents, ...events], outlineOf),
  };
}

/** The pure filter's own rule (`data/view/match.ts`). */
export function answers(standingOf: StandingOf, places: readonly string[], isCertain: boolean): boolean {
  const standing = standingOf({ places });
  return isCertain ? standing === "inside" : standing !== "outside";
}

/** Claims that have places of a gazetteer. Possible: one of them may be meant. Certain: whichever is meant answers. */
export function placesCondition({ isCertain, places }: AreaQuestion, bind: Bind): string {
  const asked = `${bind(places)}::text[]`;
  return isCertain ? `(places && ${asked} AND places <@ ${asked})` : `places && ${asked}`;
}

/** Events about countries as a whole, by the same rule. */
export function countriesCondition({ isCertain, countries }: AreaQuestion, bind: Bind): string {
  if (countries.length === 0) return "FALSE";
  const asked = `${bind(countries)}::text[]`;
  return `(shape IS NOT NULL AND extent_meters IS NULL AND countries ${isCertain ? "<@" : "&&"} ${asked})`;
}
