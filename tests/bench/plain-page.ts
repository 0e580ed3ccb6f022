import { mkdir, readFile, writeFile } from "node:fs/promises";
import { countryLabels } from "@/data/geo/labels";
import { marksOf } from "@/data/marks/mark";
import { atlasOf } from "@/data/story/atlas";
import type { Story } from "@/data/story/story";
import vendor from "@/data/vendor.json";
import { ARTICLE_READING, isShown } from "@/data/view/reading";

/**
 * Writes the page to compare with: MapLibre as its manual says, by hand, with the same basemap file, fonts, country names
 * and marks as the story's opening view, and nothing else.
 *
 * @param folder is made when it is not there
 */
export async function writePlainPage(story: Story, folder: string): Promise<void> {
  const labels = countryLabels
    .filter(({ lngLat: [lng] }) => lng > -90 && lng < 110)
    .map(({ iso, name, lngLat, rank }) => ({ iso, name: name.en ?? iso, lngLat, rank }));
  const atlas = atlasOf(story, "en", labels);
  const colors = new Map(atlas.layers.map(({ id, color }) => [id, color.light]));
  const marks = marksOf(
    story.claims.filter(({ id }) => isShown(atlas.claims[id], ARTICLE_READING)),
    atlas.places,
    atlas.layers.map(({ id }) => id),
    0,
  );
  const [west, south, east, north] = atlas.opening.bbox;
  const countries = [...new Set(marks.flatMap(({ places }) => places.flatMap((place) => place.countries)))];
  const values: Record<string, string> = {
    ...vendor,
    world: "/basemap/world.geojson",
    bounds: JSON.stringify([
      [west, south],
      [east, north],
    ]),
    countries: JSON.stringify(countries),
  };
  const template = await readFile("tests/bench/plain.html.template", "utf8");
  const page = template.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`tests/bench/plain.html.template asks for "${key}", which is not known.`);
    return value;
  });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/plain.html`, page);
  await writeFile(
    `${folder}/marks.geojson`,
    collection(
      marks.map(({ lngLat, places, claims }) => [
        lngLat,
        { name: places[0]?.name ?? "", count: claims.length, color: colors.get(claims[0]?.layer ?? "") ?? "#444" },
      ]),
    ),
  );
  await writeFile(`${folder}/labels.geojson`, collection(labels.map(({ lngLat, name }) => [lngLat, { name }])));
}

function collection(points: readonly (readonly [readonly [number, number], Record<string, unknown>])[]): string {
  const features = points.map(([coordinates, properties]) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates },
    properties,
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}
