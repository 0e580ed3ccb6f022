import { wordsIn } from "@/components/ui/words/words";
import { type ExportDocument, exportDocument, type ServedFeature } from "@/data/export/export-document";
import { EXPORT_PROPERTIES } from "@/data/export/export-properties";
import { MOST_LIMIT } from "@/data/service/items-query";
import type { Collection, FeatureStore } from "@/data/service/store";
import { factsOf } from "@/data/story/facts";
import { namesOf } from "@/data/story/names";
import { byId, type Story, say } from "@/data/story/story";
import { NO_FILTER } from "@/data/view/filter";
import { nameOfIn } from "@/data/view/name-of";
import { sentence } from "@/data/view/sentence";

const EVERYTHING = { filter: NO_FILTER, later: "with", known: null, datetime: null, bbox: null, equal: {} } as const;

/**
 * Every claim of some layers of a story as a document to take away. Its day is that of the last change, not today's: the same
 * version is the same file.
 */
export async function storyDocument(
  store: FeatureStore,
  story: Story,
  collections: readonly Collection[],
  language: string,
  site: string,
): Promise<ExportDocument> {
  const words = wordsIn(language);
  const places = story.places.map(({ id, name }) => ({ id, name: say(name, language) }));
  const names = namesOf(story, language);
  const nameOf = nameOfIn({ ...words, names, places }, language);
  const features = (await Promise.all(collections.map((collection) => everyClaim(store, collection)))).flat();
  const facts = features.flatMap(({ id }) => factsOf(story).get(String(id)) ?? []);
  const isWhole = collections.length === story.layers.length;
  const layers = isWhole ? "" : `layers=${collections.map(({ layer }) => layer).join(",")}&`;
  const head = {
    view: `${site}/${language}/${story.id}?${layers}later=on`,
    shown: sentence({ claims: facts, all: facts.length, filter: NO_FILTER, later: true, known: null }, language, nameOf),
    story: story.id,
    title: say(story.title, language),
    version: story.version,
    licence: story.licence,
    language,
    exported:
      collections
        .map(({ layer }) => names.layers[layer]?.changed ?? story.published)
        .sort()
        .at(-1) ?? story.published,
  };
  const ids = features.map(({ id }) => String(id));
  return exportDocument(head, features, ids, {
    nameOf,
    layerTitle: (id) => say(byId(story.layers, id).title, language),
    claimAddress: (id) => `${site}/${language}/${story.id}/${id}`,
  });
}

/** Page by page, as anybody else would. */
async function everyClaim(store: FeatureStore, collection: Collection): Promise<ServedFeature[]> {
  const all: ServedFeature[] = [];
  for (let offset = 0; ; offset += MOST_LIMIT) {
    const query = { ...EVERYTHING, limit: MOST_LIMIT, offset };
    const { features, matched } = await store.items(collection, query, { properties: EXPORT_PROPERTIES, skipGeometry: false });
    all.push(...(features as unknown as ServedFeature[]));
    if (all.length >= matched || features.length === 0) return all;
  }
}
