import { fold } from "../view/match";

/** Which columns of a table say where: a point, or a country. */
export type PlaceColumns =
  | { readonly kind: "point"; readonly lng: number; readonly lat: number }
  | { readonly kind: "country"; readonly country: number };

/** As tables call them in the languages of our readers, folded; the most telling first. */
const LNG = [
  "longitude",
  "lon",
  "lng",
  "long",
  "longitud",
  "longitudine",
  "lange",
  "laenge",
  "geographische lange",
  "lengtegraad",
  "долгота",
  "经度",
  "boylam",
  "x",
];
const LAT = [
  "latitude",
  "lat",
  "latitud",
  "latitudine",
  "breite",
  "geographische breite",
  "breedtegraad",
  "широта",
  "纬度",
  "enlem",
  "y",
];
const COUNTRY = [
  ..."iso iso3 iso_a3 iso-a3 iso_3 iso2 iso_a2 adm0_a3 country_code countrycode country_iso iso_code code_pays".split(" "),
  ..."country pays land pais paese страна 国家 ulke nation country_name countryname nom_pays".split(" "),
  ...["country code", "code pays", "iso code", "iso 3166", "country name", "nom du pays"],
];

/** The columns that say where, by their names; `null` when none does. A point goes before a country. */
export function placeColumns(head: readonly string[]): PlaceColumns | null {
  const names = head.map((name) => fold(name.trim()));
  const find = (known: readonly string[]) => known.map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
  const [lng, lat, country] = [find(LNG), find(LAT), find(COUNTRY.map(fold))];
  if (lng >= 0 && lat >= 0) return { kind: "point", lng, lat };
  return country >= 0 ? { kind: "country", country } : null;
}
