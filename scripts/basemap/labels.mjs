import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import countries from "i18n-iso-countries";
import { doubleArea } from "./rings.mjs";

const LANGUAGES = ["en", "fr"];

/** Names too long for a map, and units that ISO does not list. */
const SHORT = {
  CAF: { en: "Central African Rep.", fr: "Rép. centrafricaine" },
  COD: { en: "DR Congo", fr: "RD Congo" },
  COG: { en: "Congo", fr: "Congo" },
  GNQ: { en: "Equatorial Guinea", fr: "Guinée équatoriale" },
  ARE: { en: "UAE", fr: "EAU" },
  BIH: { en: "Bosnia", fr: "Bosnie" },
  MMR: { en: "Myanmar", fr: "Birmanie" },
  XKX: { en: "Kosovo", fr: "Kosovo" },
  PSE: { en: "Palestine", fr: "Palestine" },
  STP: { en: "São Tomé and Príncipe", fr: "Sao Tomé-et-Principe" },
};

/** Drawn as their own polygon, so that their edge can be dashed, but not named as countries. */
const UNNAMED = new Set(["SOL", "CYN", "ALA", "MAC", "HKG", "JEY", "GGY", "IMN", "SHN", "FRO", "ATA"]);

/** Least area of each rank, square degrees. */
const RANKS = [90, 25, 6, 1.2];

/** Where a name stands better than in the middle of the largest polygon. */
const BY_HAND = {
  MLI: [-2.2, 17.6],
  RUS: [44.5, 58.6],
  SOM: [45.6, 5],
  NOR: [9.5, 61.3],
  CHL: [-70.7, -33.5],
  EGY: [29.6, 26.4],
  FRA: [2.5, 46.7],
};

/** Names of countries in every language, the point inside where each stands, and its rank by size. */
export function labels(features) {
  const names = LANGUAGES.map((tag) => [tag, new Intl.DisplayNames([tag], { type: "region" })]);
  return features
    .filter(({ properties }) => properties.k === "country" && !UNNAMED.has(properties.iso))
    .flatMap(({ properties: { iso }, geometry }) => {
      const alpha2 = countries.alpha3ToAlpha2(iso);
      if (!alpha2 && !SHORT[iso]) return [];
      const name = SHORT[iso] ?? Object.fromEntries(names.map(([tag, display]) => [tag, display.of(alpha2)]));
      const largest = [...geometry.coordinates].sort((a, b) => size(b) - size(a))[0];
      const rank = RANKS.findIndex((least) => size(largest) >= least);
      return [{ iso, name, lngLat: BY_HAND[iso] ?? poleOf(largest), rank: rank === -1 ? RANKS.length : rank }];
    });
}

const size = (rings) => Math.abs(doubleArea(rings[0])) / 2;

/** The point of a grid inside a polygon that is farthest from its edge, refined twice around the best: the middle of its widest part. */
function poleOf(rings) {
  const lngs = rings[0].map(([lng]) => lng);
  const lats = rings[0].map(([, lat]) => lat);
  let box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  let best = rings[0][0];
  for (const _round of [1, 2, 3]) {
    let bestDistance = -1;
    const [west, south, east, north] = box;
    const [dx, dy] = [(east - west) / 24, (north - south) / 24];
    for (let column = 0; column <= 24; column += 1) {
      for (let row = 0; row <= 24; row += 1) {
        const point = [west + column * dx, south + row * dy];
        if (!booleanPointInPolygon(point, { type: "Polygon", coordinates: rings })) continue;
        const distance = distanceToEdge(point, rings);
        if (distance > bestDistance) [best, bestDistance] = [point, distance];
      }
    }
    box = [best[0] - dx, best[1] - dy, best[0] + dx, best[1] + dy];
  }
  return best.map((degrees) => Math.round(degrees * 100) / 100);
}

/** Distance to the nearest edge in degrees of latitude. To edges, not vertices: a straight border has none for long. */
function distanceToEdge([x, y], rings) {
  const shrink = Math.cos((y * Math.PI) / 180);
  const local = ([lng, lat]) => [(lng - x) * shrink, lat - y];
  return Math.min(
    ...rings.flatMap((ring) => ring.slice(1).map((end, index) => distanceToSegment(local(ring[index]), local(end)))),
  );
}

/** From the origin to a segment. */
function distanceToSegment([ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + share * dx, ay + share * dy);
}
