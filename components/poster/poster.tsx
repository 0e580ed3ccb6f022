import type { Polygon } from "geojson";
import type { CSSProperties } from "react";
import { escapeXml } from "@/data/export/escape-xml";
import type { Bbox, LngLat } from "@/data/geo/lng-lat";
import { mercatorFrame } from "@/data/geo/mercator";
import { routeLine } from "@/data/geo/route-line";
import { areaClaim, countryAreas, fillFade, fillOpacity, placeDiscs } from "@/data/marks/areas";
import { type Mark, type MarkPlace, marksOf } from "@/data/marks/mark";
import { type Drawing, markSvg, type Palette } from "@/data/marks/mark-svg";
import type { Atlas } from "@/data/story/atlas";
import { Island } from "../ui/island";
import { keepIsland } from "../ui/island-registry";
import { areaPaths, borderPath, linePath, POSTER_WIDTH, posterHeight, projectInto } from "./base-paths";
import { type LabelCandidate, placedLabels, textWidth } from "./labels";
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
}

interface PosterProps {
  readonly atlas: Atlas;
  readonly claims: readonly PosterClaim[];
  readonly bbox: Bbox;
  /** The open claim, ringed. */
  readonly open: PosterClaim | null;
  readonly label: string;
  /** Tells apart pages whose marks link elsewhere. */
  readonly idPrefix: string;
  readonly addressOf: { readonly claim: (id: string) => string; readonly place: (id: string) => string };
}

/**
 * The true map before any script: one SVG of the same claims, symbology and frame as the interactive map. Lines and
 * shapes scale with the region; marks and names keep their size, because they stand in nested drawings at percentages.
 */
export async function Poster(props: PosterProps) {
  const frame = mercatorFrame(props.bbox);
  const height = posterHeight(frame);
  const { atlas, bbox, open, idPrefix } = props;
  const id = `poster ${idPrefix} ${atlas.story} ${atlas.language} ${bbox.join()} ${open?.id ?? ""}`;
  const base = await baseSvg(props, height);
  // Its marks are links for the pointer; for everyone else the list of places on the map has the same ones.
  keepIsland(id, () => `<svg class="poster" aria-hidden="true">${base}${marksSvg(props, height)}</svg>`);
  return (
    <div className="poster-frame" data-frame style={{ "--frame-ratio": POSTER_WIDTH / height } as CSSProperties}>
      <p className="sr-only">{props.label}</p>
      <Island id={id} />
    </div>
  );
}

/** The zoom of a frame shown 700 CSS pixels wide: what the poster assumes, which is drawn before its size is known. */
function nominalZoom(bbox: Bbox): number {
  return Math.log2(700 / (mercatorFrame(bbox).width * 512));
}

const PALETTE: Palette = { paper: "var(--paper)", ink: "var(--ink)", rule: "var(--rule)", layer: (id) => `var(--layer-${id})` };

