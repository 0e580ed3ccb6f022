import type { Status } from "../story/story";
import type { Mark, MarkClaim } from "./mark";

/** Colours of a drawing: CSS variables on the page, hex values where there is no page (icons, files). */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly rule: string;
  /** Colour of a layer by its id. */
  readonly layer: (id: string) => string;
}

/** SVG elements drawn around the origin, and the size in CSS pixels that they need. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const SITE_RADIUS = 6;
const CITY_RADIUS = 8;
const RING_RADIUS = 11;
const RING_WIDTH = 5;
const TAG_RADIUS = 3.6;
const TAG_PITCH = 10.5;
const TAG_COLUMNS = 6;
const TAG_LIMIT = 18;
const LATER_WIDTH = 0.9;

/** How sure: established filled, reported a ring, alleged a dashed ring, disputed half filled. Around the origin, or around `x`, `y`. */
export function glyphSvg(status: Status, color: string, paper: string, radius: number, x = 0, y = 0): string {
  const width = Math.max(1.6, radius / 3);
  const inner = radius - width / 2;
  const at = x === 0 && y === 0 ? "" : ` cx="${round(x)}" cy="${round(y)}"`;
  const ring = (more = "") =>
    `<circle${at} r="${round(inner)}" fill="${paper}" stroke="${color}" stroke-width="${round(width)}"${more}/>`;
  switch (status) {
    case "established":
      return `<circle${at} r="${round(radius)}" fill="${color}"/>`;
    case "reported":
      return ring();
    case "alleged": {
      const dash = round((2 * Math.PI * inner) / 14);
      return ring(` stroke-dasharray="${dash} ${dash}"`);
    }
    case "disputed":
      return `${ring()}<path d="M${round(x)} ${round(y - inner)}A${round(inner)} ${round(inner)} 0 0 0 ${round(x)} ${round(y + inner)}Z" fill="${color}"/>`;
  }
}

/** The symbol of a mark: one claim's glyph, a ring shared by several, or the tag on an area's name. */
export function markSvg(mark: Pick<Mark, "shape" | "claims">, palette: Palette): Drawing {
  if (mark.shape === "tag") return tag(mark.claims, palette);
  if (mark.shape === "chip") return mark.claims.length === 1 ? tag(mark.claims, palette) : chip(mark.claims, palette);
  const [only] = mark.claims;
  return mark.claims.length === 1 && only ? single(mark.shape, only, palette) : ring(mark, palette);
}

/** All that a mark's drawing depends on: marks that look the same share one icon. */
export function markLook({ shape, claims }: Pick<Mark, "shape" | "claims">): string {
  const drawn = shape === "tag" ? claims.slice(0, TAG_LIMIT) : claims;
  const look = ({ claim, count }: Piece) => `${claim.layer}:${claim.status}:${count}${claim.isLater ? "+" : ""}`;
  return `${shape} ${piecesOf(drawn).map(look)}`;
}

/** A site is a point with a paper edge; a city is larger and soft, because the true place may be anywhere in it. */
function single(shape: Mark["shape"], claim: MarkClaim, palette: Palette): Drawing {
  const color = palette.layer(claim.layer);
  if (shape === "site") {
    const edge = `<circle r="${SITE_RADIUS + 2}" fill="${palette.paper}"/>`;
    const drawn = edge + glyphSvg(claim.status, color, palette.paper, SITE_RADIUS) + later(claim, SITE_RADIUS + 2.6, palette);
    return { svg: drawn, width: 20, height: 20 };
  }
  const drawn =
    soft(color) + glyphSvg(claim.status, color, palette.paper, CITY_RADIUS - 1) + later(claim, CITY_RADIUS + 2, palette);
  return { svg: drawn, width: 36, height: 36 };
}

/** The thin line around what came after the article. */
function later({ isLater }: MarkClaim, radius: number, { ink }: Palette, x = 0, y = 0): string {
  if (!isLater) return "";
  const at = x === 0 && y === 0 ? "" : ` cx="${round(x)}" cy="${round(y)}"`;
  return `<circle${at} r="${radius}" fill="none" stroke="${ink}" stroke-width="${LATER_WIDTH}"/>`;
}

const soft = (color: string) => `<circle r="16" fill="${color}" fill-opacity=".2"/>`;

/**
 * Several claims at one place: a ring with a piece for each layer and status, as long as its share, around their number
 * (which the caller writes). Pieces are solid, hollow, dashed or half like the glyphs.
 */
function ring({ shape, claims }: Pick<Mark, "shape" | "claims">, palette: Palette): Drawing {
  const pieces = piecesOf(claims);
  const gap = pieces.length > 1 ? 0.1 : 0;
  let from = -Math.PI / 2;
  const arcs = pieces.map(({ claim, count }) => {
    const sweep = (count / claims.length) * 2 * Math.PI;
    const drawn = arcSvg(from + gap / 2, from + sweep - gap / 2, claim.status, palette.layer(claim.layer), palette.paper);
    const edge = arcPath(from + gap / 2, Math.min(from + sweep - gap / 2, from + 6.282), RING_RADIUS + RING_WIDTH / 2 + 1.4);
    from += sweep;
    return claim.isLater
      ? `${drawn}<path d="${edge}" fill="none" stroke="${palette.ink}" stroke-width="${LATER_WIDTH}"/>`
      : drawn;
  });
  const halo = shape === "site" ? "" : `<circle r="19" fill="${palette.ink}" fill-opacity=".1"/>`;
  const disc = `<circle r="${RING_RADIUS + RING_WIDTH / 2 + 1.5}" fill="${palette.paper}"/>`;
  return { svg: halo + disc + arcs.join(""), width: 40, height: 40 };
}

