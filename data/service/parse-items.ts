import type { Wanted } from "../story/serialise";
import { parseWanted } from "../story/wanted";
import { dayOf } from "../time/day-of";
import { intervalOf } from "../time/interval";
import { FACETS, type Filter, parseFilter } from "../view/filter";
import { parseDay } from "../view/reading";
import { parseSpace } from "../view/space";
import { parseBbox } from "./bbox";
import { parseDatetime } from "./datetime";
import { wrong } from "./fault";
import { type ClaimsQuery, type ItemsQuery, MOST_LIMIT, MOST_OFFSET, USUAL_LIMIT } from "./items-query";
import { itemsParameters, type Parameter } from "./parameters";
import { PROPERTY_NAMES, QUERYABLES } from "./properties";
import { oneOf, readParameters, someOf, wholeNumber } from "./read-parameters";
import type { Collection } from "./store";

type Read = ReadonlyMap<string, string>;

/**
 * What a query asks of a collection. Unlike the dashboard, which falls back without a word, a program is told what is wrong.
 *
 * @throws ServiceFault for what is not declared or not allowed
 */
export function parseItems(query: URLSearchParams, collection: Collection): ItemsQuery {
  const read = readParameters(query, itemsParameters(collection));
  const has = given(read);
  return {
    ...parseConditions(read, collection),
    bbox: has("bbox", parseBbox),
    // OGC 17-069r4 /per/core/limit-response: more than the maximum is answered with the maximum.
    limit: Math.min(has("limit", (text) => wholeNumber("limit", text, 1, MOST_OFFSET)) ?? USUAL_LIMIT, MOST_LIMIT),
    offset: has("offset", (text) => wholeNumber("offset", text, 0, MOST_OFFSET)) ?? 0,
  };
}

/**
 * Which claims a query asks a tile for, or all tiles of a tileset.
 *
 * @param declared the parameters of the one or the other
 * @throws ServiceFault for what is not declared or not allowed
 */
export function parseTileQuery(query: URLSearchParams, collection: Collection, declared: readonly Parameter[]): ClaimsQuery {
  return { ...parseConditions(readParameters(query, declared), collection), bbox: null };
}

function parseConditions(read: Read, collection: Collection): Omit<ClaimsQuery, "bbox"> {
  const has = given(read);
  return {
    filter: parseStrictFilter(read, collection),
    later: has("later", parseLater) ?? "with",
    known: has("known", (text) => parseDay(text) ?? wrong("known", "give a day such as 2020-03-01.")),
    datetime: has("datetime", parseDatetime),
    equal: parseEqual(read),
  };
}

/** Reads a parameter that is there; `null` for one that is not. */
function given(read: Read) {
  return <Value>(name: string, parse: (text: string) => Value): Value | null => {
    const text = read.get(name);
    return text === undefined ? null : parse(text);
  };
}

/** Which properties and whether geometries. @throws ServiceFault */
export function parseStrictWanted(query: URLSearchParams): Wanted {
  const names = query.get("properties");
  if (names) someOf("properties", names, PROPERTY_NAMES);
  oneOf("skipGeometry", query.get("skipGeometry") ?? "false", ["true", "false"]);
  return parseWanted(query);
}

function parseLater(text: string): ItemsQuery["later"] {
  switch (oneOf("later", text, ["on", "off", "true", "false", "1", "0"])) {
    case "on":
      return "with";
    case "true":
    case "1":
      return "only";
    default:
      return "without";
  }
}

/** The dashboard's own reading of an address, of which every part is looked at first. */
function parseStrictFilter(read: Read, { values, centers }: Collection): Filter {
  for (const facet of FACETS) {
    const text = read.get(facet);
    if (text === undefined) continue;
    const asked = someOf(facet, text, values[facet]);
    if (asked.length > 60) wrong(facet, "asks for more than 60 values.");
  }
  const refs = read.get("refs");
  if (refs !== undefined) wholeNumber("refs", refs, 1, 99);
  if ((read.get("q") ?? "").length > 200) wrong("q", "is longer than 200 characters.");
  oneOf("reading", read.get("reading") ?? "possible", ["possible", "certain"]);
  checkSpace(read, centers);
  const filter = parseFilter(new URLSearchParams([...read]), centers);
  return { ...filter, ...parseWhen(read.get("when")) };
}

const SPACES = {
  within: "200km:bamako or 500km:-8,12.65",
  box: "west,south,east,north",
  area: "lng,lat;lng,lat;lng,lat",
} as const;

function checkSpace(read: Read, centers: ReadonlySet<string>): void {
  const asked = Object.entries(SPACES).flatMap(([name, form]) => {
    const text = read.get(name);
    return text === undefined ? [] : [{ name, form, text }];
  });
  for (const { name, form, text } of asked)
    if (parseSpace(new URLSearchParams([[name, text]]), centers) === null) wrong(name, `is no area; it is written ${form}.`);
  const [, second] = asked;
  if (second) wrong(second.name, "only one area can be asked for at a time.");
}

/** A window as the dashboard has it, or the days that an EDTF date can mean. */
function parseWhen(text: string | undefined): Pick<Filter, "from" | "to"> | null {
  if (text === undefined) return null;
  const form = "is no window; it is written 2015/2020-08-24, ../2015 or 2020-08.";
  const [first = "", second = first, ...rest] = text.split("/");
  const isEnd = (end: string) => end === ".." || dayOf(end, "first") !== null;
  if (rest.length === 0 && isEnd(first) && isEnd(second) && text !== "..") {
    const { from, to } = parseFilter(new URLSearchParams([["when", text]]), new Set());
    return { from, to };
  }
  const days = text.length <= 60 ? intervalOf(text) : null;
  return days ?? wrong("when", form);
}

function parseEqual(read: Read): ItemsQuery["equal"] {
  const equal: Record<string, string | number> = {};
  for (const { name, schema } of QUERYABLES) {
    const text = read.get(name);
    if (text === undefined || name === "status" || name === "kind" || name === "later") continue;
    if (schema.type === "integer") equal[name] = wholeNumber(name, text, 0, MOST_OFFSET);
    else if (Array.isArray(schema.enum)) equal[name] = oneOf(name, text, schema.enum);
    else if (parseDay(text) === null) wrong(name, "give a day such as 2020-03-01.");
    else equal[name] = text;
  }
  return equal;
}
