import { alpha2Of } from "../geo/alpha2";
import { type Place, say } from "../story/story";

/** A place as schema.org has it, as exactly as it is known: a country has no position, a region is a circle. */
export function placeNode(place: Place, language: string, storyUrl: string): Record<string, unknown> {
  const { id, name, precision, geometry, radiusMeters, country } = place;
  const isCountry = precision === "country";
  return {
    "@type": isCountry ? "Country" : "Place",
    "@id": `${storyUrl}?place=${id}#place-${id}`,
    name: say(name, language),
    ...(isCountry && country ? { identifier: country } : {}),
    ...(geometry?.type === "Point" ? { geo: geoNode(geometry.coordinates, radiusMeters) } : {}),
    ...(country && !isCountry ? { containedInPlace: { "@type": "Country", identifier: alpha2Of(country) ?? country } } : {}),
  };
}

function geoNode([longitude, latitude]: readonly [number, number], radiusMeters: number | undefined): Record<string, unknown> {
  const position = { "@type": "GeoCoordinates", latitude, longitude };
  return radiusMeters ? { "@type": "GeoCircle", geoMidpoint: position, geoRadius: radiusMeters } : position;
}