function arcSvg(from: number, to: number, status: Status, color: string, paper: string): string {
  const path = arcPath(from, Math.min(to, from + 2 * Math.PI - 0.001), RING_RADIUS);
  const stroke = (width: number, ink: string, more = "") =>
    `<path d="${path}" fill="none" stroke="${ink}" stroke-width="${width}"${more}/>`;
  switch (status) {
    case "established":
      return stroke(RING_WIDTH, color);
    case "reported":
      return stroke(RING_WIDTH, color) + stroke(RING_WIDTH - 2.8, paper);
    case "alleged":
      return stroke(RING_WIDTH, color, ' stroke-dasharray="1.6 1.6"');
    case "disputed": {
      const outer = arcPath(from, Math.min(to, from + 2 * Math.PI - 0.001), RING_RADIUS + RING_WIDTH / 4);
      return `${stroke(RING_WIDTH, color)}<path d="${outer}" fill="none" stroke="${paper}" stroke-width="${RING_WIDTH / 2 - 0.8}"/>`;
    }
  }
}

function arcPath(from: number, to: number, radius: number): string {
  const at = (angle: number) => `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`;
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`;
}

/** On an area's name: a glyph for each claim in rows, on a tag with square corners. Never a point. */
function tag(claims: readonly MarkClaim[], palette: Palette): Drawing {
  const glyphs = claims.slice(0, TAG_LIMIT);
  const columns = Math.min(glyphs.length, TAG_COLUMNS);
  const rows = Math.ceil(glyphs.length / TAG_COLUMNS);
  const [width, height] = [columns * TAG_PITCH + 5, rows * TAG_PITCH + 4];
  const box = `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="3" fill="${palette.paper}" stroke="${palette.rule}"/>`;
  const drawn = glyphs.map((claim, index) => {
    const x = ((index % TAG_COLUMNS) - (columns - 1) / 2) * TAG_PITCH;
    const y = (Math.floor(index / TAG_COLUMNS) - (rows - 1) / 2) * TAG_PITCH;
    const glyph = glyphSvg(claim.status, palette.layer(claim.layer), palette.paper, TAG_RADIUS, x, y);
    return glyph + later(claim, TAG_RADIUS + 1.1, palette, x, y);
  });
  return { svg: box + drawn.join(""), width: width + 2, height: height + 2 };
}

/** A tag seen from far: the number of claims (which the caller writes) over a bar with a share for each layer and status. */
function chip(claims: readonly MarkClaim[], palette: Palette): Drawing {
  const width = claims.length > 9 ? 21 : 17;
  const pieces = piecesOf(claims);
  const bar = width - 4;
  let from = -bar / 2;
  const drawn = pieces.map(({ claim, count }) => {
    const length = (count / claims.length) * bar;
    const piece = barSvg(from, length - (pieces.length > 1 ? 0.6 : 0), claim.status, palette.layer(claim.layer), palette.paper);
    const edge = `<path d="M${round(from)} 8.4h${round(length)}" stroke="${palette.ink}" stroke-width="${LATER_WIDTH}"/>`;
    from += length;
    return claim.isLater ? piece + edge : piece;
  });
  const box = `<rect x="${-width / 2}" y="-8.5" width="${width}" height="18" rx="3" fill="${palette.paper}" stroke="${palette.rule}"/>`;
  return { svg: box + drawn.join(""), width: width + 2, height: 20 };
}

/** A piece of a chip's bar: solid, hollow, dashed or half, like the glyphs. */
function barSvg(from: number, length: number, status: Status, color: string, paper: string): string {
  const line = (y: number, width: number, ink: string, more = "") =>
    `<path d="M${round(from)} ${y}h${round(length)}" stroke="${ink}" stroke-width="${width}"${more}/>`;
  switch (status) {
    case "established":
      return line(6, 3, color);
    case "reported":
      return line(6, 3, color) + line(6, 1.2, paper);
    case "alleged":
      return line(6, 3, color, ' stroke-dasharray="1.2 1.2"');
    case "disputed":
      return line(6, 3, color) + line(5.4, 1, paper);
  }
}

interface Piece {
  readonly claim: MarkClaim;
  count: number;
}

/** Claims of one layer, status and side of the article are one piece; the claims come sorted by them. */
function piecesOf(claims: readonly MarkClaim[]): Piece[] {
  const pieces: Piece[] = [];
  for (const claim of claims) {
    const last = pieces.at(-1);
    if (last && last.claim.layer === claim.layer && last.claim.status === claim.status && !last.claim.isLater === !claim.isLater)
      last.count += 1;
    else pieces.push({ claim, count: 1 });
  }
  return pieces;
}

const round = (value: number) => Math.round(value * 100) / 100;
