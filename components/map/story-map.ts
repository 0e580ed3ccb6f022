import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { Bbox } from "@/data/geo/lng-lat";
import { routeLine } from "@/data/geo/route-line";
import { type CountryArea, countryAreas, FILL_FADE, fillOpacity, placeDiscs } from "@/data/marks/areas";
import { DETAIL_FROM_ZOOM } from "@/data/marks/mark";
import type { Atlas } from "@/data/story/atlas";
import type { ServedClaim } from "../state/fetch-claims";
import { cameraInFreeArea } from "./free-area";
import { addCityIcons, GroundDetail } from "./ground-detail";
import { addIcons, addPatterns, grainId, hatchId } from "./icons";
import { AREA_STYLE_LAYERS, isNamedAtZoom, MARK_STYLE_LAYERS, type MapFiles, mapStyle } from "./map-style";
import { type MarkFeatures, type MarkProperties, markFeatures } from "./mark-features";
import type { Theme } from "./theme";

/** What is under the pointer: the claims of a mark, or the place whose area it is. */
export interface Target {
  readonly claims: readonly string[];
  readonly place: string;
}

/** What stands out: the open claim or place, or what is hovered elsewhere. */
export interface Emphasis {
  readonly claims: readonly string[];
  readonly places: readonly string[];
}

const FLIGHT_MS = 900;

/** Speaks to one MapLibre map for one story. Owns what is drawn on it; knows nothing of React or of the address. */
export class StoryMap {
  private claims: readonly ServedClaim[] = [];
  private asked: { readonly claims: string; readonly done: Promise<void> } | null = null;
  private features: Readonly<Record<"overview" | "detail", MarkFeatures>> | null = null;
  private emphasis: Readonly<Record<"open" | "lit", Emphasis>> = {
    open: { claims: [], places: [] },
    lit: { claims: [], places: [] },
  };

  private readonly ground: GroundDetail;

  constructor(
    private readonly map: MapLibreMap,
    private readonly atlas: Atlas,
    private theme: Theme,
    private readonly files: MapFiles,
  ) {
    this.ground = new GroundDetail(map, new Set(atlas.admin1));
  }

  /**
   * Draws these claims and no others; what is drawn already is not drawn again. Resolves when their icons are on the map:
   * the next idle frame shows them.
   */
  setClaims(claims: readonly ServedClaim[]): Promise<void> {
    const key = JSON.stringify(claims);
    if (this.asked?.claims !== key) this.asked = { claims: key, done: this.draw(claims) };
    return this.asked.done;
  }

  hasClaims(): boolean {
    return this.asked !== null;
  }

  setEmphasis(kind: "open" | "lit", emphasis: Emphasis): void {
    const isSame = JSON.stringify(this.emphasis[kind]) === JSON.stringify(emphasis);
    this.emphasis = { ...this.emphasis, [kind]: emphasis };
    if (this.features && !isSame) this.drawEmphasis();
  }

  /** Shows a box in the free part of the map: by a flight, or at once for readers who want no motion. */
  show(bbox: Bbox, isCalm: boolean): void {
    const { center, zoom } = cameraInFreeArea(this.region(), bbox);
    const camera = { center: { lng: center[0], lat: center[1] }, zoom };
    if (isCalm) this.map.jumpTo(camera);
    else this.map.easeTo({ ...camera, duration: FLIGHT_MS });
  }

  /** Changes between light and dark. Icons have their colours in them, so they are drawn anew. */
  async setTheme(theme: Theme): Promise<void> {
    if (theme.name === this.theme.name) return;
    this.theme = theme;
    this.map.setStyle(mapStyle(this.atlas, theme, this.files), { diff: false });
    await this.map.once("style.load");
    await this.draw(this.claims);
  }