async function baseSvg({ atlas, claims, bbox, open }: PosterProps, height: number): Promise<string> {
  const frame = mercatorFrame(bbox);
  const [paths, lines, basemap] = await Promise.all([basePaths(bbox), readDisputedLines(), readBasemap()]);
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
  const fade = fillFade(nominalZoom(bbox));
  const covering = claims.map((claim) => areaClaim(claim, atlas.claims));
  const areas = countryAreas(covering, atlas.places).map(({ iso, area, layer, since }) => {
    if (area === "force") return over(iso, `class="p-force" style="color:var(--layer-${layer})"`);
    if (area === "edge") return over(iso, `class="p-edge" style="color:var(--layer-${layer})"`);
    if (area === "fill" && since !== null)
      return over(iso, `class="p-fill" fill="var(--layer-${layer})" fill-opacity="${(fillOpacity(since) * fade).toFixed(2)}"`);
    return over(iso, `class="p-fill" fill="url(#${area === "hatch" ? "hatch" : "grain"}-${layer})"`);
  });
  const patterns = PATTERNS.flatMap((kind) =>
    atlas.layers
      .filter(({ id }) => areas.some((area) => area.includes(`url(#${kind}-${id})`)))
      .map(({ id }) => patternSvg(kind, id)),
  );
  const outlined = open ? atlas.places.filter(({ id }) => open.places.includes(id)).flatMap(({ countries }) => countries) : [];
  const routes = claims.flatMap(({ route, layer }) =>
    route ? [`<path d="${routePath(route, atlas.places, frame)}" class="p-route" style="color:var(--layer-${layer})"/>`] : [],
  );
  return [
    `<svg viewBox="0 0 ${POSTER_WIDTH} ${Math.round(height)}" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">`,
    `<defs>${patterns.join("")}</defs>`,
    `<path class="p-land" d="${countries}"/>${areas.join("")}<path class="p-lake" d="${lakes}"/>`,
    placeDiscs(claims, atlas.places)
      .map(({ geometry, layer }) => discSvg(geometry, layer, frame))
      .join(""),
    outlined.map((iso) => over(iso, 'class="p-open"')).join(""),
    // Over every outline, or that of a coloured or opened country would draw the line solid.
    lines.features
      .map((line) => borderPath(line, basemap.features, frame))
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
function basePaths(bbox: Bbox): Promise<BasePath[]> {
  const key = bbox.join();
  const known = pathsByFrame.get(key);
  if (known) return known;
  const frame = mercatorFrame(bbox);
  const paths = readBasemap().then(({ features }) => {
    const lines = areaPaths(features, frame);
    return features.map(({ properties }, index) => ({ ...properties, d: lines[index] ?? "" })).filter(({ d }) => d !== "");
  });
  pathsByFrame.set(key, paths);
  return paths;
}

const PATTERNS = ["hatch", "grain"] as const;

function patternSvg(kind: (typeof PATTERNS)[number], layer: string): string {
  const color = `var(--layer-${layer})`;
  const size = 'width="5.5" height="5.5" patternUnits="userSpaceOnUse"';
  return kind === "hatch"
    ? `<pattern id="hatch-${layer}" ${size} patternTransform="rotate(45)"><path d="M0 0V5.5" stroke="${color}" stroke-width="2.25" opacity=".75"/></pattern>`
    : `<pattern id="grain-${layer}" ${size}><circle cx="1.5" cy="1.5" r="0.95" fill="${color}" opacity=".85"/></pattern>`;
}

function discSvg(geometry: Polygon, layer: string, frame: ReturnType<typeof mercatorFrame>): string {
  const [ring = []] = geometry.coordinates;
  const d = linePath({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: ring } }, frame);
  return `<path d="${d}" class="p-disc" style="color:var(--layer-${layer})"/>`;
}

function routePath(
  route: readonly [string, string],
  places: readonly MarkPlace[],
  frame: ReturnType<typeof mercatorFrame>,
): string {
  const [from, to] = route.map((id) => places.find((place) => place.id === id)?.lngLat);
  return from && to ? linePath({ type: "Feature", properties: {}, geometry: routeLine(from, to) }, frame) : "";
}

interface Standing {
  readonly mark: Mark;
  readonly drawing: Drawing;
  readonly x: number;
  readonly y: number;
}

function marksSvg({ atlas, claims, bbox, open, addressOf }: PosterProps, height: number): string {
  const project = projectInto(mercatorFrame(bbox));
  const share = (lngLat: LngLat) => {
    const [x, y] = project(lngLat);
    return { x: x / POSTER_WIDTH, y: y / height };
  };
  const zoom = nominalZoom(bbox);
  const marks = marksOf(
    claims,
    atlas.places,
    atlas.layers.map(({ id }) => id),
    zoom,
  );
  const standing = marks.map((mark): Standing => ({ mark, drawing: markSvg(mark, PALETTE), ...share(mark.lngLat) }));
  const inTags = new Set(
    marks.flatMap(({ shape, places }) =>
      shape === "tag" ? places.flatMap(({ countries }) => (countries.length === 1 ? countries : [])) : [],
    ),
  );
  const countries = atlas.labels
    .filter(({ iso }) => !inTags.has(iso))
    .sort((a, b) => a.rank - b.rank)
    .map(({ iso, name, lngLat }) => ({ key: iso, name, ...share(lngLat) }))
    .filter(({ x, y }) => x > -0.9 && x < 1.9 && y > -0.3 && y < 1.3);
  const [icons, names] = [standing.map((one) => markCandidates(one)[0]), standing.map((one) => markCandidates(one)[1])];
  const candidates = [...icons, ...names, ...countries.map(countryCandidate)];
  const ratio = height / POSTER_WIDTH;
  const [narrow, wide] = [250, 600].map((width) => placedLabels(candidates, width, width * ratio));
  const room = (key: string) => (narrow?.has(key) ? "" : wide?.has(key) ? " p-wide" : null);
  return (
    countries.map(({ key, name, x, y }) => nested(x, y, nameSvg(name, "p-country", 0, 4, room(key)))).join("") +
    standing.map((one) => markLink(one, claims, open, addressOf, room(`name ${one.mark.id}`))).join("")
  );
}

function nested(x: number, y: number, inner: string): string {
  return inner === "" ? "" : `<svg x="${(x * 100).toFixed(2)}%" y="${(y * 100).toFixed(2)}%" overflow="visible">${inner}</svg>`;
}

function nameSvg(name: string, className: string, x: number, y: number, room: string | null): string {
  return room === null ? "" : `<text x="${x}" y="${y}" class="${className}${room}">${escapeXml(name)}</text>`;
}

function markCandidates({ mark, drawing, x, y }: Standing): [icon: LabelCandidate, name: LabelCandidate] {
  const { name } = mark.places.find(({ id }) => id === mark.id) ?? { name: "" };
  const fixed = { key: mark.id, text: "", x, y, widthPx: drawing.width, heightPx: drawing.height, dx: 0, dy: 0, isFixed: true };
  const isTag = mark.shape === "tag";
  const widthPx = textWidth(name, 12, isTag);
  const [dx, dy] = isTag ? [0, -drawing.height / 2 - 8] : [drawing.width / 2 + widthPx / 2, 0];
  return [fixed, { ...fixed, key: `name ${mark.id}`, text: name, widthPx, heightPx: 14, dx, dy, isFixed: false }];
}

function countryCandidate({ key, name, x, y }: { key: string; name: string; x: number; y: number }): LabelCandidate {
  return { key, text: name, x, y, widthPx: textWidth(name, 11, true) + 6, heightPx: 16, dx: 0, dy: 0, isFixed: false };
}

function markLink(
  { mark, drawing, x, y }: Standing,
  claims: readonly PosterClaim[],
  open: PosterClaim | null,
  addressOf: PosterProps["addressOf"],
  room: string | null,
): string {
  const main = mark.places.find(({ id }) => id === mark.id);
  const [only] = mark.claims;
  const single = mark.claims.length === 1 && only ? claims.find(({ id }) => id === only.id) : undefined;
  const title = single
    ? `${main?.name}: ${single.title}`
    : `${mark.places.map(({ name }) => name).join(", ")} (${mark.claims.length})`;
  const target = single
    ? `href="${addressOf.claim(single.id)}" data-claim="${single.id}"`
    : `href="${addressOf.place(mark.id)}" data-place="${mark.id}"`;
  const isOpen = open !== null && mark.claims.some(({ id }) => id === open.id);
  const ring = isOpen ? `<circle r="${Math.max(drawing.width, 24) / 2 + 3}" class="p-ring"/>` : "";
  const count = mark.shape !== "tag" && mark.claims.length > 1 ? `<text class="p-count" y="4">${mark.claims.length}</text>` : "";
  const name =
    mark.shape === "tag"
      ? nameSvg(main?.name ?? "", "p-tag", 0, -drawing.height / 2 - 4, room)
      : nameSvg(main?.name ?? "", "p-place", drawing.width / 2, 4, room);
  const hit = `<circle r="14" fill="transparent"/>`;
  return nested(
    x,
    y,
    `<a ${target} class="p-mark" tabindex="-1"><title>${escapeXml(title)}</title>${hit}${ring}${drawing.svg}${count}${name}</a>`,
  );
}
