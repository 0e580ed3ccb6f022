import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { FACTS_QUERY, type LayerForm, MARKS_QUERY, WHOLE_QUERY } from "@/data/service/layer-queries";
import type { Story } from "@/data/story/story";
import { type CopyScope, writerOf } from "./addresses";
import type { Site } from "./ask-site";
import { layerTiles } from "./copy-tiles";
import { layerFile, rewriteFlatGeobuf, rewriteText } from "./rewrite-data";
import { type PageParts, rewriteHtml } from "./rewrite-html";
import { rewriteJsonLd } from "./rewrite-json-ld";
import { workOff } from "./work-off";

const QUERIES: Readonly<Record<LayerForm, string>> = { marks: MARKS_QUERY, facts: FACTS_QUERY, whole: WHOLE_QUERY };
/** What the build has as files, and under which addresses. */
const FOLDERS = [
  { from: ".next/static", to: "_next/static" },
  { from: "public/vendor", to: "vendor" },
  { from: "public/basemap", to: "basemap" },
];
/** Packed copies are for our own server; the list of scripts is for the build. */
const NOT_SERVED = /\.(br|gz)$|\/boot\.json$|\/_(build|ssg|client)\w*\.js$/;
/** Requests under way: the site is in this very process. */
const AT_ONCE = 8;

/**
 * Writes everything that the pages of a story can lead to or ask for, and nothing that they cannot: what a file leads to is asked of the
 * site and written in its turn. Tiles are for other maps: the page's own asks for none in a copy, and reads every layer whole.
 *
 * @throws Error that names the file with a link to what the site does not have, or the signal's reason; then nothing is written any more
 */
export async function copySite(
  site: Site,
  story: Story,
  scope: CopyScope,
  parts: PageParts,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const files = new Map<string, { readonly address: string; readonly from: string }>();
  const waiting: string[] = [];
  const copied = new Set(await copyFolders(folder));
  const add = (from: string) => (file: string, address: string) => {
    if (files.has(file) || copied.has(file)) return;
    files.set(file, { address, from });
    waiting.push(file);
  };
  for (const [file, address] of seedsOf(story)) add("the story")(file, address);
  const take = async (file: string): Promise<void> => {
    const { address, from } = files.get(file) ?? { address: "/", from: "" };
    const content = await copiedFile(site, file, address, scope, parts, add(file)).catch((cause: Error) => {
      throw new Error(`${file}, to which ${from} leads, cannot be made: ${cause.message}`, { cause });
    });
    await write(folder, file, content);
  };
  await workOff(waiting, take, AT_ONCE, signal);
  const [language = "en"] = story.languages;
  for (const { id } of story.layers) {
    const collection = `${story.id}.${id}`;
    await write(folder, `data/${collection}.pmtiles`, await layerTiles(site, collection, language, signal));
  }
}

/** Where everything begins: the page, and what no page has a link to but its scripts ask for. */
export function seedsOf({ id, languages, layers, claims, places }: Story): [file: string, address: string][] {
  const [first = "en"] = languages;
  return [
    ["index.html", `/${first}/${id}`],
    ["icon.svg", "/icon.svg"],
    ...layers.flatMap((layer) =>
      Object.entries(QUERIES).map(([form, query]): [string, string] => [
        `data/${id}.${layer.id}.${form}.json`,
        `/api/collections/${id}.${layer.id}/items?${query}`,
      ]),
    ),
    ...languages.flatMap((language): [string, string][] => {
      const base = `${language}/${id}`;
      return [
        [`${base}/index.html`, `/${base}`],
        [`${base}/names.json`, `/${base}/names`],
        [`${base}/embed/index.html`, `/${base}/embed`],
        [`${base}/embed/atlas.json`, `/${base}/embed/atlas`],
        ...claims.flatMap((claim): [string, string][] => [
          [`${base}/${claim.id}/index.html`, `/${base}/${claim.id}`],
          [`${base}/${claim.id}/entry.html`, `/${base}/${claim.id}/entry`],
          [`${base}/embed/${claim.id}/index.html`, `/${base}/embed?claim=${claim.id}`],
        ]),
        ...places.flatMap((place): [string, string][] => [
          [`${base}/places/${place.id}/entry.html`, `/${base}/places/${place.id}/entry`],
          [`${base}/embed/places/${place.id}/index.html`, `/${base}/embed?place=${place.id}`],
        ]),
      ];
    }),
  ];
}

/**
 * A file of a copy, which depends on nothing else of it.
 *
 * @param address at which the site has it
 * @param onLink as of `writerOf`
 * @throws Error when the site does not have it
 */
export async function copiedFile(
  site: Site,
  file: string,
  address: string,
  scope: CopyScope,
  parts: PageParts,
  onLink: (file: string, address: string) => void,
): Promise<string | Uint8Array> {
  const { type, body } = await site.ask(address);
  const writer = writerOf(file, scope, onLink);
  const inText = (text: string) => rewriteText(text, scope.origins, writer, /xml/.test(type));
  if (file.startsWith("data/")) return layerFile(body.toString(), async (next) => (await site.ask(next)).body.toString());
  if (type.startsWith("text/html"))
    return rewriteHtml(body.toString(), file === "index.html" ? "/" : `/${path.posix.dirname(file)}`, writer, parts);
  if (file.endsWith(".fgb")) return rewriteFlatGeobuf(body, inText);
  if (file.endsWith(".jsonld")) return rewriteJsonLd(body.toString(), writer);
  if (file.endsWith("/claim.geojson")) return inText(withoutLinks(body.toString()));
  return /json|text|xml/.test(type) && !/svg/.test(type) ? inText(body.toString()) : body;
}

/** The service's own links lead to its other answers, which a copy has not. */
function withoutLinks(json: string): string {
  const { links: _, ...feature } = JSON.parse(json);
  return JSON.stringify(feature);
}

async function copyFolders(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const { from, to } of FOLDERS) {
    for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
      const source = path.join(entry.parentPath, entry.name);
      if (entry.isDirectory() || NOT_SERVED.test(source)) continue;
      const file = path.posix.join(to, path.relative(from, source).replaceAll(path.sep, "/"));
      await write(folder, file, await readFile(source));
      files.push(file);
    }
  }
  return files;
}

async function write(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}
