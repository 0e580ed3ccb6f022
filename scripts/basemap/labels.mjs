import countries from "i18n-iso-countries";
import { poleOf } from "./pole.mjs";
import { doubleArea } from "./rings.mjs";

const LANGUAGES = ["en", "fr"];

/** Names too long for a map, and units that ISO does not list. */
const SHORT = {
  ARE: { en: "UAE", fr: "EAU" },
  BIH: { en: "Bosnia", fr: "Bosnie" },
  CAF: { en: "Central African Rep.", fr: "Rép. centrafricaine" },
  COD: { en: "DR Congo", fr: "RD Congo" },
  COG: { en: "Congo", fr: "Congo" },
  DOM: { en: "Dominican Rep.", fr: "Rép. dominicaine" },
  GNQ: { en: "Equatorial Guinea", fr: "Guinée équat." },
  MMR: { en: "Myanmar", fr: "Birmanie" },
  PNG: { en: "Papua New Guinea", fr: "Papouasie-N.-Guinée" },
  PSE: { en: "Palestine", fr: "Palestine" },
  STP: { en: "São Tomé and Príncipe", fr: "Sao Tomé-et-Principe" },
  XKX: { en: "Kosovo", fr: "Kosovo" },
};

/** Drawn as polygons of their own, but not named as countries: disputed ground, regions, small dependencies. */
const UNNAMED = new Set("SOL CYN KAS ALA MAC HKG JEY GGY IMN SHN FRO ATA SXM MAF BLM".split(" "));

/** Least area of each rank, square degrees. */
const RANKS = [90, 25, 6, 1.2];

/** Where a name stands better than in the middle of the largest polygon: clear of the story's marks, or where people live. */
const BY_HAND = {
  MLI: [-2.2, 17.6],
  RUS: [44.5, 58.6],
  SOM: [45.6, 5],
  NOR: [9.5, 61.3],
  CHL: [-70.7, -33.5],
};

/** Names of countries in every language, the point inside where each stands `[lng, lat]`, and its rank by size. */
export function labels(features) {
  const names = LANGUAGES.map((tag) => [tag, new Intl.DisplayNames([tag], { type: "region" })]);
  return features
    .filter(({ properties }) => !UNNAMED.has(properties.iso))
    .map(({ properties: { iso }, geometry }) => {
      const name = SHORT[iso] ?? Object.fromEntries(names.map(([tag, display]) => [tag, display.of(alpha2Of(iso))]));
      const largest = geometry.coordinates.reduce((a, b) => (size(b) > size(a) ? b : a));
      return { iso, name, lngLat: BY_HAND[iso] ?? poleOf(largest), rank: rankOf(size(largest)) };
    });
}

function alpha2Of(iso) {
  const alpha2 = countries.alpha3ToAlpha2(iso);
  if (!alpha2) throw new Error(`No name for "${iso}": add it to SHORT or to UNNAMED.`);
  return alpha2;
}

function rankOf(squareDegrees) {
  const rank = RANKS.findIndex((least) => squareDegrees >= least);
  return rank === -1 ? RANKS.length : rank;
}

function size([outer]) {
  return Math.abs(doubleArea(outer)) / 2;
}
