import type { Feature, FeatureCollection, Point } from "geojson";
import { type Mark, type MarkClaim, type MarkPlace, marksOf } from "@/data/marks/mark";
import { markName } from "@/data/marks/mark-name";
import { type Drawing, markLook, markSvg } from "@/data/marks/mark-svg";
import type { Theme } from "./theme";

/** What a mark carries to its style layers. What it stands for is looked up by its id: it may be thousands of claims. */
export interface MarkProperties {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
  readonly isTag: boolean;
  /** Number of claims, written inside a ring or a chip; empty for one claim and for tags. */
  readonly count: string;
  /** Number of claims: who has more comes first where there is not room for all. */
  readonly size: number;
  /** What is left of its strength, 0 to 1: that of its strongest layer. */
  readonly opacity: number;
  /** Half the icon's width and height, CSS pixels. */
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface MarkFeatures {
  readonly collection: FeatureCollection<Point, MarkProperties>;
  /** Icon id -> drawing. Marks that look the same share one. */
  readonly icons: ReadonlyMap<string, Drawing>;
  readonly marks: ReadonlyMap<string, Mark>;
}

/**
 * The marks of some claims as features for the zoom range of a zoom, and the icons that they need.
 *
 * @param opacityOf what is left of a layer's strength, 0 to 1
 */
export function markFeatures(
  claims: readonly MarkClaim[],
  places: readonly MarkPlace[],
  layerIds: readonly string[],
  zoom: number,
  theme: Theme,
  opacityOf: (layer: string) => number,
): MarkFeatures {
  const icons = new Map<string, Drawing>();
  const marks = marksOf(claims, places, layerIds, zoom);
  const features = marks.map((mark): Feature<Point, MarkProperties> => {
    const layers = [...new Set(mark.claims.map(({ layer }) => layer))];
    const opacity = Math.max(...layers.map(opacityOf));
    const shares = layers.map((layer) => Math.round((opacityOf(layer) / opacity) * 255));
    const icon = `${theme.name} ${markLook(mark)} ${shares}`;
    const faded = { ...theme, layer: (id: string) => theme.layer(id) + alpha(shares[layers.indexOf(id)]) };
    const drawing = icons.get(icon) ?? markSvg(mark, faded);
    icons.set(icon, drawing);
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [...mark.lngLat] },
      properties: propertiesOf(mark, icon, drawing, opacity),
    };
  });
  return { collection: { type: "FeatureCollection", features }, icons, marks: new Map(marks.map((mark) => [mark.id, mark])) };
}

function propertiesOf({ id, shape, places, claims }: Mark, icon: string, drawing: Drawing, opacity: number): MarkProperties {
  return {
    id,
    icon,
    name: markName({ id, places }),
    isTag: shape === "tag" || shape === "chip",
    count: shape === "tag" || claims.length === 1 ? "" : String(claims.length),
    size: claims.length,
    opacity,
    halfWidth: drawing.width / 2,
    halfHeight: drawing.height / 2,
  };
}

/** The last two digits of a colour `#rrggbbaa`; none when nothing is taken from it. */
function alpha(share: number | undefined): string {
  return share === undefined || share >= 255 ? "" : share.toString(16).padStart(2, "0");
}
