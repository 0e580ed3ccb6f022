import type { MapWords } from "@/components/map/map-region";
import { addressesOf } from "@/components/panel/addresses";
import type { PanelContext } from "@/components/panel/panel-context";
import type { PosterClaim } from "@/components/poster/poster";
import type { Assets } from "@/components/state/setup";
import { type Words, wordsIn } from "@/components/ui/words/words";
import { boundaryNotes, boundaryText } from "@/data/geo/boundaries";
import { countryLabels } from "@/data/geo/labels";
import { type Atlas, atlasOf } from "@/data/story/atlas";
import { byId, type Story, say } from "@/data/story/story";
import { dateWords } from "@/data/time/date-words";
import { intervalOf } from "@/data/time/interval";
import vendor from "@/data/vendor.json";
import { bootFiles } from "./boot-files";

/** Everything that the rooms of a page are given, made once from the story. */
export interface Composition {
  readonly context: PanelContext;
  readonly atlas: Atlas;
  readonly claims: readonly PosterClaim[];
  readonly assets: Assets;
  readonly mapWords: MapWords;
}

export function compose(story: Story, language: string): Composition {
  const words = wordsIn(language);
  const labels = countryLabels.map(({ iso, name, lngLat, rank }) => ({
    iso,
    name: name[language] ?? name.en ?? iso,
    lngLat,
    rank,
  }));
  const atlas = atlasOf(
    story,
    language,
    labels.filter(({ lngLat: [lng] }) => lng > -90 && lng < 110),
  );
  return {
    context: { story, language, words, addresses: addressesOf(story.id, language) },
    atlas,
    claims: story.claims.map((claim) => ({
      id: claim.id,
      title: say(claim.title, language),
      layer: claim.layer,
      kind: claim.kind,
      status: claim.status,
      places: claim.places,
      route: claim.route,
      isLater: atlas.claims[claim.id]?.isLater,
      year: claim.when === null ? null : Number(intervalOf(claim.when)?.from.slice(0, 4)),
    })),
    assets: { ...vendor, world: "/basemap/world.geojson", lines: "/basemap/lines.geojson", boot: bootFiles().boot },
    mapWords: mapWordsOf(words, language, dateWords(byId(story.references, story.article).date, language)),
  };
}

/** Custom properties with each layer's colour in both schemes, for the element around everything that draws claims. */
export function layerColors(story: Story): Record<string, string> {
  return Object.fromEntries(story.layers.map(({ id, color }) => [`--layer-${id}`, `light-dark(${color.light}, ${color.dark})`]));
}

/** @param article its day in words */
function mapWordsOf(words: Words, language: string, article: string): MapWords {
  return {
    region: words.mapRegion,
    help: words.mapHelp,
    zoomIn: words.zoomIn,
    zoomOut: words.zoomOut,
    wholeStory: words.wholeStory,
    tryAgain: words.tryAgain,
    failed: words.mapFailed,
    notLoaded: words.layerFailed,
    notWhole: words.layerInPart,
    close: words.close,
    later: words.reading(article).laterOnMap,
    more: words.moreOnMap,
    sampled: words.sampledOnMap,
    boundaries: Object.fromEntries(boundaryNotes.map((note) => [note.id, boundaryText(note, language)])),
  };
}
