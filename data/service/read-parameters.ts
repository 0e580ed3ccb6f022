import { ServiceFault, wrong } from "./fault";
import { MOST_SPELT_OUT, type Parameter } from "./parameters";

/**
 * The query as the declaration allows it: every parameter is declared and stands there once.
 *
 * @throws ServiceFault naming the first that is not (OGC 17-069r4 /req/core/query-param-unknown, -invalid)
 */
export function readParameters(query: URLSearchParams, declared: readonly Parameter[]): ReadonlyMap<string, string> {
  const known = new Set(declared.map(({ name }) => name));
  const read = new Map<string, string>();
  for (const [name, value] of query) {
    if (!known.has(name)) throw new ServiceFault(400, unknownDetail(name, known), name.slice(0, 60));
    if (read.has(name)) wrong(name, "is there twice; several values stand in one, with commas.");
    read.set(name, value);
  }
  return read;
}

function unknownDetail(name: string, known: ReadonlySet<string>): string {
  return `There is no parameter "${name.slice(0, 60)}". Known: ${[...known].sort().join(", ")}.`;
}

/** A whole number within bounds. @throws ServiceFault */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  if (!/^\d{1,12}$/.test(text)) wrong(name, "is not a whole number.");
  const value = Number(text);
  if (value < least) wrong(name, `is below ${least}.`);
  if (value > most) wrong(name, `is above ${most}.`);
  return value;
}

/** One of some values. @throws ServiceFault */
export function oneOf<Value extends string>(name: string, text: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === text);
  return found ?? wrong(name, `has no value "${text.slice(0, 60)}". Known: ${listed(values)}.`);
}

/** Some of some values, with commas. @throws ServiceFault */
export function someOf(name: string, text: string, values: readonly string[]): readonly string[] {
  return text.split(",").map((one) => oneOf(name, one, values));
}

/** A long list is not read by anybody: the API document has it whole, as long as it can. */
const MOST_LISTED = 60;

function listed(values: readonly string[]): string {
  const more = values.length - MOST_LISTED;
  const where = values.length > MOST_SPELT_OUT ? "" : " in /api/openapi.json";
  return values.slice(0, MOST_LISTED).join(", ") + (more > 0 ? ` and ${more} more${where}` : "");
}
