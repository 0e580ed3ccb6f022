import { isNearStory } from "./countries.mjs";
import { toGrid } from "./simplify-arcs.mjs";

/** Least population of a city to be on the map at all, and from which it is there a zoom earlier, two zooms earlier. */
const POPULATION = { least: 60_000, large: 300_000, largest: 1_000_000 };

/** Where the stories are a smaller town counts: south of the Mediterranean. Degrees of latitude. */
const AFRICA_NORTH_OF = 37.5;
const LEAST_ELSEWHERE = 500_000;

/** Capitals that countries-list spells otherwise than city-timezones. Chad and the like: with and without their accents. */
const SPELLED = {
  CM: "Yaounde",
  KW: "Kuwait",
  MD: "Chisinau",
  ST: "Sao Tome",
  TD: "Ndjamena",
  TG: "Lome",
  YE: "Sanaa",
};

/** The map does not say whose capital these are, or that they are one: they are towns like others. */
const NOT_MARKED = new Set(["IL", "PS", "EH"]);

/** Listed twice, under two names. */
const TWINS = new Set(["København"]);

/** How a map in English, and one in French, writes what the package spells in its own way. */
const NAMES = {
  "Ad Damman": { en: "Dammam", fr: "Dammam" },
  "Addis Ababa": { fr: "Addis-Abeba" },
  Aleppo: { fr: "Alep" },
  Alexandria: { fr: "Alexandrie" },
  Algiers: { fr: "Alger" },
  Athens: { fr: "Athènes" },
  Baghdad: { fr: "Bagdad" },
  Baku: { fr: "Bakou" },
  Banghazi: { en: "Benghazi", fr: "Benghazi" },
  Barcelona: { fr: "Barcelone" },
  Basra: { fr: "Bassora" },
  Beirut: { fr: "Beyrouth" },
  Brussels: { fr: "Bruxelles" },
  Bucharest: { fr: "Bucarest" },
  Cairo: { fr: "Le Caire" },
  "Cape Town": { fr: "Le Cap" },
  Damascus: { fr: "Damas" },
  Dnipropetrovsk: { en: "Dnipro", fr: "Dnipro" },
  Dubai: { fr: "Dubaï" },
  "El Giza": { en: "Giza", fr: "Gizeh" },
  Frankfurt: { fr: "Francfort" },
  Geneva: { fr: "Genève" },
  Hamburg: { fr: "Hambourg" },
  Hims: { en: "Homs", fr: "Homs" },
  Isfahan: { fr: "Ispahan" },
  Jeddah: { fr: "Djeddah" },
  Jerusalem: { fr: "Jérusalem" },
  Copenhagen: { fr: "Copenhague" },
  Lisbon: { fr: "Lisbonne" },
  Lome: { en: "Lomé", fr: "Lomé" },
  London: { fr: "Londres" },
  Makkah: { en: "Mecca", fr: "La Mecque" },
  Marrakesh: { fr: "Marrakech" },
  Medina: { fr: "Médine" },
  Mogadishu: { fr: "Mogadiscio" },
  Moscow: { fr: "Moscou" },
  Mosul: { fr: "Mossoul" },
  Ndjamena: { en: "N’Djamena", fr: "N’Djamena" },
  Odessa: { en: "Odesa", fr: "Odessa" },
  "Port Elizabeth": { en: "Gqeberha", fr: "Gqeberha" },
  "Port Sudan": { fr: "Port-Soudan" },
  Riyadh: { fr: "Riyad" },
  "Sao Tome": { en: "São Tomé", fr: "São Tomé" },
  Sevastapol: { en: "Sevastopol", fr: "Sébastopol" },
  Seville: { fr: "Séville" },
  "St. Petersburg": { fr: "Saint-Pétersbourg" },
  Tehran: { fr: "Téhéran" },
  "The Hague": { fr: "La Haye" },
  Turin: { fr: "Turin" },
  Venice: { fr: "Venise" },
  Vienna: { fr: "Vienne" },
  Warsaw: { fr: "Varsovie" },
  Yaounde: { en: "Yaoundé", fr: "Yaoundé" },
  Yekaterinburg: { fr: "Iekaterinbourg" },
  Yerevan: { fr: "Erevan" },
};

/**
 * Capitals and larger cities near the stories as points: `name` in every language, `rank` (0 for capitals and the largest,
 * to 2 for towns) and whether the city is a `capital`.
 *
 * @param cities entries of city-timezones: city, city_ascii, lat, lng, pop, iso2
 * @param countries entries of countries-list by ISO 3166-1 alpha-2, with their `capital`
 */
export function largeCities(cities, countries) {
  const points = cities.flatMap((entry) => {
    const { city, lat, lng, pop, iso2 } = entry;
    const isCapital = isCapitalOf(entry, countries[iso2]?.capital);
    const least = lat < AFRICA_NORTH_OF ? POPULATION.least : LEAST_ELSEWHERE;
    if (TWINS.has(city) || !isNearStory([lng, lat]) || (!isCapital && pop < least)) return [];
    const rank = isCapital || pop >= POPULATION.largest ? 0 : pop >= POPULATION.large ? 1 : 2;
    const name = { en: city, fr: city, ...NAMES[city] };
    return [
      { pop, point: { type: "Feature", properties: { k: "city", name, rank, capital: isCapital }, geometry: at(lng, lat) } },
    ];
  });
  // The order decides who keeps a place that two want.
  return points.sort((a, b) => b.pop - a.pop).map(({ point }) => point);
}

function isCapitalOf({ city, city_ascii, iso2 }, capital) {
  if (NOT_MARKED.has(iso2)) return false;
  const name = SPELLED[iso2] ?? capital;
  return name !== undefined && (city === name || city_ascii === name);
}

function at(lng, lat) {
  return { type: "Point", coordinates: toGrid([lng, lat]) };
}
