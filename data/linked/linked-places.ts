import { normalGeometry } from "../export/normal-geometry";
import { alpha2Of } from "../geo/alpha2";
import { licenceUrl } from "../service/link";
import { factsOf } from "../story/facts";
import { placeGeometry } from "../story/serialise";
import { type Place, type Story, say } from "../story/story";

const CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld";

/** Feature classes of GeoNames, which the format asks for. */
const CLASSES: Readonly<Record<Place["precision"], string>> = { site: "S", city: "P", region: "L", country: "A" };

/**
 * A story's gazetteer in the Linked Places Format 1.1: names in every language, when the story's claims are about the place, and
 * its geometry as surely as it is known.
 */
export function linkedPlaces(story: Story, site: string): unknown {
  const [language = "en"] = story.languages;
  const url = `${site}/${language}/${story.id}`;
  return {
    "@context": CONTEXT,
    type: "FeatureCollection",
    title: say(story.title, language),
    license: licenceUrl(story.licence),
    features: story.places.map((place) => ({
      "@id": `${url}?place=${place.id}#place-${place.id}`,
      type: "Feature",
      properties: { title: say(place.name, language), ccodes: codesOf(place), fclasses: [CLASSES[place.precision]] },
      when: whenOf(place, story),
      names: story.languages.map((tag) => ({
        toponym: say(place.name, tag),
        lang: tag,
        citations: [{ label: place.source }],
      })),
      geometry: { ...normalGeometry(placeGeometry(place)), certainty: place.precision === "site" ? "certain" : "less-certain" },
      descriptions: [{ value: `Known to the ${place.precision}`, lang: "en" }],
    })),
  };
}

function codesOf({ country, countries }: Place): string[] {
  return (countries ?? (country ? [country] : [])).flatMap((iso) => alpha2Of(iso) ?? []);
}

/** From the first to the last day on which a claim about it can lie. */
function whenOf({ id }: Place, story: Story): unknown {
  const claims = [...factsOf(story).values()].filter(({ places }) => places.includes(id));
  const days = claims.flatMap(({ from, to }) => (from !== null && to !== null ? [from, to] : [])).sort();
  const [first] = days;
  if (first === undefined) return { timespans: [] };
  return { timespans: [{ start: { earliest: first }, end: { latest: days.at(-1) } }] };
}
