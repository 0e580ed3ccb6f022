import type { ExportDocument } from "@/data/export/export-document";
import { referencesCsv } from "@/data/export/references-csv";
import { toCsv } from "@/data/export/to-csv";
import { toFlatGeobuf } from "@/data/export/to-flatgeobuf";
import { toGeoJson } from "@/data/export/to-geojson";
import { layerTables, toGeopackage } from "@/data/export/to-geopackage";
import { toKml } from "@/data/export/to-kml";
import { dataPackage } from "@/data/service/data-package";
import { ServiceFault } from "@/data/service/fault";
import { type Extension, FORMATS, QGIS_FILE } from "@/data/service/formats";
import { JSON_TYPE } from "@/data/service/link";
import { usualParameters } from "@/data/service/parameters";
import { readParameters } from "@/data/service/read-parameters";
import { byId, type Story, say, spokenIn } from "@/data/story/story";
import type { Answer } from "./answer";
import { linkedFile } from "./linked-files";
import { qgisFile } from "./qgis-file";
import type { ServiceContext } from "./resource";
import { storyDocument } from "./story-document";

type Download = Omit<Answer, "vary">;

/** A file of a whole story or layer: `/api/downloads/mali-2020/claims.csv`. `null` where the path asks for none. */
export async function findDownload(path: readonly string[], context: ServiceContext): Promise<Download | null> {
  const [first, storyId = "", name = "", ...rest] = path;
  if (first !== "downloads") return null;
  const { languages, query, site, stories, base } = context;
  readParameters(
    query,
    usualParameters(languages).filter((parameter) => parameter.name === "language"),
  );
  const story = (await stories()).find(({ id }) => id === storyId);
  if (!story || rest.length > 0) throw new ServiceFault(404, `There is no story "${storyId.slice(0, 80)}" to take away.`);
  const language = spokenIn(story, context.language);
  const address = (file: string) => `${base}/downloads/${storyId}/${file}?language=${language}`;
  const named = (type: string, body: string | Uint8Array): Download => ({
    status: 200,
    type,
    body,
    language,
    headers: { "Content-Disposition": `attachment; filename="${storyId}-${name}"` },
  });
  if (name === "datapackage.json") {
    const document = dataPackage(story, language, `${site}/${language}/${storyId}`, address);
    return { status: 200, type: JSON_TYPE, body: JSON.stringify(document), language };
  }
  if (name === "references.csv") return named("text/csv; charset=utf-8", referencesCsv(story.references));
  // Layers that were added to a story as events have no files: there may be millions of them.
  const layers = context.collections.filter((one) => one.story === storyId && one.hasPages);
  if (name === QGIS_FILE) {
    const document = await storyDocument(context.store, story, layers, language, site);
    return { ...named("application/zip", await qgisFile(story, document)), hasRanges: true };
  }
  const linked = linkedFile(name, story, language, site);
  if (linked) return { status: 200, ...linked, language };
  const [, stem = "", extension] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(name) ?? [];
  const format = FORMATS.find((one) => one.extension === extension);
  const asked = layers.filter(({ layer }) => stem === "claims" || layer === stem);
  if (!format || asked.length === 0) throw new ServiceFault(404, noFile(name, story));
  const document = await storyDocument(context.store, story, asked, language, site);
  const file = named(format.type, await written(format.extension, document, story));
  return RANGED.has(format.extension) ? { ...file, hasRanges: true } : file;
}

/** Binary files, which are sent as they are; the others are packed, and a part of what is packed says nothing. */
const RANGED: ReadonlySet<Extension> = new Set(["fgb", "gpkg"]);

async function written(extension: Extension, document: ExportDocument, { layers }: Story): Promise<string | Uint8Array> {
  switch (extension) {
    case "geojson":
      return toGeoJson(document);
    case "csv":
      return toCsv(document);
    case "kml":
      return toKml(document, (layer) => byId(layers, layer).color.light);
    case "gpkg":
      return toGeopackage(document, layerTables(document, describedIn(layers, document.language)));
    case "fgb":
      return toFlatGeobuf(document);
  }
}

/** What layers are called and what they are, in a language. */
function describedIn(layers: Story["layers"], language: string) {
  return (id: string) => {
    const { title, description } = byId(layers, id);
    return { title: say(title, language), description: say(description, language) };
  };
}

function noFile(name: string, { layers }: Story): string {
  const stems = ["claims", ...layers.map(({ id }) => id)].join(", ");
  const extensions = FORMATS.map(({ extension }) => extension).join(", ");
  return `There is no file "${name.slice(0, 80)}". There are datapackage.json, references.csv, ${QGIS_FILE}, and ${stems} as ${extensions}.`;
}
