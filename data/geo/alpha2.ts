import codes from "i18n-iso-countries/codes.json";

const byAlpha3 = new Map(codes.map(([two = "", three = ""]) => [three, two]));

/** The ISO 3166-1 alpha-2 code of a country's alpha-3 code, `null` where there is none. */
export function alpha2Of(alpha3: string): string | null {
  return byAlpha3.get(alpha3) ?? null;
}
