import { wordsIn } from "@/components/ui/words/words";
import { drawnTables } from "@/data/export/drawn-tables";
import type { ExportDocument } from "@/data/export/export-document";
import { toQgis } from "@/data/export/to-qgis";
import { licenceUrl } from "@/data/service/link";
import { STATUSES } from "@/data/story/schema";
import { type Story, say } from "@/data/story/story";
import { groupedLayers } from "@/data/view/layer-groups";

/** A story as a project of QGIS, with the GeoPackage from which it draws. */
export function qgisFile(story: Story, document: ExportDocument): Promise<Uint8Array> {
  const { language } = document;
  const words = wordsIn(language);
  const layers = story.layers.map((layer) => ({
    id: layer.id,
    title: say(layer.title, language),
    description: say(layer.description, language),
    color: layer.color.light,
    on: layer.on,
    group: layer.group ?? null,
  }));
  const describedAs = (id: string) => {
    const { title = id, description = "" } = layers.find((layer) => layer.id === id) ?? {};
    return { title, description };
  };
  const titles = (story.groups ?? []).map(({ id, title }) => ({ id, title: say(title, language) }));
  return toQgis({
    document,
    tables: drawnTables(document, describedAs),
    file: `${story.id}.gpkg`,
    bbox: story.bbox,
    groups: groupedLayers(layers, titles, ({ group }) => group),
    statuses: STATUSES.map((status) => [status, words.status[status]] as const),
    licenceUrl: licenceUrl(story.licence),
  });
}
