import type { Feature, FeatureCollection, Point } from "geojson";
import { type Mark, type MarkClaim, type MarkPlace, marksOf } from "@/data/marks/mark";
import { type Drawing, markSvg } from "@/data/marks/mark-svg";
import type { Theme } from "./theme";

/** What a mark carries to its style layers and back to a click. Lists are joined: properties of rendered features are flat. */
export interface MarkProperties {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
  readonly isTag: boolean;
  /** Number of claims, written inside a ring; empty for one claim and for tags. */
  readonly count: string;
  readonly claims: string;
  readonly places: string;
  /** Half the icon's width and height, CSS pixels. */
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface MarkFeatures {
  readonly collection: FeatureCollection<Point, MarkProperties>;
  /** Icon id -> drawing. Marks that look the same share one. */
  readonly icons: ReadonlyMap<string, Drawing>;
}

/** The marks of some claims as features for one of the two zoom ranges, and the icons that they need. */
export function markFeatures(
  claims: readonly MarkClaim[],
  places: readonly MarkPlace[],
  layerIds: readonly string[],
  zoom: number,
  theme: Theme,
): MarkFeatures {
  const icons = new Map<string, Drawing>();
  const features = marksOf(claims, places, layerIds, zoom).map((mark): Feature<Point, MarkProperties> => {
    const icon = iconId(mark, theme);
    const drawing = icons.get(icon) ?? markSvg(mark, theme);
    icons.set(icon, drawing);
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [...mark.lngLat] },
      properties: propertiesOf(mark, icon, drawing),
    };
  });
  return { collection: { type: "FeatureCollection", features }, icons };
}

function propertiesOf(mark: Mark, icon: string, drawing: Drawing): MarkProperties {
  const isTag = mark.shape === "tag";
  return {
    id: mark.id,
    icon,
    name: mark.places.find(({ id }) => id === mark.id)?.name ?? "",
    isTag,
    count: isTag || mark.claims.length === 1 ? "" : String(mark.claims.length),
    claims: mark.claims.map(({ id }) => id).join(" "),
    places: mark.places.map(({ id }) => id).join(" "),
    halfWidth: drawing.width / 2,
    halfHeight: drawing.height / 2,
  };
}

/** Says all that the drawing depends on. */
function iconId({ shape, claims }: Mark, theme: Theme): string {
  return `${theme.name} ${shape} ${claims.map(({ layer, status }) => `${layer}:${status}`).join(" ")}`;
}
