import { escapeXml } from "@/data/export/escape-xml";
import type { LngLat } from "@/data/geo/lng-lat";
import { mercatorFrame } from "@/data/geo/mercator";
import { isOnArea, type Mark, marksOf } from "@/data/marks/mark";
import { markName } from "@/data/marks/mark-name";
import { MARK_RANGES, type MarkRange } from "@/data/marks/mark-ranges";
import { type Drawing, markSvg, type Palette } from "@/data/marks/mark-svg";
import { POSTER_WIDTH, projectInto } from "./base-paths";
import { type FrameName, nameWidths } from "./frame-names";
import { spanClasses, spansOf, type WidthSpan } from "./frame-widths";
import type { PosterView } from "./poster";

/** The look of marks on the page: its style sheet has the colours of both schemes. */
const PALETTE: Palette = { paper: "var(--paper)", ink: "var(--ink)", rule: "var(--rule)", layer: (id) => `var(--layer-${id})` };

/** How far from the frame a mark can still be seen, as shares of it: the region is wider or taller. */
const SEEN = { x: 2, y: 1 } as const;

/** A mark with its place in the frame, as shares of its width and height. */
export interface Standing {
  readonly mark: Mark;
  readonly drawing: Drawing;
  readonly x: number;
  readonly y: number;
}

/** All marks are drawn when the element with this id is: the first frame waits for it. The names of countries come behind it. */
export const POSTER_MARKS_ID = "poster-marks";

/** All marks with their names, and the names of countries: a set for each range of widths that the frame can be shown in. */
export function marksSvg(props: PosterView, height: number, namesHere: readonly FrameName[]): string {
  // The widest first: what looks for a mark in the page finds the one that is drawn on a desktop.
  const sets = spansOf(mercatorFrame(props.bbox))
    .reverse()
    .map(({ range, span }) => ({ classes: spanClasses(span), ...setSvg(props, height, range, span, namesHere) }));
  const marks = sets.map(({ classes, marks }) => `<g class="${classes}">${marks}</g>`).join("");
  const names = sets.map(({ classes, names }) => `<g class="${classes}">${names}</g>`).join("");
  return `<g id="${POSTER_MARKS_ID}">${marks}</g>${names}`;
}

interface MarkSet {
  readonly marks: string;
  readonly names: string;
}

function setSvg(props: PosterView, height: number, range: MarkRange, span: WidthSpan, namesHere: readonly FrameName[]): MarkSet {
  const { atlas, claims, bbox } = props;
  const project = projectInto(mercatorFrame(bbox));
  const share = (lngLat: LngLat) => {
    const [x, y] = project(lngLat);
    return { x: x / POSTER_WIDTH, y: y / height };
  };
  const zoom = MARK_RANGES.find(({ id }) => id === range)?.from ?? 0;
  const marks = marksOf(
    claims,
    atlas.places,
    atlas.layers.map(({ id }) => id),
    zoom,
  );
  const standing = marks
    .map((mark): Standing => ({ mark, drawing: markSvg(mark, PALETTE), ...share(mark.lngLat) }))
    .filter(({ x, y }) => x > -SEEN.x && x < 1 + SEEN.x && y > -SEEN.y && y < 1 + SEEN.y)
    // A point lies over a tag, as on the map.
    .sort((a, b) => Number(isOnArea(b.mark)) - Number(isOnArea(a.mark)));
  const inTags = new Set(
    marks.flatMap((mark) =>
      isOnArea(mark) ? mark.places.flatMap(({ countries }) => (countries.length === 1 ? countries : [])) : [],
    ),
  );
  const countries = atlas.labels
    .filter(({ iso }) => !inTags.has(iso))
    .sort((a, b) => a.rank - b.rank)
    .map(({ iso, name, lngLat, rank }): FrameName => ({ key: iso, name, rank, ...share(lngLat) }))
    .filter(({ x, y }) => x > -0.9 && x < 1.9 && y > -0.3 && y < 1.3);
  const names = [...countries, ...namesHere];
  const widths = nameWidths(standing, names, mercatorFrame(bbox), height / POSTER_WIDTH, span);
  return {
    marks: standing.map((one) => markLink(one, props, span, widths)).join(""),
    names: names.map(({ key, name, x, y }) => nested(x, y, nameSvg(name, "p-country", 0, 4, widths.get(key)))).join(""),
  };
}

