import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Picture, pictureSvg } from "@/components/poster/picture";
import { pictureWords } from "@/components/poster/picture-words";
import type { Bbox } from "@/data/geo/lng-lat";
import { GROUNDS } from "@/data/marks/grounds";
import { mixed } from "@/data/marks/mix";
import type { Atlas } from "@/data/story/atlas";
import { byId, type Story, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import vendor from "@/data/vendor.json";
import type { Facts } from "@/data/view/match";
import { formatView, knownOf, parseView, type View } from "@/data/view/view";
import { compose } from "./compose";
import { frameOf } from "./frame";
import { pictureLegend } from "./picture-legend";
import { parsePictureRequest } from "./picture-request";
import { shownView } from "./shown-view";

const MOST_PUBLISHERS = 14;

/** The picture of the view that a query says, as SVG. @param origin of the site, for the address in the picture */
export async function mapPicture(story: Story, language: string, params: URLSearchParams, origin: string): Promise<string> {
  const { context, atlas, claims } = compose(story, language);
  const { words } = context;
  const own = pictureWords(language);
  const { bbox, size, theme, hasFonts } = parsePictureRequest(params);
  const view = viewOf(atlas, params);
  const { shown, drawn, sentence } = await shownView(story, atlas, claims, words, view);
  const open = claims.find(({ id }) => id === view.claim) ?? null;
  const colors = new Map(story.layers.map(({ id, color }) => [id, color[theme]]));
  const { land, quiet } = GROUNDS[theme];
  const strength = (id: string) => (view.opacity[id] ?? 100) / 100;
  const palette: Picture["theme"] = { ...GROUNDS[theme], layer: (id) => mixed(colors.get(id) ?? quiet, land, strength(id)) };
  const frame = bbox ?? frameOf(atlas, view.claim);
  const near = new Set(atlas.places.flatMap((place) => (boxesMeet(place.bbox, frame) ? [place.id] : [])));
  const seen = drawn.filter(({ places }) => places.some((place) => near.has(place)));
  return pictureSvg({
    atlas,
    claims: drawn,
    layerIds: [...new Set([...view.layers, ...story.layers.map(({ id }) => id)])],
    open,
    bbox: frame,
    size,
    theme: palette,
    language,
    title: say(story.title, language),
    shown: sentence,
    legend: pictureLegend({ story, language, words }, seen, atlas, palette),
    scaleAt: (lat) => own.scaleAt(latitudeWords(lat)),
    credits: [
      own.sources(...publishersOf(shown, story)),
      `${own.borders} ${own.licence(story.licence, story.version, dateWords(story.published, language))}`,
    ],
    address: origin + formatView(view, atlas),
    fontCss: hasFonts ? await fontCss() : "",
  });
}

/** The view of a picture's address, whose path has no room for a claim: it is in the query, as in an embed's. */
function viewOf(atlas: Atlas, params: URLSearchParams): View {
  const view = parseView("", params.toString(), knownOf(atlas, true));
  return { ...view, isEmbed: false, isExploring: params.get("mode") === "explore" };
}

function boxesMeet([west, south, east, north]: Bbox, [w, s, e, n]: Bbox): boolean {
  return west <= e && w <= east && south <= n && s <= north;
}

/** Who is named most often first: their names, and how many are left over. */
function publishersOf(shown: readonly Facts[], story: Story): [publishers: string, more: string | null] {
  const counts = new Map<string, number>();
  for (const id of shown.flatMap(({ sources }) => sources)) {
    const { publisher } = byId(story.references, id);
    counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([publisher]) => publisher);
  const more = names.length - MOST_PUBLISHERS;
  return [names.slice(0, MOST_PUBLISHERS).join(", "), more > 0 ? String(more) : null];
}

function latitudeWords(lat: number): string {
  const degrees = Math.round(Math.abs(lat));
  return degrees === 0 ? "0°" : `${degrees}° ${lat > 0 ? "N" : "S"}`;
}

/** The page's fonts as data: what draws the picture elsewhere has no others. */
async function fontCss(): Promise<string> {
  const faces = [
    ["Noto Sans", 400, vendor.sans400],
    ["Noto Sans", 600, vendor.sans600],
    ["Source Serif 4", 600, vendor.serif600],
  ] as const;
  const rules = faces.map(async ([family, weight, file]) => {
    const font = await readFile(path.join(process.cwd(), "public", file), "base64");
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${font}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join("");
}
