import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { type AreaClaim, areaClaim } from "@/data/marks/areas";
import { MARK_RANGES, type MarkRange, markRange } from "@/data/marks/mark-ranges";
import type { Atlas } from "@/data/story/atlas";
import type { LayerChoice } from "@/data/view/layers";
import type { ServedClaim } from "../state/fetch-claims";
import { drawAreas, isoFilter } from "./draw-areas";
import { drawLines } from "./draw-lines";
import { addCityIcons, GroundDetail } from "./ground-detail";
import { addIcons, dropIcons, patternImages } from "./icons";
import { KeptFrame } from "./kept-frame";
import { type MapFiles, mapStyle } from "./map-style";
import { type MarkFeatures, markFeatures } from "./mark-features";
import { isNamedAtZoom } from "./mark-style";
import { NamesHere } from "./names-here";
import type { Theme } from "./theme";
import { areaAt, markAt } from "./under-pointer";

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

interface Asked {
  readonly claims: readonly ServedClaim[];
  readonly choice: LayerChoice;
}

/** Speaks to one MapLibre map for one story. Owns what is drawn on it; knows nothing of React or of the address. */
export class StoryMap {
  private claims: readonly ServedClaim[] = [];
  private choice: LayerChoice;
  /** Ids of all layers, the topmost first. */
  private order: readonly string[] = [];
  private asked: (Asked & { readonly done: Promise<void> }) | null = null;
  /** The marks of the zoom ranges that have been drawn since the claims were set; `null` before, and when the map is gone. */
  private features: Map<MarkRange, MarkFeatures> | null = null;
  private emphasis: Readonly<Record<"open" | "lit", Emphasis>> = {
    open: { claims: [], places: [] },
    lit: { claims: [], places: [] },
  };

  private isSeen = false;
  private readonly ground: GroundDetail;
  private readonly namesHere: NamesHere;
  readonly frame: KeptFrame;

  constructor(
    private readonly map: MapLibreMap,
    private readonly atlas: Atlas,
    private theme: Theme,
    private readonly files: MapFiles,
  ) {
    this.choice = { layers: atlas.layers.map(({ id }) => id), opacity: {} };
    this.frame = new KeptFrame(map);
    this.ground = new GroundDetail(map, new Set(atlas.admin1));
    this.namesHere = new NamesHere(map, atlas);
    map.on("zoom", () => void this.drawRange(markRange(map.getZoom())));
    map.once("remove", () => {
      this.features = null;
    });
  }

  /**
   * Draws these claims and no others, the topmost layer of the choice over the rest, each with what is left of its strength.
   * What is drawn already is not drawn again. Resolves when their icons are on the map: the next idle frame shows them.
   */
  setClaims(claims: readonly ServedClaim[], choice: LayerChoice): Promise<void> {
    if (!this.asked || !isSame(this.asked, { claims, choice })) this.asked = { claims, choice, done: this.draw(claims, choice) };
    return this.asked.done;
  }

  /** The colours in which it is drawn now. */
  look(): Theme {
    return this.theme;
  }

  hasClaims(): boolean {
    return this.asked !== null;
  }

  setEmphasis(kind: "open" | "lit", emphasis: Emphasis): void {
    const isKnown = JSON.stringify(this.emphasis[kind]) === JSON.stringify(emphasis);
    this.emphasis = { ...this.emphasis, [kind]: emphasis };
    if (this.features && !isKnown) this.drawEmphasis();
  }

  /** Changes between light and dark. Icons have their colours in them, so they are drawn anew. */
  async setTheme(theme: Theme): Promise<void> {
    if (theme.name === this.theme.name) return;
    this.theme = theme;
    this.map.setStyle(mapStyle(this.atlas, theme, this.files), { diff: false });
    await this.map.once("style.load");
    if (this.asked) await this.draw(this.asked.claims, this.asked.choice);
  }

  /** The mark or coloured country at a pixel, marks first; `null` when there is nothing. */
  targetAt({ point }: MapMouseEvent): Target | null {
    const mark = markAt(this.map, point);
    if (mark)
      return {
        claims:
          this.features
            ?.get(mark.range)
            ?.marks.get(mark.id)
            ?.claims.map(({ id }) => id) ?? [],
        place: mark.id,
      };
    const iso = areaAt(this.map, point);
    const place = this.atlas.places.find(
      ({ precision, countries }) => precision === "country" && countries.some((code) => code === iso),
    );
    return place ? { claims: [], place: place.id } : null;
  }