function nested(x: number, y: number, inner: string): string {
  return inner === "" ? "" : `<svg x="${(x * 100).toFixed(1)}%" y="${(y * 100).toFixed(1)}%" overflow="visible">${inner}</svg>`;
}

/** @param shown the classes of the widths at which there is room for it; `undefined` where there never is */
function nameSvg(name: string, className: string, x: number, y: number, shown: string | undefined): string {
  if (shown === undefined) return "";
  return `<text x="${x}" y="${y}" class="${className}${shown && ` ${shown}`}">${escapeXml(name)}</text>`;
}

function markLink(
  { mark, drawing, x, y }: Standing,
  { atlas, claims, open, openPlace = null, hasNumbers = false, addressOf }: PosterView,
  span: WidthSpan,
  widths: ReadonlyMap<string, string>,
): string {
  const shown = widths.get(mark.id);
  if (shown === undefined) return "";
  const main = markName(mark);
  const [only] = mark.claims;
  const single = mark.claims.length === 1 && only ? claims.find(({ id }) => id === only.id) : undefined;
  const title = single ? `${main}: ${single.title}` : `${mark.places.map(({ name }) => name).join(", ")} (${mark.claims.length})`;
  const target = single
    ? `href="${addressOf.claim(single.id)}" data-claim="${single.id}"`
    : `href="${addressOf.place(mark.id)}" data-place="${mark.id}"`;
  const isOpen = mark.claims.some(({ id }) => id === open?.id) || mark.places.some(({ id }) => id === openPlace);
  // As on the map: a country is outlined, and a ring around its tag would read as a point in it.
  const ring = isOpen && !isOnArea(mark) ? `<circle r="${Math.max(drawing.width, 24) / 2 + 3}" class="p-ring"/>` : "";
  const hasCount = mark.shape !== "tag" && mark.claims.length > 1;
  const count = hasCount ? `<text class="p-count" y="${mark.shape === "chip" ? 2.5 : 4}">${mark.claims.length}</text>` : "";
  const room = widths.get(`name ${mark.id}`);
  const name = isOnArea(mark)
    ? nameSvg(main, "p-tag", 0, -drawing.height / 2 - 4, room)
    : nameSvg(main, "p-place", drawing.width / 2, 4, room);
  // In print only, where nothing can be pointed at: the number of its place in the list below.
  const numbers = hasNumbers && span.to === null ? printNumbers(mark, atlas) : "";
  const number = numbers === "" ? "" : `<text class="p-number" x="${-drawing.width / 2}" y="4">${numbers}</text>`;
  const hit = `<circle r="14" fill="transparent"/>`;
  // Where chips stand there is no pointer to rest on a mark, and their page says the same.
  const tip = mark.shape === "chip" ? "" : `<title>${escapeXml(title)}</title>`;
  return nested(
    x,
    y,
    `<a ${target} class="p-mark${shown && ` ${shown}`}" tabindex="-1">${tip}${hit}${ring}${drawing.svg}${count}${name}${number}</a>`,
  );
}

/** The places of a mark as they are numbered in the list of places, which has those with a claim in the order of the story. */
function printNumbers({ places }: Mark, atlas: PosterView["atlas"]): string {
  const named = new Set(Object.values(atlas.claims).flatMap((claim) => claim.places));
  const listed = atlas.places.filter(({ id }) => named.has(id)).map(({ id }) => id);
  return places.map(({ id }) => listed.indexOf(id) + 1).join(" ");
}
