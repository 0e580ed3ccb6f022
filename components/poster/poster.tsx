import type { Polygon } from "geojson";
import type { CSSProperties } from "react";
import type { Bbox } from "@/data/geo/lng-lat";
import { mercatorFrame } from "@/data/geo/mercator";
import { routeLine } from "@/data/geo/route-line";
import {
  areaClaim,
  claimedBorders,
  countryAreas,
  fillFade,
  fillOpacity,
  PATTERN_SHARE,
  patternOf,
  placeDiscs,
} from "@/data/marks/areas";
import type { Mark, MarkPlace } from "@/data/marks/mark";
import { patternId } from "@/data/marks/patterns";
import type { Atlas } from "@/data/story/atlas";
import { Island } from "../ui/island";
import { keepIsland } from "../ui/island-registry";
import { areaPaths, borderPath, linePath, POSTER_WIDTH, posterHeight } from "./base-paths";
import { namesInFrame } from "./names-in-frame";
import { patternsOf, scaledPattern } from "./patterns";
import { marksSvg } from "./poster-marks";
import { readBasemap, readDisputedLines } from "./read-basemap";

/** A claim as the poster draws it: the same facts that the interactive map gets from the service. */
export interface PosterClaim {
  readonly id: string;
  readonly title: string;
  readonly layer: string;
  readonly kind: string;
  readonly status: Mark["claims"][number]["status"];
  readonly places: readonly string[];
  readonly route?: readonly [string, string] | undefined;
  readonly year: number | null;
  readonly isLater?: boolean | undefined;
}

/** What a poster draws. */
export interface PosterView {
  readonly atlas: Atlas;
  readonly claims: readonly PosterClaim[];
  readonly bbox: Bbox;
  /** The open claim, ringed. */
  readonly open: PosterClaim | null;
  /** How much coarser lines may be than on a page that the poster fills: 1 without it. */
  readonly coarseness?: number;
  /** The open place, ringed too. */
  readonly openPlace?: string | null;
  /** Its marks have numbers for print; frames are not printed. */
  readonly hasNumbers?: boolean;
  readonly addressOf: { readonly claim: (id: string) => string; readonly place: (id: string) => string };
}

interface PosterProps extends PosterView {
  readonly label: string;
  /** Tells apart pages whose marks link elsewhere. */
  readonly idPrefix: string;
}

/**
 * The true map before any script: one SVG of the same claims, symbology and frame as the interactive map. Lines and
 * shapes scale with the region; marks and names keep their size, because they stand in nested drawings at percentages.
 */
export async function Poster(props: PosterProps) {
  const { atlas, bbox, open, idPrefix } = props;
  const id = `poster ${idPrefix} ${atlas.story} ${atlas.language} ${bbox.join()} ${open?.id ?? ""}`;
  const svg = await posterSvg({ ...props, hasNumbers: true });
  keepIsland(id, () => svg);
  return (
    <div className="poster-frame" data-frame style={{ "--frame-ratio": posterRatio(bbox) } as CSSProperties}>
      <p className="sr-only">{props.label}</p>
      <Island id={id} />
    </div>
  );
}

/** Width of a frame through its height. */
export function posterRatio(bbox: Bbox): number {
  return POSTER_WIDTH / posterHeight(mercatorFrame(bbox));
}

/** The drawing alone, for a page that keeps nothing of it. Fills the element around it, whose ratio is `posterRatio`. */
export async function posterSvg(view: PosterView): Promise<string> {
  const height = posterHeight(mercatorFrame(view.bbox));
  // Its marks are links for the pointer; for everyone else the list of places on the map has the same ones.
  const [base, namesHere] = await Promise.all([baseSvg(view, height), namesInFrame(view.atlas, view.bbox)]);
  return `<svg class="poster" aria-hidden="true">${base}${marksSvg(view, height, namesHere)}</svg>`;
}

/** The zoom of a frame shown 700 CSS pixels wide: what the poster assumes, which is drawn before its size is known. */
function nominalZoom(bbox: Bbox): number {
  return Math.log2(700 / (mercatorFrame(bbox).width * 512));
}

