import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, SourceSpecification } from "maplibre-gl";
import { fetched } from "../state/fetched";
import type { Theme } from "./theme";

/** From these zooms on, what lies beyond the countries is asked for: rivers and cities, then borders inside countries. */
const GROUND_FROM_ZOOM = 3.6;
const ADMIN1_FROM_ZOOM = 5;

/** Rivers are of the 1:50m set: nearer than this their line is kilometres off, and fades away. */
const RIVERS_FADE: readonly [number, number] = [7, 8.2];

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
const KINDS = ["capital", "city"] as const;

export const groundSources: Readonly<Record<string, SourceSpecification>> = {
  ground: { type: "geojson", data: EMPTY },
  admin1: { type: "geojson", data: EMPTY },
};

/** Rivers and borders inside countries: over the colours of countries, under their borders. */
export function groundLines(theme: Theme): LayerSpecification[] {
  return [
    {
      id: "rivers",
      type: "line",
      source: "ground",
      minzoom: GROUND_FROM_ZOOM,
      filter: ["==", ["get", "k"], "river"],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": theme.river,
        "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.6, 8, 1.8],
        "line-opacity": ["interpolate", ["linear"], ["zoom"], RIVERS_FADE[0], 1, RIVERS_FADE[1], 0],
      },
    },
    {
      id: "admin1",
      type: "line",
      source: "admin1",
      minzoom: ADMIN1_FROM_ZOOM,
      layout: { "line-join": "round" },
      paint: { "line-color": theme.border, "line-width": 0.8, "line-dasharray": [1, 2] },
    },
  ];
}

/** Cities with their dots: they yield to every mark of the story, and a town comes nearer than a capital. */
export function cityNames(theme: Theme, language: string): LayerSpecification[] {
  return [
    {
      id: "cities",
      type: "symbol",
      source: "ground",
      minzoom: GROUND_FROM_ZOOM,
      filter: ["all", ["==", ["get", "k"], "city"], ["<=", ["get", "rank"], ["step", ["zoom"], 0, 5, 1, 6.5, 2]]],
      layout: {
        "icon-image": ["case", ["get", "capital"], "city-capital", "city-city"],
        "text-field": ["coalesce", ["get", language, ["get", "name"]], ["get", "en", ["get", "name"]]],
        "text-font": ["Noto Sans"],
        "text-size": 11,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.5,
        "text-justify": "auto",
      },
      paint: { "text-color": theme.quiet, "text-halo-color": theme.land, "text-halo-width": 1.4 },
    },
  ];
}

/** A square for capitals, a dot for other cities, drawn for this theme. */
export function addCityIcons(map: MapLibreMap, theme: Theme): void {
  const pixelRatio = 2;
  const size = 6 * pixelRatio;
  for (const kind of KINDS) {
    const canvas = document.createElement("canvas");
    canvas.width = size;
    canvas.height = size;
    const context = canvas.getContext("2d");
    if (!context || map.hasImage(`city-${kind}`)) continue;
    context.fillStyle = theme.land;
    context.strokeStyle = theme.quiet;
    context.lineWidth = pixelRatio;
    context.beginPath();
    if (kind === "capital") context.rect(2, 2, size - 4, size - 4);
    else context.arc(size / 2, size / 2, size / 2 - 3, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    map.addImage(`city-${kind}`, context.getImageData(0, 0, size, size), { pixelRatio });
  }
}

/**
 * Fetches the detail of the ground when a reader comes near, and keeps it through a change of theme. It is help, not
 * content: what does not come is left out, and asked for again when the map next comes to rest.
 */
export class GroundDetail {
  private ground: GeoJSON.FeatureCollection | null = null;
  private readonly admin1 = new Map<string, readonly GeoJSON.Feature[]>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly map: MapLibreMap,
    /** Countries that have a file of their borders inside. */
    private readonly countries: ReadonlySet<string>,
  ) {
    map.on("moveend", () => void this.update());
  }

  /** Draws again what is there already: a new style has lost it. */
  restore(): void {
    if (this.ground) this.set("ground", this.ground);
    this.drawAdmin1();
    void this.update();
  }

  private async update(): Promise<void> {
    const zoom = this.map.getZoom();
    const wanted = zoom >= ADMIN1_FROM_ZOOM ? this.countriesInView().filter((iso) => !this.asked.has(iso)) : [];
    const ground = zoom >= GROUND_FROM_ZOOM && !this.asked.has("ground") ? this.loadGround() : null;
    await Promise.all([ground, ...wanted.map((iso) => this.loadAdmin1(iso))]);
    if (wanted.length > 0) this.drawAdmin1();
  }

  private countriesInView(): string[] {
    const seen = this.map.queryRenderedFeatures({ layers: ["land"] }).map(({ properties }): unknown => properties.iso);
    return [...new Set(seen)].filter((iso): iso is string => typeof iso === "string" && this.countries.has(iso));
  }

  private async loadGround(): Promise<void> {
    const collection = await this.fetchOnce("ground", "/basemap/detail.geojson");
    if (!collection) return;
    this.ground = collection;
    this.set("ground", collection);
  }

  private async loadAdmin1(iso: string): Promise<void> {
    const collection = await this.fetchOnce(iso, `/basemap/admin1/${iso}.geojson`);
    if (collection) this.admin1.set(iso, collection.features);
  }

  private async fetchOnce(key: string, url: string): Promise<GeoJSON.FeatureCollection | null> {
    this.asked.add(key);
    try {
      return await (await fetched(url)).json();
    } catch (error) {
      this.asked.delete(key);
      console.warn("The map has less detail here:", error);
      return null;
    }
  }

  private drawAdmin1(): void {
    this.set("admin1", { type: "FeatureCollection", features: [...this.admin1.values()].flat() });
  }

  private set(id: string, data: GeoJSON.FeatureCollection): void {
    this.map.getSource<GeoJSONSource>(id)?.setData(data);
  }
}
