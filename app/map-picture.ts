import type { PanelContext } from "@/components/panel/panel-context";
import { type Picture, pictureSvg } from "@/components/poster/picture";
import { barePicture } from "@/components/poster/picture-bare";
import { cardPicture } from "@/components/poster/picture-card";
import { pictureWords } from "@/components/poster/picture-words";
import type { Bbox } from "@/data/geo/lng-lat";
import { GROUNDS } from "@/data/marks/grounds";
import { mixed } from "@/data/marks/mix";
import type { Atlas } from "@/data/story/atlas";
import { byId, type Story, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import type { Facts } from "@/data/view/match";
import { formatView, knownOf, parseView, type View } from "@/data/view/view";
import type { Composition } from "./compose";
import { composed } from "./composed";
import { cardWords } from "./picture-card";
import { fontCss } from "./picture-fonts";
import { pictureFrame } from "./picture-frame";
import { pictureLegend } from "./picture-legend";
import { type PictureRequest, parsePictureRequest } from "./picture-request";
import { shownView } from "./shown-view";

const MOST_PUBLISHERS = 14;

/** A picture that can be drawn: the same key, the same picture. */
export interface MapPicture {
  /** What the query asks once nonsense and defaults are gone. */
  readonly key: string;
  readonly title: string;
  readonly licence: string;
  /** Whole address of the view that it shows. */
  readonly address: string;
  /** As SVG. */
  readonly draw: () => Promise<string>;
}

/** The picture of the view that a query says. @param origin of the site, for the address in the picture */
export function mapPicture(story: Story, language: string, params: URLSearchParams, origin: string): MapPicture {
  const composition = composed(story, language);
  const { atlas } = composition;
  const asked = parsePictureRequest(params);
  const request = { ...asked, chapter: atlas.chapters.some(({ id }) => id === asked.chapter) ? asked.chapter : null };
  const view = viewOf(atlas, params);
  const address = origin + formatView(view, atlas);
  return {
    key: `${address} ${JSON.stringify(request)}`,
    title: say(story.title, language),
    licence: story.licence,
    address,
    draw: async () => drawn(await pictureOf(story, composition, view, request, address), composition.context, view, request),
  };
}

function drawn(picture: Picture, context: PanelContext, view: View, { form, chapter }: PictureRequest): Promise<string> {
  if (form === "card") return cardPicture(picture, cardWords(context, view, picture, chapter));
  return form === "map"
    ? barePicture(picture, pictureWords(context.language).creditLine(context.story.licence))
    : pictureSvg(picture);
}

async function pictureOf(
  story: Story,
  { context, atlas, claims }: Composition,
  view: View,
  request: PictureRequest,
  address: string,
): Promise<Picture> {
  const { words, language } = context;
  const { size, theme, hasFonts } = request;
  const own = pictureWords(language);
  const { shown, drawn: all, sentence } = await shownView(story, atlas, claims, words, view);
  const open = claims.find(({ id }) => id === view.claim) ?? null;
  // A card is small, and its words are of one claim: so is its map.
  const drawn = request.form === "card" && open ? [open] : all;
  const colors = new Map(story.layers.map(({ id, color }) => [id, color[theme]]));
  const { land, quiet } = GROUNDS[theme];
  const strength = (id: string) => (view.opacity[id] ?? 100) / 100;
  const palette: Picture["theme"] = { ...GROUNDS[theme], layer: (id) => mixed(colors.get(id) ?? quiet, land, strength(id)) };
  const frame = pictureFrame(atlas, view, request);
  const near = new Set(atlas.places.flatMap((place) => (boxesMeet(place.bbox, frame) ? [place.id] : [])));
  const seen = drawn.filter(({ places }) => places.some((place) => near.has(place)));
  return {
    atlas,
    claims: drawn,
    layerIds: [...new Set([...view.layers, ...story.layers.map(({ id }) => id)])],
    open,
    openPlace: view.place,
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
    address,
    fontCss: hasFonts ? await fontCss() : "",
  };
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
