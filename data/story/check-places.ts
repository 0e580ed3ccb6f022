import { countryAt, hasCountry, kilometersToCountry } from "../geo/countries";
import { isInBbox } from "../geo/lng-lat";
import type { CheckContext } from "./check-context";
import { ringFaults } from "./check-rings";
import { type Fault, shown } from "./fault";
import type { Place } from "./story";

/** The outlines are coarse: a port may lie this far outside its own. */
const COAST_KILOMETERS = 60;

/** Rules of the gazetteer: the right geometry for the precision, inside the story's frame and inside its country. */
export function checkPlaces({ folder, parsed }: CheckContext): Fault[] {
  const file = `${folder}/places.geojson`;
  return parsed.places.flatMap((place) => {
    const rules = [
      ...geometryFaults(place),
      ...countryFaults(place),
      ...(parsed.head ? frameFaults(place, parsed.head.bbox) : []),
    ];
    return rules.map((rule) => ({ file, feature: place.id, ...rule }));
  });
}

type Rule = Pick<Fault, "field" | "found" | "expected">;

function geometryFaults(place: Place): Rule[] {
  const { precision, geometry } = place;
  if (geometry?.type === "Polygon") return ringFaults(geometry.coordinates);
  const isArea = precision === "country" || (precision === "region" && place.countries !== undefined);
  if (isArea && geometry !== null) {
    return [
      {
        field: "geometry",
        found: "a Point",
        expected: `null: a ${precision} is drawn on its area, never as a point in its middle`,
      },
    ];
  }
  if (!isArea && geometry === null) return [{ field: "geometry", found: "null", expected: `a Point for a ${precision}` }];
  if (precision === "region" && geometry !== null && place.radiusMeters === undefined) {
    return [{ field: "properties.radiusMeters", found: "nothing", expected: "the radius in which the true place lies" }];
  }
  return [];
}

function countryFaults(place: Place): Rule[] {
  const { country, countries = [], precision, geometry } = place;
  const unknown = [...(country ? [country] : []), ...countries].filter((iso) => !hasCountry(iso));
  if (unknown.length > 0)
    return unknown.map((iso) => ({ field: "properties.country", found: shown(iso), expected: "a country of the basemap" }));
  if (country === undefined) {
    return precision === "region"
      ? []
      : [{ field: "properties.country", found: "nothing", expected: `the country of a ${precision}` }];
  }
  if (geometry?.type !== "Point" || kilometersToCountry(geometry.coordinates, country) <= COAST_KILOMETERS) return [];
  const [lng, lat] = geometry.coordinates;
  const hint = kilometersToCountry([lat, lng], country) <= COAST_KILOMETERS ? "; longitude and latitude are swapped" : "";
  const where = countryAt(geometry.coordinates) ?? "open sea";
  return [
    { field: "geometry.coordinates", found: `${shown([lng, lat])} in ${where}`, expected: `a position in ${country}${hint}` },
  ];
}

function frameFaults({ geometry }: Place, bbox: readonly [number, number, number, number]): Rule[] {
  if (geometry?.type !== "Point" || isInBbox(geometry.coordinates, bbox)) return [];
  const [lng, lat] = geometry.coordinates;
  const hint = isInBbox([lat, lng], bbox) ? "; longitude and latitude may be swapped" : "";
  return [
    {
      field: "geometry.coordinates",
      found: shown([lng, lat]),
      expected: `a position inside the story's bbox ${shown(bbox)}${hint}`,
    },
  ];
}
