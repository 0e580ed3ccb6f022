import type { LngLat } from "@/data/geo/lng-lat";
import type { Size } from "@/data/geo/mercator";
import { type Mark, marksOf } from "@/data/marks/mark";
import { type Drawing, markSvg } from "@/data/marks/mark-svg";
import { type LabelCandidate, placedLabels, textWidth } from "./labels";
import type { Picture } from "./picture";
import type { ToPixels } from "./picture-base";
import { round, textSvg } from "./picture-text";

interface Standing {
  readonly mark: Mark;
  readonly drawing: Drawing;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** On which side of a mark its name stands; a tag's name is above it whatever this says. */
type Side = "right" | "left";

/** Country names, marks and their names: marks first, then what fits beside them. */
export function marksInPicture(
  { atlas, claims, open, theme, zoom }: Picture & { zoom: number },
  toPixels: ToPixels,
  size: Size,
): string {
  const isNear = ({ x, y }: { x: number; y: number }) => x > -20 && y > -20 && x < size.width + 20 && y < size.height + 20;
  const at = (lngLat: LngLat) => {
    const [x, y] = toPixels(lngLat);
    return { x, y };
  };
  const layerIds = atlas.layers.map(({ id }) => id);
  const marks = marksOf(claims, atlas.places, layerIds, zoom);
  const standing = marks
    .map((mark): Standing => {
      const name = mark.places.find(({ id }) => id === mark.id)?.name ?? "";
      return { mark, drawing: markSvg(mark, theme), name, ...at(mark.lngLat) };
    })
    .filter(isNear);
  const tagged = new Set(
    marks.flatMap(({ shape, places }) =>
      shape === "tag" ? places.flatMap(({ countries }) => (countries.length === 1 ? countries : [])) : [],
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
  const icons = standing.map((one) => candidate(one.mark.id, one, size, one.drawing.width, one.drawing.height, 0, 0, true));
  const beside = (side: Side, isFixed: boolean) => (one: Standing) => nameCandidate(one, side, size, isFixed);
  const right = placedLabels([...icons, ...standing.map(beside("right", false))], size.width, size.height);
  const isRight = (one: Standing) => right.has(`name right ${one.mark.id}`);
  const placed = placedLabels(
    [
      ...icons,
      ...standing.filter(isRight).map(beside("right", true)),
      ...standing.filter((one) => !isRight(one) && one.mark.shape !== "tag").map(beside("left", false)),
      ...countries.map(({ iso, name, x, y }) => candidate(iso, { x, y }, size, textWidth(name, 11, true) + 6, 16, 0, 0, false)),
    ],
    size.width,
    size.height,
  );
  const sideOf = ({ mark }: Standing) =>
    (["right", "left"] as const).find((side) => placed.has(`name ${side} ${mark.id}`)) ?? null;
  const quiet = { size: 11, color: theme.quiet, isCapitals: true, anchor: "middle", halo: theme.land } as const;
  return [
    ...countries.filter(({ iso }) => placed.has(iso)).map(({ name, x, y }) => textSvg(name, x, y + 4, quiet)),
    ...standing.map((one) => markInPicture(one, open?.id ?? null, theme, sideOf(one))),
  ].join("");
}

/** Large countries first; small ones when there is room for them, as on the map. */
function mostRank(zoom: number): number {
  return zoom < 2.2 ? 1 : zoom < 3 ? 2 : zoom < 4 ? 3 : 4;
}

function nameCandidate(one: Standing, side: Side, size: Size, isFixed: boolean): LabelCandidate {
  const isTag = one.mark.shape === "tag";
  const width = textWidth(one.name, 12, isTag);
  const out = (one.drawing.width / 2 + width / 2) * (side === "right" ? 1 : -1);
  const [dx, dy] = isTag ? [0, -one.drawing.height / 2 - 8] : [out, 0];
  return candidate(`name ${side} ${one.mark.id}`, one, size, width, 14, dx, dy, isFixed);
}

function candidate(
  key: string,
  { x, y }: { readonly x: number; readonly y: number },
  size: Size,
  widthPx: number,
  heightPx: number,
  dx: number,
  dy: number,
  isFixed: boolean,
): LabelCandidate {
  return { key, text: "", x: x / size.width, y: y / size.height, widthPx, heightPx, dx, dy, isFixed };
}

function markInPicture(
  { mark, drawing, name, x, y }: Standing,
  open: string | null,
  theme: Picture["theme"],
  side: Side | null,
): string {
  const isOpen = mark.claims.some(({ id }) => id === open);
  const ring = isOpen
    ? `<circle r="${Math.max(drawing.width, 24) / 2 + 3}" fill="none" stroke="${theme.ink}" stroke-width="2.2"/>`
    : "";
  const isTag = mark.shape === "tag";
  const count =
    !isTag && mark.claims.length > 1
      ? textSvg(String(mark.claims.length), 0, 4, { size: 11, color: theme.ink, isBold: true, anchor: "middle" })
      : "";
  const halo = theme.land;
  const label = isTag
    ? textSvg(name, 0, -drawing.height / 2 - 4, { size: 11, color: theme.ink, isCapitals: true, anchor: "middle", halo })
    : textSvg(name, (side === "left" ? -1 : 1) * (drawing.width / 2), 4, {
        size: 12,
        color: theme.ink,
        isBold: true,
        anchor: side === "left" ? "end" : "start",
        halo,
      });
  return `<g transform="translate(${round(x)} ${round(y)})">${ring}${drawing.svg}${count}${side ? label : ""}</g>`;
}
