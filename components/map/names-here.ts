import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { LngLat } from "@/data/geo/lng-lat";
import { nameHere } from "@/data/geo/name-here";
import type { Atlas } from "@/data/story/atlas";

/** From here on a country can fill the view while the place of its name lies outside. */
export const NAMES_HERE_FROM_ZOOM = 5;

/** Keeps the names of countries in view: where a country's own name is not seen, it stands in the part of it that is. */
export class NamesHere {
  private last = "";

  constructor(
    private readonly map: MapLibreMap,
    private readonly atlas: Atlas,
  ) {
    map.on("moveend", () => this.update());
  }

  /** Also after a change of style, which has lost them. */
  update(isNewStyle = false): void {
    const mapSource = this.map.getSource<GeoJSONSource>("names-here");
    if (!mapSource || !this.map.getLayer("land")) return;
    const features = this.map.getZoom() < NAMES_HERE_FROM_ZOOM ? [] : this.features();
    const key = JSON.stringify(features);
    if (key === this.last && !isNewStyle) return;
    this.last = key;
    mapSource.setData({ type: "FeatureCollection", features });
  }

  private features(): GeoJSON.Feature[] {
    const { map, atlas } = this;
    const container = map.getContainer();
    const whole = container.getBoundingClientRect();
    const frame = container.parentElement?.querySelector("[data-frame]")?.getBoundingClientRect() ?? whole;
    const at = (x: number, y: number): [number, number] => [
      frame.left - whole.left + x * frame.width,
      frame.top - whole.top + y * frame.height,
    ];
    const countryAt = (x: number, y: number): unknown =>
      map.queryRenderedFeatures(at(x, y), { layers: ["land"] })[0]?.properties.iso;
    const isInView = ([lng, lat]: LngLat) => {
      const { x, y } = map.project({ lng, lat });
      return x > 0 && y > 0 && x < whole.width && y < whole.height;
    };
    const named = new Set([
      ...atlas.labels.flatMap(({ iso, lngLat }) => (isInView(lngLat) ? [iso] : [])),
      ...atlas.places.flatMap(({ countries, lngLat }) => (countries.length === 1 && isInView(lngLat) ? countries : [])),
    ]);
    return nameHere(countryAt).flatMap(({ iso, x, y }): GeoJSON.Feature[] => {
      const name = atlas.labels.find((label) => label.iso === iso)?.name;
      if (name === undefined || named.has(iso)) return [];
      const { lng, lat } = map.unproject(at(x, y));
      return [{ type: "Feature", geometry: { type: "Point", coordinates: [lng, lat] }, properties: { name } }];
    });
  }
}
