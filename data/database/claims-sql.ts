import type { Bbox } from "../geo/lng-lat";
import type { ClaimsQuery } from "../service/items-query";
import type { Collection } from "../service/store";
import { FACETS, type Facet } from "../view/filter";
import { fold } from "../view/match";
import { LONGEST_PERIOD } from "./claim-row";
import { FACET_COLUMNS } from "./facet-columns";
import { storedDay } from "./stored-day";

/** Text of a statement and the values of its `$1 …`. Values never stand in the text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
  /**
   * Whether it is asked all the time in these very words: then each connection prepares it once, and keeps it for ever. Not for a text that
   * a client can vary.
   */
  readonly isUsual?: boolean;
}

/** Gives a value its number. */
export type Bind = (value: unknown) => string;

/** A condition on rows of `claims`, with its values bound. */
export type Condition = (bind: Bind) => string;

export function binder(): { readonly bind: Bind; readonly values: unknown[] } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

/** The conditions of a query save its area and its box, each as the pure filter has it (`data/view/match.ts`). */
export function conditionsOf(query: ClaimsQuery, { values }: Collection, bind: Bind): string[] {
  const { filter, later, known, datetime, equal } = query;
  const isCertain = filter.certainty === "certain";
  const conditions: string[] = [];
  for (const facet of FACETS) {
    const of = new Set(values[facet]);
    // Values that no claim has ask nothing.
    const asked = filter.facets[facet].filter((value) => of.has(value));
    if (asked.length > 0) conditions.push(facetCondition(facet, bind(asked), isCertain));
  }
  conditions.push(...windowConditions(filter.from, filter.to, isCertain, bind));
  if (datetime) {
    const [from, to] = isCertain ? [datetime.sureFrom, datetime.sureTo] : [datetime.from, datetime.to];
    conditions.push(...windowConditions(from, to, isCertain, bind));
  }
  if (filter.independent > 0) conditions.push(`independent >= ${bind(filter.independent)}`);
  for (const word of fold(filter.text).split(" ").filter(Boolean)) conditions.push(wordCondition(word, bind));
  if (known !== null) conditions.push(`published <= ${bind(storedDay(known))}`);
  if (later !== "with") conditions.push(later === "only" ? "is_later" : "NOT is_later");
  for (const [name, value] of Object.entries(equal)) conditions.push(equalCondition(name, value, bind));
  return conditions;
}

function facetCondition(facet: Facet, asked: string, isCertain: boolean): string {
  const { column, isList } = FACET_COLUMNS[facet];
  if (!isList) return `${column} = ANY (${asked}::text[])`;
  const isDoubtful = isCertain && (facet === "country" || facet === "at");
  // What lies within a set has something in common with it: that is what the index knows.
  const common = `${column} && ${asked}::text[]`;
  return isDoubtful ? `${common} AND ${column} <@ ${asked}::text[]` : common;
}

function windowConditions(from: string | null, to: string | null, isCertain: boolean, bind: Bind): string[] {
  if (from === null && to === null) return [];
  const first = from === null ? null : bind(storedDay(from));
  const last = to === null ? null : bind(storedDay(to));
  const all = (...parts: (string | false | null)[]) => parts.filter(Boolean).join(" AND ");
  // `period` says in which parts of the table an answer can be.
  if (isCertain)
    return [
      all("is_sharp AND first_day IS NOT NULL", first && `first_day >= ${first}::int`, last && `last_day <= ${last}::int`),
      `(period IS NULL OR (${all(first && `period >= ${first}::int`, last && `period <= ${last}::int`)}))`,
    ];
  return [
    `(first_day IS NULL OR (${all(first && `last_day >= ${first}::int`, last && `first_day <= ${last}::int`)}))`,
    `(period IS NULL OR (${all(first && `period > ${first}::int - ${LONGEST_PERIOD}`, last && `period <= ${last}::int`)}))`,
  ];
}

/** As a part of a word too. What no database can store, none has. */
function wordCondition(word: string, bind: Bind): string {
  if (/\0|\p{Surrogate}/u.test(word)) return "FALSE";
  return `words LIKE ${bind(`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`)}`;
}

function equalCondition(name: string, value: string | number, bind: Bind): string {
  switch (name) {
    case "independent":
    case "precision":
      return `${name} = ${bind(value)}`;
    // Both days are there or none.
    case "when_start":
      return `first_day = ${bind(storedDay(String(value)))}`;
    case "when_end":
      return `last_day = ${bind(storedDay(String(value)))}`;
    default:
      throw new Error(`Claims have no column to compare "${name}" with.`);
  }
}

/** Whether a point of `point` lies in one of some boxes, edges included; `BETWEEN` decides, since the index rounds. */
export function pointInBoxes(boxes: readonly Bbox[], bind: Bind): string {
  const conditions = boxes.map((box) => {
    const [west, south, east, north] = box.map((degrees) => `${bind(degrees)}::float8`);
    return `(point && ${envelope(box, bind)} AND ST_X(point) BETWEEN ${west} AND ${east} AND ST_Y(point) BETWEEN ${south} AND ${north})`;
  });
  return conditions.length > 0 ? `(${conditions.join(" OR ")})` : "FALSE";
}

/** A box as a geometry, west not greater than east. */
export function envelope(box: Bbox, bind: Bind): string {
  return `ST_MakeEnvelope(${box.map((degrees) => `${bind(degrees)}::float8`).join(", ")}, 4326)`;
}