  private async draw(claims: readonly ServedClaim[], choice: LayerChoice): Promise<void> {
    const rank = new Map(choice.layers.map((id, index) => [id, index]));
    this.choice = choice;
    // Nothing is left of a layer without strength, so it has no marks to count or to click either.
    this.claims = claims
      .filter(({ layer }) => this.opacityOf(layer) > 0)
      .map((claim) => (this.atlas.claims[claim.id]?.isLater ? { ...claim, isLater: true } : claim))
      .sort((a, b) => (rank.get(a.layer) ?? rank.size) - (rank.get(b.layer) ?? rank.size));
    this.order = [...choice.layers, ...this.layerIds().filter((id) => !rank.has(id))];
    const features = new Map<MarkRange, MarkFeatures>();
    this.features = features;
    await this.drawRange(markRange(this.map.getZoom()));
    if (this.features !== features) return;
    const areaClaims = this.areaClaims();
    const opacityOf = (layer: string) => this.opacityOf(layer);
    drawAreas(this.map, areaClaims, this.atlas.places, this.layerIds(), this.theme, opacityOf);
    drawLines((id) => this.source(id), areaClaims, this.atlas, { colorOf: this.theme.layer, opacityOf });
    this.hideTaggedNames();
    this.drawEmphasis();
    addCityIcons(this.map, this.theme);
    this.map.once("idle", () => {
      performance.mark("map-claims");
      if (this.isSeen) this.drawRest();
    });
  }

  /** To be called when the map has taken the poster's place: nothing of the first view waits for the rest. */
  onSeen(): void {
    this.isSeen = true;
    this.drawRest();
  }

  /** What the poster has not, and what the reader would zoom to. */
  private drawRest(): void {
    this.ground.restore();
    this.namesHere.update(true);
    if (this.features) void this.drawOtherRanges(this.features);
  }

  /** The marks of one zoom range, unless they are drawn already. */
  private async drawRange({ id, from }: (typeof MARK_RANGES)[number]): Promise<void> {
    const { features } = this;
    if (!features || features.has(id)) return;
    const drawn = markFeatures(this.claims, this.atlas.places, this.order, from, this.theme, (layer) => this.opacityOf(layer));
    features.set(id, drawn);
    await addIcons(this.map, drawn.icons, patternImages(this.layerIds(), this.theme));
    if (this.features !== features) return;
    this.source(`marks-${id}`).setData(drawn.collection);
    if (features.size > 1) this.drawEmphasis();
  }

  private async drawOtherRanges(features: ReadonlyMap<MarkRange, MarkFeatures>): Promise<void> {
    for (const range of MARK_RANGES) if (this.features === features) await this.drawRange(range);
    if (this.features === features) dropIcons(this.map, new Map([...features.values()].flatMap(({ icons }) => [...icons])));
  }

  private layerIds(): string[] {
    return this.atlas.layers.map(({ id }) => id);
  }

  private opacityOf(layer: string): number {
    return (this.choice.opacity[layer] ?? 100) / 100;
  }

  /** A story's own claims have their area in the atlas, so that no layer need carry it. */
  private areaClaims(): (ServedClaim & AreaClaim)[] {
    return this.claims.map((claim) =>
      areaClaim({ ...claim, year: claim.from === null ? null : Number(claim.from.slice(0, 4)) }, this.atlas.claims),
    );
  }

  private source(id: string): GeoJSONSource {
    const source = this.map.getSource<GeoJSONSource>(id);
    if (!source) throw new Error(`The style has no map source "${id}".`);
    return source;
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
    const rings = (["lit", "open"] as const).flatMap((kind) => MARK_RANGES.flatMap(({ id }) => this.ringsOf(kind, id)));
    this.source("rings").setData({ type: "FeatureCollection", features: rings });
    for (const kind of ["open", "lit"] as const)
      this.map.setFilter(`${kind}-area`, isoFilter(this.emphasizedPlaces(kind).flatMap(({ countries }) => countries)));
  }

  private emphasizedPlaces(kind: "open" | "lit") {
    const { claims, places } = this.emphasis[kind];
    const ids = new Set([...places, ...claims.flatMap((id) => this.atlas.claims[id]?.places ?? [])]);
    return this.atlas.places.filter(({ id }) => ids.has(id));
  }

  private ringsOf(kind: "open" | "lit", range: MarkRange): GeoJSON.Feature[] {
    const ids = new Set(this.emphasizedPlaces(kind).map(({ id }) => id));
    const features = this.features?.get(range);
    return (features?.collection.features ?? [])
      .filter(({ properties }) => !properties.isTag && features?.marks.get(properties.id)?.places.some(({ id }) => ids.has(id)))
      .map(({ geometry, properties }) => ({
        type: "Feature",
        geometry,
        properties: { range, isOpen: kind === "open", radius: properties.halfWidth + 2 },
      }));
  }
}

/** The same claims drawn alike. A claim never changes while its id stays. */
function isSame(a: Asked, b: Asked): boolean {
  const isEvery = a.claims.length === b.claims.length && a.claims.every(({ id }, index) => id === b.claims[index]?.id);
  return isEvery && JSON.stringify(a.choice) === JSON.stringify(b.choice);
}
