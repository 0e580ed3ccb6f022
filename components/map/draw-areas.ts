import type { ExpressionSpecification, Map as MapLibreMap } from "maplibre-gl";
import {
  type AreaClaim,
  type CountryArea,
  countryAreas,
  FILL_FADE,
  fillOpacity,
  PATTERN_SHARE,
  patternOf,
} from "@/data/marks/areas";
import type { MarkPlace } from "@/data/marks/mark";
import { PATTERNS } from "@/data/marks/patterns";
import { patternImage } from "./icons";
import type { Theme } from "./theme";

/**
 * Covers countries by the claims about them, and shows no others.
 *
 * @param layerIds all that have patterns on the map
 * @param opacityOf what is left of a layer's strength, 0 to 1
 */
export function drawAreas(
  map: MapLibreMap,
  claims: readonly AreaClaim[],
  places: readonly MarkPlace[],
  layerIds: readonly string[],
  theme: Theme,
  opacityOf: (layer: string) => number,
): void {
  const areas = countryAreas(claims, places);
  const color = ({ layer }: CountryArea) => theme.layer(layer);
  // A pattern is needed for countries outside the filter too, although none is drawn: an unknown image would keep tiles waiting.
  const anyLayer = layerIds[0] ?? "";
  const fills = areas.filter(({ area, since }) => area === "fill" && since !== null);
  const strength = ({ layer }: CountryArea) => opacityOf(layer);
  const fillStrength = (area: CountryArea) => strength(area) * fillOpacity(area.since ?? 0);

  cover(map, "area-fill", fills, "fill-color", color, theme.land);
  fade(map, "area-fill", fills, fillStrength, FILL_FADE.share);
  for (const pattern of PATTERNS) {
    const patterned = areas.filter((area) => patternOf(area) === pattern);
    const image = (layer: string) => patternImage(pattern, layer, theme);
    cover(map, `area-${pattern}`, patterned, "fill-pattern", ({ layer }) => image(layer), image(anyLayer));
    fade(map, `area-${pattern}`, patterned, strength, PATTERN_SHARE);
  }
  for (const [styleLayer, lined] of [
    ["area-force", areas.filter(({ area }) => area === "force")],
    ["area-edge", areas.filter(({ area }) => area === "edge")],
  ] as const) {
    cover(map, styleLayer, lined, "line-color", color, theme.ink);
    if (lined.length > 0) map.setPaintProperty(styleLayer, "line-opacity", matchIso(valuesBy(lined, strength), 0));
  }
}

/** Sets one paint property of a style layer for the countries of some areas, and shows no others. */
function cover(
  map: MapLibreMap,
  styleLayer: string,
  areas: readonly CountryArea[],
  property: "fill-color" | "fill-pattern" | "line-color",
  colorOrImage: (area: CountryArea) => string,
  otherwise: string,
): void {
  map.setFilter(styleLayer, isoFilter(areas.map(({ iso }) => iso)));
  if (areas.length > 0) map.setPaintProperty(styleLayer, property, matchIso(valuesBy(areas, colorOrImage), otherwise));
}

/** Full strength on the continent, a share of it where a country fills the frame. */
function fade(
  map: MapLibreMap,
  styleLayer: string,
  areas: readonly CountryArea[],
  strength: (area: CountryArea) => number,
  share: number,
): void {
  if (areas.length === 0) return;
  const times = (factor: number) =>
    matchIso(
      valuesBy(areas, (area) => strength(area) * factor),
      0,
    );
  const { from, to } = FILL_FADE;
  const opacity: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], from, times(1), to, times(share)];
  map.setPaintProperty(styleLayer, "fill-opacity", opacity);
}

export function isoFilter(isos: readonly string[]): ExpressionSpecification {
  return ["in", ["get", "iso"], ["literal", [...isos]]];
}

const valuesBy = <Value>(areas: readonly CountryArea[], value: (area: CountryArea) => Value) =>
  areas.map((area) => [area.iso, value(area)] as const);

/** A value for each country. MapLibre's `match` wants at least one case and no case twice. */
function matchIso(
  cases: readonly (readonly [iso: string, value: string | number])[],
  otherwise: string | number,
): ExpressionSpecification {
  // The expression's type spells out every arity by itself; a list of unknown length fits none of them.
  return ["match", ["get", "iso"], ...[...new Map(cases)].flat(), otherwise] as unknown as ExpressionSpecification;
}