async function baseSvg(
  { atlas, claims, bbox, open, openPlace = null, coarseness = 1 }: PosterView,
  height: number,
): Promise<string> {
  const frame = mercatorFrame(bbox);
  const [paths, lines, basemap] = await Promise.all([basePaths(bbox, coarseness), readDisputedLines(), readBasemap()]);
  // What lies over a country has its outline once more: packed it weighs next to nothing, and is drawn sooner than a reference.
  const over = (iso: string, attributes: string) => {
    const path = paths.find((path) => path.iso === iso);
    return path ? `<path d="${path.d}" ${attributes}/>` : "";
  };
  const countries = paths
    .filter(({ k }) => k === "country")
    .map(({ d }) => d)
    .join("");
  const lakes = paths
    .filter(({ k }) => k === "lake")
    .map(({ d }) => d)
    .join("");
  const zoom = nominalZoom(bbox);
  const fade = fillFade(zoom);
  const patternFade = fillFade(zoom, PATTERN_SHARE);
  const faded = patternFade === 1 ? "" : ` fill-opacity="${patternFade.toFixed(2)}"`;
  const covering = claims.map((claim) => areaClaim(claim, atlas.claims));
  const areas = countryAreas(covering, atlas.places).map((covered) => {
    const { iso, area, layer, since } = covered;
    const pattern = patternOf(covered);
    if (pattern) return over(iso, `class="p-fill" fill="url(#${patternId(pattern, layer)})"${faded}`);
    if (area === "force") return over(iso, `class="p-force" style="color:var(--layer-${layer})"`);
    if (area === "edge") return over(iso, `class="p-edge" style="color:var(--layer-${layer})"`);
    if (since === null || fade === 0) return "";
    return over(iso, `class="p-fill" fill="var(--layer-${layer})" fill-opacity="${(fillOpacity(since) * fade).toFixed(2)}"`);
  });
  const borders = claimedBorders(covering, atlas.borders).map(
    ({ geometry, layer }) =>
      `<path d="${borderPath({ geometry }, basemap.features, frame, coarseness)}" class="p-edge" style="color:var(--layer-${layer})"/>`,
  );
  const patterns = patternsOf(
    areas,
    atlas.layers.map(({ id }) => id),
    scaledPattern,
  );
  const outlined = atlas.places
    .filter(({ id }) => id === openPlace || open?.places.includes(id))
    .flatMap(({ countries }) => countries);
  const routes = claims.flatMap(({ route, layer }) =>
    route ? [`<path d="${routePath(route, atlas.places, frame)}" class="p-route" style="color:var(--layer-${layer})"/>`] : [],
  );
  return [
    `<svg viewBox="0 0 ${POSTER_WIDTH} ${Math.round(height)}" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">`,
    `<defs>${patterns}</defs>`,
    `<path class="p-land" d="${countries}"/>${areas.join("")}<path class="p-lake" d="${lakes}"/>`,
    placeDiscs(claims, atlas.places)
      .map(({ geometry, layer }) => discSvg(geometry, layer, frame))
      .join(""),
    outlined.map((iso) => over(iso, 'class="p-open"')).join(""),
    borders.join(""),
    // Over every outline, or that of a coloured or opened country would draw the line solid.
    lines.features
      .map((line) => borderPath(line, basemap.features, frame, coarseness))
      .filter(Boolean)
      .map((d) => `<path class="p-hide" d="${d}"/><path class="p-disputed" d="${d}"/>`)
      .join(""),
    routes.join(""),
    "</svg>",
  ].join("");
}

interface BasePath {
  readonly k: "country" | "lake";
  readonly iso?: string;
  readonly d: string;
}

const pathsByFrame = new Map<string, Promise<BasePath[]>>();

/** Countries and lakes of a frame. Many pages open on the same few frames, so each is drawn once in a build. */
function basePaths(bbox: Bbox, coarseness: number): Promise<BasePath[]> {
  const key = `${coarseness} ${bbox.join()}`;
  const known = pathsByFrame.get(key);
  if (known) return known;
  const frame = mercatorFrame(bbox);
  const paths = readBasemap().then(({ features }) => {
    const lines = areaPaths(features, frame, coarseness);
    return features.map(({ properties }, index) => ({ ...properties, d: lines[index] ?? "" })).filter(({ d }) => d !== "");
  });
  pathsByFrame.set(key, paths);
  return paths;
}

function discSvg(geometry: Polygon, layer: string, frame: ReturnType<typeof mercatorFrame>): string {
  const [ring = []] = geometry.coordinates;
  const d = linePath({ geometry: { type: "LineString", coordinates: ring } }, frame);
  return `<path d="${d}" class="p-disc" style="color:var(--layer-${layer})"/>`;
}

function routePath(
  route: readonly [string, string],
  places: readonly MarkPlace[],
  frame: ReturnType<typeof mercatorFrame>,
): string {
  const [from, to] = route.map((id) => places.find((place) => place.id === id)?.lngLat);
  return from && to ? linePath({ geometry: routeLine(from, to) }, frame) : "";
}
