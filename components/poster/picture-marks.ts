import type { LngLat } from "@/data/geo/lng-lat";
import type { Size } from "@/data/geo/mercator";
import { isOnArea, type Mark, marksOf } from "@/data/marks/mark";
import { markName } from "@/data/marks/mark-name";
import { markSvg } from "@/data/marks/mark-svg";
import { mostRank } from "@/data/marks/name-ranks";
import { placedLabels, textWidth } from "./labels";
import type { Picture } from "./picture";
import type { ToPixels } from "./picture-base";
import { box, nameAt, type Side, type Standing, sidesOfNames, takenBoxes, withoutCovered } from "./picture-names";
import { round, textSvg } from "./picture-text";

/** Country names, marks and their names: marks first, then what fits beside them. */
export function marksInPicture(
  { atlas, claims, layerIds, open, openPlace, theme, zoom }: Picture & { zoom: number },
  toPixels: ToPixels,
  size: Size,
): string {
  const isNear = ({ x, y }: { x: number; y: number }) => x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20;
  const at = (lngLat: LngLat) => {
    const [x, y] = toPixels(lngLat);
    return { x, y };
  };
  const marks = marksOf(claims, atlas.places, layerIds, zoom);
  const placed = marks
    .map((mark): Standing => {
      return { mark, drawing: markSvg(mark, theme), name: markName(mark), ...at(mark.lngLat) };
    })
    .filter(isNear);
  const standing = withoutCovered(placed, size);
  const tagged = new Set(
    marks.flatMap((mark) =>
      isOnArea(mark) ? mark.places.flatMap(({ countries }) => (countries.length === 1 ? countries : [])) : [],
    ),
  );
  const countries = atlas.labels
    .filter(({ iso, rank }) => !tagged.has(iso) && rank <= mostRank(zoom))
    .map(({ iso, name, lngLat, rank }) => ({ iso, name, rank, ...at(lngLat) }))
    .filter(({ name, x, y }) => {
      // A name that is cut off by the edge is worse than none.
      const half = textWidth(name, 11, true) / 2;
      return x > half && x < size.width - half && y > 10 && y < size.height - 10;
    })
    .sort((a, b) => a.rank - b.rank);
  const sides = sidesOfNames(standing, size);
  const named = placedLabels(
    [
      ...takenBoxes(standing, sides, size),
      ...countries.map((one) => box(one.iso, one, size, textWidth(one.name, 11, true) + 6, 16)),
    ],
    size.width,
    size.height,
  );
  const quiet = { size: 11, color: theme.quiet, isCapitals: true, anchor: "middle", halo: theme.land } as const;
  return [
    ...countries.filter(({ iso }) => named.has(iso)).map(({ name, x, y }) => textSvg(name, x, y + 4, quiet)),
    // What is open lies on top, so that no neighbour covers it.
    ...standing
      .map((one) => ({ one, isOpen: isOpen(one.mark, open?.id ?? null, openPlace) }))
      .sort((a, b) => Number(a.isOpen) - Number(b.isOpen))
      .map(({ one, isOpen }) => markInPicture(one, isOpen, theme, sides.get(one.mark.id) ?? null)),
  ].join("");
}

function isOpen({ claims, places }: Mark, claim: string | null, place: string | null): boolean {
  return claims.some(({ id }) => id === claim) || places.some(({ id }) => id === place);
}

function markInPicture(one: Standing, isOpen: boolean, theme: Picture["theme"], side: Side | null): string {
  const { mark, drawing, x, y } = one;
  // A country is outlined when it is open: a ring around its tag would read as a point in it.
  const isRinged = isOpen && !isOnArea(mark);
  const ring = isRinged
    ? `<circle r="${Math.max(drawing.width, 24) / 2 + 3}" fill="none" stroke="${theme.ink}" stroke-width="2.2"/>`
    : "";
  const count =
    mark.shape !== "tag" && mark.claims.length > 1
      ? textSvg(String(mark.claims.length), 0, mark.shape === "chip" ? 2.5 : 4, {
          size: 11,
          color: theme.ink,
          isBold: true,
          anchor: "middle",
        })
      : "";
  const name = side === null ? "" : nameSvg(one, side, theme, isRinged ? RING_GAP : 0);
  return `<g transform="translate(${round(x)} ${round(y)})">${ring}${drawing.svg}${count}${name}</g>`;
}

/** How much further from its mark a name stands that has a ring between them, in pixels. */
const RING_GAP = 8;

function nameSvg(one: Standing, side: Side, theme: Picture["theme"], gap: number): string {
  const isTag = isOnArea(one.mark);
  const at = nameAt(one, side);
  const { anchor = "start" } = at;
  const x = at.x + Math.sign(at.x) * gap;
  const y = at.y + (at.x === 0 ? Math.sign(at.y) * gap : 0);
  const style = { color: theme.ink, halo: theme.land, anchor };
  return textSvg(one.name, x, y, isTag ? { ...style, size: 11, isCapitals: true } : { ...style, size: 12, isBold: true });
}
