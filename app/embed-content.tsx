import { FrameBody, type FrameContent } from "@/components/embed/frame-document";
import type { FrameState } from "@/components/embed/frame-state";
import { frameWords } from "@/components/embed/words/frame-words";
import { Briefing } from "@/components/panel/briefing";
import { ClaimEntry } from "@/components/panel/claim-entry";
import { MarksList } from "@/components/panel/marks-list";
import type { PanelContext } from "@/components/panel/panel-context";
import { PlaceEntry } from "@/components/panel/place-entry";
import { patternsOf, plainPattern } from "@/components/poster/patterns";
import { posterRatio, posterSvg } from "@/components/poster/poster";
import { GlyphDefinitions } from "@/components/ui/glyph-definitions";
import { staticHtml } from "@/components/ui/static-html";
import type { Bbox } from "@/data/geo/lng-lat";
import type { Atlas } from "@/data/story/atlas";
import { placesBbox } from "@/data/story/places-bbox";
import { byId, type Story, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { switchLayer } from "@/data/view/layers";
import { bootFiles } from "./boot-files";
import { type Composition, layerColors } from "./compose";
import { embedAddresses, embedLinks } from "./embed-links";
import { type EmbedRequest, embedAddress, embedQuery } from "./embed-request";
import { pictureLegend } from "./picture-legend";
import { type ShownView, shownView } from "./shown-view";

/** A frame is half as wide as a page, and a reader may have many of them to load. */
const COARSENESS = 3;

/** Before the ids of patterns in the legend. */
const KEY = "key-";

const PALETTE = {
  ...(Object.fromEntries(
    ["paper", "ink", "quiet", "rule", "land", "water", "border", "river"].map((name) => [name, `var(--${name})`]),
  ) as Record<"paper" | "ink" | "quiet" | "rule" | "land" | "water" | "border" | "river", string>),
  layer: (id: string) => `var(--layer-${id})`,
};

/** The body of a frame as HTML. */
export async function embedBody(story: Story, composition: Composition, request: EmbedRequest): Promise<string> {
  const { atlas, claims } = composition;
  const { view } = request;
  const shown = await shownView(story, atlas, claims, composition.context.words, view);
  const bbox = frameOfView(atlas, request);
  const open = claims.find(({ id }) => id === view.claim) ?? null;
  const context: PanelContext = { ...composition.context, addresses: embedAddresses(request) };
  const layerIds = [...new Set([...view.layers, ...atlas.layers.map(({ id }) => id)])];
  const poster = await posterSvg({
    // The topmost layer first: marks and areas of what lies above come before others.
    atlas: { ...atlas, layers: layerIds.map((id) => byId(atlas.layers, id)) },
    claims: shown.drawn,
    bbox,
    open,
    openPlace: view.place,
    coarseness: COARSENESS,
    addressOf: context.addresses,
  });
  const content = contentOf(story, composition, request, { shown, bbox, poster, context });
  return staticHtml(
    <>
      <GlyphDefinitions />
      <FrameBody content={content} />
    </>,
    embedLinks(request, new Set(chaptersOf(context, request).map(({ id }) => id))),
  );
}

interface Made {
  readonly shown: ShownView;
  readonly bbox: Bbox;
  readonly poster: string;
  readonly context: PanelContext;
}

function contentOf(story: Story, composition: Composition, request: EmbedRequest, made: Made): FrameContent {
  const { options, view } = request;
  const { shown, bbox, poster, context } = made;
  const { words, addresses, language } = context;
  const chapters = chaptersOf(context, request);
  const links = embedLinks(request, new Set(chapters.map(({ id }) => id)));
  const columns = legendColumns(pictureLegend({ story, language, words }, shown.drawn, composition.atlas, PALETTE));
  const drawnIds = new Set(shown.drawn.map(({ id }) => id));
  const named = { ...story, claims: story.claims.filter(({ id }) => drawnIds.has(id)) };
  return {
    state: stateOf(story, composition, request, made),
    options,
    kicker: say(story.kicker, language),
    subject: subjectOf(context, request),
    storyAddress: options.hasLinks ? addresses.story : null,
    alt: words.mapOf(altOf(composition.atlas, story, request)),
    poster: { svg: poster, ratio: posterRatio(bbox) },
    naturalRatio: posterRatio(bbox),
    places: <MarksList context={{ ...context, story: named }} />,
    card: cardOf(story, request, made, links),
    text:
      options.panel === "story"
        ? staticHtml(Briefing({ context: { ...context, story: { ...story, briefing: { [language]: chapters } } } }), links)
        : "",
    legend: {
      layers: composition.atlas.layers.map(({ id, title }) => ({
        id,
        title,
        isOn: view.layers.includes(id),
        address: embedAddress(request, { layers: switchLayer(view.layers, id, composition.atlas.layers) }),
      })),
      columns,
      patterns: patternsOf(
        columns.flatMap(({ rows }) => rows.map(({ svg }) => svg)),
        story.layers.map(({ id }) => id),
        plainPattern,
        KEY,
      ),
    },
    licence: story.licence,
    colors: fadedColors(story, view.opacity),
    words,
  };
}

function stateOf(
  story: Story,
  { atlas, assets }: Composition,
  request: EmbedRequest,
  { shown, bbox, context }: Made,
): FrameState {
  const { view, options } = request;
  const { language, words } = context;
  const own = frameWords(language);
  const drawn = new Set(shown.drawn.map(({ id }) => id));
  const claims = Object.keys(atlas.claims);
  const { opening, lostView, hintWheel, hintWheelMac, hintTouch } = own;
  return {
    story: { id: story.id, language, version: story.version, title: say(story.title, language) },
    report: { query: embedQuery(request), shown: shown.shown.length, all: shown.all, sentence: shown.sentence },
    claim: view.claim,
    place: view.place,
    frame: bbox,
    layers: view.layers,
    opacity: view.opacity,
    allLayers: atlas.layers.map(({ id, title }) => ({ id, title })),
    claims,
    places: atlas.places.map(({ id }) => id),
    drawn: claims.map((id) => (drawn.has(id) ? "1" : "0")).join(""),
    theme: options.theme,
    interact: options.interact,
    hosts: options.hosts,
    assets: {
      boot: bootFiles().bootEmbed,
      atlas: `/${language}/${story.id}/embed/atlas`,
      maplibre: assets.maplibre,
      worker: assets.maplibreWorker,
      world: assets.world,
    },
    words: { opening, lostView, hintWheel, hintWheelMac, hintTouch, failed: words.mapFailed },
  };
}

/** Without the layers, which are switches of their own. Its patterns have other ids than the picture's, which has only what it shows. */
function legendColumns([, ...columns]: ReturnType<typeof pictureLegend>): FrameContent["legend"]["columns"] {
  return columns.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => ({ ...row, svg: row.svg.replace(/url\(#/g, `url(#${KEY}`) })),
  }));
}

/** What is open has the say, then the chapter, then the story. */
function frameOfView(atlas: Atlas, { view, options }: EmbedRequest): Bbox {
  const places = view.claim !== null ? (atlas.claims[view.claim]?.places ?? []) : view.place !== null ? [view.place] : [];
  const chapter = atlas.chapters.find(({ id }) => id === options.chapter);
  return placesBbox(atlas, places) ?? chapter?.bbox ?? atlas.opening.bbox;
}

function altOf(atlas: Atlas, story: Story, { view, options }: EmbedRequest): string {
  if (view.claim !== null) return say(byId(story.claims, view.claim).title, view.language);
  if (view.place !== null) return say(byId(story.places, view.place).name, view.language);
  return atlas.chapters.find(({ id }) => id === options.chapter)?.alt ?? atlas.opening.alt;
}

/** The title of the chapter, else the report that the story is after. */
function subjectOf({ story, language, words }: PanelContext, { options }: EmbedRequest): string {
  const chapter = story.briefing[language]?.find(({ id }) => id === options.chapter);
  const { publisher, date } = byId(story.references, story.article);
  return chapter?.title ?? words.articleLine(publisher, dateWords(date, language, false));
}

function chaptersOf({ story, language }: PanelContext, { options }: EmbedRequest) {
  const all = story.briefing[language] ?? [];
  if (options.panel !== "story") return [];
  return options.chapter === null ? all : all.filter(({ id }) => id === options.chapter);
}

function cardOf(
  story: Story,
  request: EmbedRequest,
  { context, shown }: Made,
  links: ReturnType<typeof embedLinks>,
): FrameContent["card"] {
  const { view, options } = request;
  if (options.panel === "none") return null;
  const closeAddress = embedAddress(request, { claim: null, place: null });
  if (view.claim !== null) {
    const claim = byId(story.claims, view.claim);
    return { title: say(claim.title, view.language), closeAddress, html: staticHtml(ClaimEntry({ claim, context }), links) };
  }
  if (view.place === null) return null;
  const place = byId(story.places, view.place);
  const ids = new Set(shown.shown.map(({ id }) => id));
  const claims = story.claims.filter(({ id }) => ids.has(id));
  const html = staticHtml(PlaceEntry({ place, claims, isView: true, context }), links);
  return { title: say(place.name, view.language), closeAddress, html };
}

/** A layer's colour in both schemes, with what is left of its strength, as on the pictures of a view. */
function fadedColors(story: Story, opacity: Readonly<Record<string, number>>): Record<string, string> {
  const colors = Object.entries(layerColors(story)).map(([name, color]) => {
    const percent = opacity[name.replace("--layer-", "")] ?? 100;
    return [name, percent >= 100 ? color : `color-mix(in srgb, ${color} ${percent}%, var(--land))`];
  });
  return Object.fromEntries(colors);
}