  /** The mark or coloured country at a pixel, marks first; `null` when there is nothing. */
  targetAt({ point: { x, y } }: MapMouseEvent): Target | null {
    const reach = 5;
    const [mark] = this.map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: this.existing(MARK_STYLE_LAYERS) },
    );
    if (mark) {
      const { claims, id } = mark.properties as MarkProperties;
      return { claims: claims.split(" "), place: id };
    }
    const [country] = this.map.queryRenderedFeatures([x, y], { layers: this.existing(AREA_STYLE_LAYERS) });
    const iso: unknown = country?.properties.iso;
    const place = this.atlas.places.find(
      ({ precision, countries }) => precision === "country" && countries.some((code) => code === iso),
    );
    return place ? { claims: [], place: place.id } : null;
  }

  /** Id of the disputed line at a pixel, or `null`. */
  boundaryAt({ point: { x, y } }: MapMouseEvent): string | null {
    const reach = 6;
    const box: [[number, number], [number, number]] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    const [line] = this.map.queryRenderedFeatures(box, { layers: this.existing(["disputed"]) });
    const id: unknown = line?.properties.id;
    return typeof id === "string" ? id : null;
  }

  private async draw(claims: readonly ServedClaim[]): Promise<void> {
    this.claims = claims;
    const layerIds = this.atlas.layers.map(({ id }) => id);
    const featuresAt = (zoom: number) => markFeatures(claims, this.atlas.places, layerIds, zoom, this.theme);
    const features = { overview: featuresAt(0), detail: featuresAt(DETAIL_FROM_ZOOM) };
    this.features = features;
    addPatterns(this.map, layerIds, this.theme);
    await addIcons(this.map, new Map([...features.overview.icons, ...features.detail.icons]));
    if (this.features !== features) return;
    for (const range of ["overview", "detail"] as const) this.source(`marks-${range}`).setData(features[range].collection);
    this.drawAreas();
    this.drawDiscs();
    this.drawRoutes();
    this.hideTaggedNames();
    this.drawEmphasis();
    addCityIcons(this.map, this.theme);
    // Nothing of the first view waits for it.
    this.map.once("idle", () => this.ground.restore());
  }

  private region(): HTMLElement {
    return this.map.getContainer().parentElement ?? this.map.getContainer();
  }

  private existing(ids: readonly string[]): string[] {
    return ids.filter((id) => this.map.getLayer(id));
  }

  private source(id: string): GeoJSONSource {
    const source = this.map.getSource<GeoJSONSource>(id);
    if (!source) throw new Error(`The style has no map source "${id}".`);
    return source;
  }

  private drawAreas(): void {
    const claims = this.claims.map((claim) => ({
      ...claim,
      area: this.atlas.claims[claim.id]?.area ?? "none",
      year: claim.from === null ? null : Number(claim.from.slice(0, 4)),
    }));
    const areas = countryAreas(claims, this.atlas.places);
    const isDotted = ({ area, since }: CountryArea) => area === "grain" || (area === "fill" && since === null);
    const color = ({ layer }: CountryArea) => this.theme.layer(layer);
    // A pattern is needed for countries outside the filter too, although none is drawn: an unknown image would keep tiles waiting.
    const anyLayer = this.atlas.layers[0]?.id ?? "";
    const fills = areas.filter(({ area, since }) => area === "fill" && since !== null);
    this.cover("area-fill", fills, "fill-color", color, this.theme.land);
    if (fills.length > 0) {
      const faded = (share: number) =>
        matchIso(
          fills.map(({ iso, since }) => [iso, fillOpacity(since ?? 0) * share]),
          0,
        );
      const opacity: ExpressionSpecification = [
        "interpolate",
        ["linear"],
        ["zoom"],
        FILL_FADE.from,
        faded(1),
        FILL_FADE.to,
        faded(FILL_FADE.share),
      ];
      this.map.setPaintProperty("area-fill", "fill-opacity", opacity);
    }
    this.cover(
      "area-hatch",
      areas.filter(({ area }) => area === "hatch"),
      "fill-pattern",
      ({ layer }) => hatchId(layer, this.theme),
      hatchId(anyLayer, this.theme),
    );
    this.cover(
      "area-grain",
      areas.filter(isDotted),
      "fill-pattern",
      ({ layer }) => grainId(layer, this.theme),
      grainId(anyLayer, this.theme),
    );
    this.cover(
      "area-edge",
      areas.filter(({ area }) => area === "edge"),
      "line-color",
      color,
      this.theme.ink,
    );
  }

  /** Sets one paint property of a style layer for the countries of some areas, and shows no others. */
  private cover(
    styleLayer: string,
    areas: readonly CountryArea[],
    property: "fill-color" | "fill-pattern" | "line-color",
    colorOrImage: (area: CountryArea) => string,
    otherwise: string,
  ): void {
    this.map.setFilter(styleLayer, isoFilter(areas.map(({ iso }) => iso)));
    if (areas.length > 0)
      this.map.setPaintProperty(
        styleLayer,
        property,
        matchIso(
          areas.map((area) => [area.iso, colorOrImage(area)]),
          otherwise,
        ),
      );
  }

  /** The reach within which a place lies, in the colour of its first claim's layer. */
  private drawDiscs(): void {
    const features = placeDiscs(this.claims, this.atlas.places).map(
      ({ geometry, layer }): GeoJSON.Feature => ({
        type: "Feature",
        geometry,
        properties: { color: this.theme.layer(layer) },
      }),
    );
    this.source("discs").setData({ type: "FeatureCollection", features });
  }

  private drawRoutes(): void {
    const positionOf = (id: string) => this.atlas.places.find((place) => place.id === id)?.lngLat;
    const features = this.claims.flatMap(({ route, layer }): GeoJSON.Feature[] => {
      const [from, to] = (route ?? []).map(positionOf);
      return from && to
        ? [{ type: "Feature", geometry: routeLine(from, to), properties: { color: this.theme.layer(layer) } }]
        : [];
    });
    this.source("routes").setData({ type: "FeatureCollection", features });
  }

  /** A country with a tag has its name there: once is enough. */
  private hideTaggedNames(): void {
    const tagged = new Set(this.claims.flatMap(({ places }) => places));
    const isos = this.atlas.places
      .filter(({ id, countries }) => tagged.has(id) && countries.length === 1)
      .flatMap(({ countries }) => countries);
    this.map.setFilter("country-names", ["all", ["!", ["in", ["get", "iso"], ["literal", isos]]], isNamedAtZoom]);
  }

  private drawEmphasis(): void {
    const rings = (["lit", "open"] as const).flatMap((kind) =>
      (["overview", "detail"] as const).flatMap((range) => this.ringsOf(kind, range)),
    );
    this.source("rings").setData({ type: "FeatureCollection", features: rings });
    for (const kind of ["open", "lit"] as const)
      this.map.setFilter(`${kind}-area`, isoFilter(this.emphasizedPlaces(kind).flatMap(({ countries }) => countries)));
  }

  private emphasizedPlaces(kind: "open" | "lit") {
    const { claims, places } = this.emphasis[kind];
    const ids = new Set([...places, ...claims.flatMap((id) => this.atlas.claims[id]?.places ?? [])]);
    return this.atlas.places.filter(({ id }) => ids.has(id));
  }

  private ringsOf(kind: "open" | "lit", range: "overview" | "detail"): GeoJSON.Feature[] {
    const ids = new Set(this.emphasizedPlaces(kind).map(({ id }) => id));
    return (this.features?.[range].collection.features ?? [])
      .filter(({ properties }) => !properties.isTag && properties.places.split(" ").some((id) => ids.has(id)))
      .map(({ geometry, properties }) => ({
        type: "Feature",
        geometry,
        properties: { range, isOpen: kind === "open", radius: properties.halfWidth + 2 },
      }));
  }
}

function isoFilter(isos: readonly string[]): ExpressionSpecification {
  return ["in", ["get", "iso"], ["literal", [...isos]]];
}

/** A value for each country. MapLibre's `match` wants at least one case and no case twice. */
function matchIso(
  cases: readonly (readonly [iso: string, value: string | number])[],
  otherwise: string | number,
): ExpressionSpecification {
  // The expression's type spells out every arity by itself; a list of unknown length fits none of them.
  return ["match", ["get", "iso"], ...[...new Map(cases)].flat(), otherwise] as unknown as ExpressionSpecification;
}
