import { frameHtml } from "@/data/embed/frame-html";
import type { OembedAddress } from "@/data/embed/oembed-address";
import type { OembedAnswer } from "@/data/embed/oembed-answer";
import { frameIn, type Room, thumbnailIn } from "@/data/embed/oembed-size";
import { DEFAULT_STORY, loadStory } from "@/data/story/load-story";
import { byId, type Story, say } from "@/data/story/story";
import { type EmbedOptions, formatEmbedOptions, parseEmbedOptions } from "@/data/view/embed-options";
import { formatView, knownOf, parseView, type View } from "@/data/view/view";
import { composed } from "./composed";

/** Seconds; a correction should not be longer on its way. */
const CACHE_AGE = 3600;

/** How the view of an address is embedded. @returns `null` when there is no such story, language or claim */
export async function oembedAnswer(address: OembedAddress, room: Room, site: string): Promise<OembedAnswer | null> {
  const story = await storyOf(address);
  const language = address.page?.language ?? story?.languages[0];
  if (!story || language === undefined || !story.languages.includes(language)) return null;
  const { context, atlas } = composed(story, language);
  const isEmbed = address.rest === "embed";
  const known = knownOf(atlas, isEmbed);
  if (address.rest !== null && !isEmbed && !known.claims.has(address.rest)) return null;
  const view: View = { ...parseView(address.path, address.params.toString(), known), isEmbed: true, isExploring: false };
  const options = parseEmbedOptions(address.params, new Set(atlas.chapters.map(({ id }) => id)));
  const frame = frameIn(room);
  const said = view.claim === null ? story.title : byId(story.claims, view.claim).title;
  return {
    version: "1.0",
    type: "rich",
    title: titleOf(story, language, view),
    provider_name: "Dateline",
    provider_url: site,
    cache_age: CACHE_AGE,
    html: frameHtml({
      src: site + joined(formatView(view, atlas), formatEmbedOptions(options)),
      title: context.words.mapOf(say(said, language)),
      widthPx: frame.width,
      heightPx: frame.height,
    }),
    width: frame.width,
    height: frame.height,
    ...thumbnailOf(site + formatView(view, atlas).replace(/\/embed(?=\?|$)/, "/map.png"), options, story, room),
  };
}

function storyOf({ page }: OembedAddress): Promise<Story | null> {
  return loadStory(page?.story ?? DEFAULT_STORY);
}

function titleOf(story: Story, language: string, { claim }: View): string {
  const title = say(story.title, language);
  return claim === null ? title : `${say(byId(story.claims, claim).title, language)} – ${title}`;
}

function thumbnailOf(address: string, { chapter, theme }: EmbedOptions, { version }: Story, room: Room): Partial<OembedAnswer> {
  const size = thumbnailIn(room);
  if (size === null) return {};
  const { width, height, isCard } = size;
  const query = [
    ...(chapter === null ? [] : [`chapter=${chapter}`]),
    ...(theme === "dark" ? ["theme=dark"] : []),
    ...(isCard ? ["card=1"] : [`width=${width}`, `height=${height}`, "words=off"]),
    `v=${version}`,
  ];
  return { thumbnail_url: joined(address, query), thumbnail_width: width, thumbnail_height: height };
}

function joined(address: string, query: readonly string[]): string {
  return query.length === 0 ? address : `${address}${address.includes("?") ? "&" : "?"}${query.join("&")}`;
}
