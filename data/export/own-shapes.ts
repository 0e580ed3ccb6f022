import type { Geometry, Position } from "geojson";
import { AREA_STRENGTH, type OwnLook } from "./own-geojson";

/** What one draws on: where a position is, and whether any of a box is seen. */
interface Paper {
  readonly toPixels: (position: Position) => [x: number, y: number];
  readonly isSeen: (box: readonly [left: number, top: number, right: number, bottom: number]) => boolean;
}

/** How parts of a layer are drawn. */
interface Painter {
  readonly point: (x: number, y: number) => string;
  readonly line: (d: string) => string;
  readonly area: (d: string) => string;
}

/** Looks as the map has them: dots with a white edge, lines, areas through which one sees. */
export function painterOf({ color, opacity }: OwnLook): Painter {
  const strength = opacity / 100;
  const line = `stroke="${color}" stroke-width="2" stroke-opacity="${strength}" stroke-linejoin="round" stroke-linecap="round"`;
  return {
    point: (x, y) =>
      `<circle cx="${x}" cy="${y}" r="5" fill="${color}" fill-opacity="${strength}" stroke="#FFFFFF" stroke-width="1.5" stroke-opacity="${strength}"/>`,
    line: (d) => `<path d="${d}" fill="none" ${line}/>`,
    area: (d) =>
      `<path d="${d}" fill="${color}" fill-opacity="${(strength * AREA_STRENGTH).toFixed(2)}" fill-rule="evenodd" ${line}/>`,
  };
}

/** The shapes of a geometry; nothing for what is not seen. */
export function geometrySvg(geometry: Geometry, painter: Painter, paper: Paper): string {
  switch (geometry.type) {
    case "GeometryCollection":
      return geometry.geometries.map((part) => geometrySvg(part, painter, paper)).join("");
    case "Point":
      return pointSvg(geometry.coordinates, painter, paper);
    case "MultiPoint":
      return geometry.coordinates.map((position) => pointSvg(position, painter, paper)).join("");
    case "LineString":
      return shapeSvg([geometry.coordinates], painter.line, "", paper);
    case "MultiLineString":
      return shapeSvg(geometry.coordinates, painter.line, "", paper);
    case "Polygon":
      return shapeSvg(geometry.coordinates, painter.area, "z", paper);
    case "MultiPolygon":
      return geometry.coordinates.map((rings) => shapeSvg(rings, painter.area, "z", paper)).join("");
  }
}

function pointSvg(position: Position, { point }: Painter, { toPixels, isSeen }: Paper): string {
  const [x, y] = toPixels(position);
  return isSeen([x, y, x, y]) ? point(x, y) : "";
}

/** Positions that fall on the same tenth of a pixel are one. */
function shapeSvg(lines: readonly Position[][], paint: (d: string) => string, end: string, { toPixels, isSeen }: Paper): string {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const d = lines.map((line) => {
    const steps: string[] = [];
    for (const position of line) {
      const [x, y] = toPixels(position);
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
      const step = `${x} ${y}`;
      if (step !== steps.at(-1)) steps.push(step);
    }
    return `M${steps.join("L")}${end}`;
  });
  return isSeen([left, top, right, bottom]) ? paint(d.join("")) : "";
}
