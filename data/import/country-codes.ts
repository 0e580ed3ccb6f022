import codes from "i18n-iso-countries/codes.json";
import english from "i18n-iso-countries/langs/en.json";
import french from "i18n-iso-countries/langs/fr.json";
import { hasCountry } from "../geo/countries";
import { countryLabels } from "../geo/labels";
import { fold } from "../view/match";

const byName = new Map<string, string>();
const alpha3 = new Map(codes.map(([two = "", three = ""]) => [two, three]));
for (const [two, three] of alpha3) {
  byName.set(key(two), three);
  byName.set(key(three), three);
}
for (const { countries } of [english, french])
  for (const [two, names] of Object.entries(countries as Record<string, string | string[]>))
    for (const name of [names].flat()) byName.set(key(name), alpha3.get(two) ?? "");
for (const { iso, name } of countryLabels) for (const said of Object.values(name)) byName.set(key(said), iso);

/** ISO 3166-1 alpha-3 code of a country by either of its codes, or its name in English or French; `null` when we cannot draw it. */
export function countryCode(text: string): string | null {
  const iso = byName.get(key(text));
  return iso && hasCountry(iso) ? iso : null;
}

/** Accents, apostrophes, hyphens and articles are written in many ways. */
function key(text: string): string {
  return fold(text)
    .replace(/^(the|la|le|les|l['’])\s*/u, "")
    .replace(/[^\p{L}]/gu, "");
}
