import type { GeoJSONSource } from "maplibre-gl";
import { routeLine } from "@/data/geo/route-line";
import { type AreaClaim, claimedBorders, placeDiscs } from "@/data/marks/areas";
import type { Atlas } from "@/data/story/atlas";
import type { ServedClaim } from "../state/fetch-claims";

/** What is drawn beside marks and areas: a shape in the colour of a layer. */
interface Drawn {
  readonly geometry: GeoJSON.Geometry;
  readonly layer: string;
}

/** How a layer is drawn now. */
export interface LayerLook {
  readonly colorOf: (layer: string) => string;
  /** What is left of its strength, 0 to 1. */
  readonly opacityOf: (layer: string) => number;
}

/** Draws the borders that claims are about, the reach within which places lie, and the routes of journeys, and no others. */
export function drawLines(
  source: (id: string) => GeoJSONSource,
  claims: readonly (ServedClaim & AreaClaim)[],
  atlas: Pick<Atlas, "places" | "borders">,
  { colorOf, opacityOf }: LayerLook,
): void {
  const draw = (id: string, drawn: readonly Drawn[]) => {
    const features = drawn.map(
      ({ geometry, layer }): GeoJSON.Feature => ({
        type: "Feature",
        geometry,
        properties: { color: colorOf(layer), opacity: opacityOf(layer) },
      }),
    );
    source(id).setData({ type: "FeatureCollection", features });
  };
  draw("claimed-borders", claimedBorders(claims, atlas.borders));
  draw("discs", placeDiscs(claims, atlas.places));
  draw("routes", routes(claims, atlas.places));
}

function routes(claims: readonly ServedClaim[], places: Atlas["places"]): Drawn[] {
  const positionOf = (id: string) => places.find((place) => place.id === id)?.lngLat;
  return claims.flatMap(({ route, layer }) => {
    const [from, to] = (route ?? []).map(positionOf);
    return from && to ? [{ geometry: routeLine(from, to), layer }] : [];
  });
}
