import type { Reference } from "../story/story";
import type { ExportDocument, ExportHead } from "./export-document";

/** Who publishes the map, as bibliographies name it. */
const PUBLISHER = "Dateline";

/** The view in one sentence of a list of sources. */
export function citeInWords({ title, version, shown, exported, view }: ExportHead, seen: string): string {
  return `${PUBLISHER}. “${title}”. ${shown}. Version ${version}, ${seen} ${exported}. ${view}`;
}

/** The view as BibTeX, followed by an entry for each reference that its claims rest on. */
export function toBibTex(document: ExportDocument): string {
  const { title, version, licence, shown, view, exported, story, references } = document;
  const own = entry("misc", `dateline-${story}`, {
    title: `{${bibText(title)}}`,
    author: `{${PUBLISHER}}`,
    year: exported.slice(0, 4),
    version: bibText(version),
    note: bibText(`${shown}. ${licence}`),
    url: bibUrl(view),
    urldate: exported,
  });
  return `${[own, ...references.map(referenceEntry)].join("\n")}`;
}

function referenceEntry({ id, publisher, title, url, date, language }: Reference): string {
  return entry("misc", id, {
    title: `{${bibText(title ?? publisher)}}`,
    author: `{${bibText(publisher)}}`,
    ...(yearOf(date) ? { year: yearOf(date) ?? "" } : {}),
    ...(date ? { date: bibText(date) } : {}),
    url: bibUrl(url),
    language: bibText(language),
  });
}

function entry(type: string, key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@${type}{${key},\n${lines.join("\n")}\n}\n`;
}

const BIB_SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces, also those behind a backslash.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as a field in braces may have it: every character of TeX stands for itself, in one line. */
export function bibText(text: string): string {
  return oneLine(text).replace(/[\\{}~^]|[#$%&_]/g, (character) => BIB_SPECIAL[character] ?? `\\${character}`);
}

/** An address is read as it stands, except that its braces would be counted. */
const bibUrl = (url: string) => url.replaceAll("{", "%7B").replaceAll("}", "%7D");

/** The view as RIS, followed by an entry for each reference that its claims rest on. */
export function toRis(document: ExportDocument): string {
  const { title, version, licence, shown, view, exported, language, references } = document;
  const own: RisField[] = [
    ["TY", "DATA"],
    ["TI", title],
    ["PB", PUBLISHER],
    ["PY", exported.slice(0, 4)],
    ["ET", version],
    ["N1", `${shown}. ${licence}`],
    ["LA", language],
    ["Y2", exported.replaceAll("-", "/")],
    ["UR", view],
  ];
  return [own, ...references.map(risReference)].map(risEntry).join("\r\n");
}

type RisField = readonly [tag: string, value: string | null];

function risReference({ id, publisher, title, url, date, language, kind }: Reference): RisField[] {
  const type = kind === "press" || kind === "wire" ? "NEWS" : "ELEC";
  return [
    ["TY", type],
    ["ID", id],
    ["TI", title ?? publisher],
    ["PB", publisher],
    ["PY", yearOf(date)],
    ["DA", /^\d{4}-\d{2}-\d{2}$/.test(date ?? "") ? (date ?? "").replaceAll("-", "/") : null],
    ["LA", language],
    ["UR", url],
  ];
}

function risEntry(fields: readonly RisField[]): string {
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** Of a date in EDTF: `2020-08`, `2019~`. */
function yearOf(date: string | null): string | null {
  return /^\d{4}/.exec(date ?? "")?.[0] ?? null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no control character may end a line of a field
const oneLine = (text: string) => text.replace(/[\s\u0000-\u001F\u0085\u2028\u2029]+/gu, " ").trim();
