import { countryLabels } from "../geo/labels";
import { type Claim, type Story, say } from "./story";

/** ISO codes of the countries that a claim speaks of, in alphabetical order. A region of several countries is none of them. */
export function countriesOf({ claims, places }: Pick<Story, "claims" | "places">): string[] {
  const named = new Set(claims.flatMap((claim) => claim.places));
  return [...new Set(places.flatMap(({ id, country }) => (country && named.has(id) ? country : [])))].sort();
}

/** The claims at a country or at a place in it, in story order. */
export function claimsOfCountry(iso: string, { claims, places }: Pick<Story, "claims" | "places">): Claim[] {
  const inside = new Set(places.flatMap(({ id, country }) => (country === iso ? id : [])));
  return claims.filter((claim) => claim.places.some((id) => inside.has(id)));
}

/** What the story calls a country, else the basemap's name, else its code. */
export function countryName(iso: string, { places }: Pick<Story, "places">, language: string): string {
  const place = places.find(({ precision, country }) => precision === "country" && country === iso);
  if (place) return say(place.name, language);
  const label = countryLabels.find((one) => one.iso === iso);
  return label?.name[language] ?? label?.name.en ?? iso;
}
