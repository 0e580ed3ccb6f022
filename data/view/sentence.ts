import { calendarWords } from "../time/date-words";
import { FACETS, type Facet, type Filter } from "./filter";
import type { Facts } from "./match";
import { spaceWords } from "./space-words";

/** What the sentence is made from. */
export interface Shown {
  /** The claims that a filter leaves. */
  readonly claims: readonly Facts[];
  /** How many there are without the filter, in this reading and with these layers. */
  readonly all: number;
  readonly filter: Filter;
  /** Also what came after the article. */
  readonly later: boolean;
  /** Only what was published by this day. */
  readonly known: string | null;
}

/** A value of a facet in words: the name of an actor, of a country … */
export type NameOf = (facet: Facet, value: string) => string;

/** How the parts of the sentence are said in one language. */
interface SentenceWords {
  readonly count: (shown: string, all: string, isOne: boolean) => string;
  readonly countAll: (all: string, isOne: boolean) => string;
  readonly window: (from: string | null, to: string | null) => string;
  readonly certainly: string;
  readonly facet: Readonly<Record<Facet, (values: string) => string>>;
  readonly or: string;
  readonly more: (count: string) => string;
  readonly text: (text: string) => string;
  readonly independent: (count: string) => string;
  readonly later: string;
  readonly known: (day: string) => string;
  readonly most: (country: string) => string;
  readonly allIn: (country: string) => string;
}

const WORDS: Readonly<Record<string, SentenceWords>> = {
  en: {
    count: (shown, all) => `${shown} of ${all} claims`,
    countAll: (all, isOne) => (isOne ? `${all} claim` : `All ${all} claims`),
    window: (from, to) => (from === null ? `until ${to}` : to === null ? `since ${from}` : `${from} – ${to}`),
    certainly: "certainly",
    facet: {
      status: (values) => values,
      kind: (values) => values,
      agreement: (values) => `texts: ${values}`,
      actor: (values) => `with ${values}`,
      country: (values) => `in ${values}`,
      at: (values) => `at ${values}`,
      outlet: (values) => `from ${values}`,
      lang: (values) => `sources in ${values}`,
      source: (values) => `resting on ${values}`,
    },
    or: "or",
    more: (count) => `${count} more`,
    text: (text) => `with the words “${text}”`,
    independent: (count) => `${count} or more independent sources`,
    later: "what came next included",
    known: (day) => `published by ${day}`,
    most: (country) => `most in ${country}`,
    allIn: (country) => `all in ${country}`,
  },
  fr: {
    count: (shown, all) => `${shown} énoncés sur ${all}`,
    countAll: (all, isOne) => (isOne ? `${all} énoncé` : `Les ${all} énoncés`),
    window: (from, to) => (from === null ? `jusqu’à ${to}` : to === null ? `depuis ${from}` : `${from} – ${to}`),
    certainly: "avec certitude",
    facet: {
      status: (values) => values,
      kind: (values) => values,
      agreement: (values) => `textes : ${values}`,
      actor: (values) => `avec ${values}`,
      country: (values) => `pays : ${values}`,
      at: (values) => `lieu : ${values}`,
      outlet: (values) => `d’après ${values}`,
      lang: (values) => `sources en ${values}`,
      source: (values) => `reposant sur ${values}`,
    },
    or: "ou",
    more: (count) => `${count} autres`,
    text: (text) => `avec les mots « ${text} »`,
    independent: (count) => `au moins ${count} sources indépendantes`,
    later: "la suite comprise",
    known: (day) => `publiés au plus tard le ${day}`,
    most: (country) => `la plupart : ${country}`,
    allIn: (country) => `tous : ${country}`,
  },
};

/** A facet with more values than this is said by the first ones and a number. */
const MOST_VALUES = 3;

/**
 * What is shown, in words: "31 of 160 claims, Jan 2015 – Aug 2020, signed texts, most in Mali". Computed from the claims, so
 * that nobody can read anything else than what is drawn.
 *
 * @param language BCP 47; a language without words of its own gets English
 */
export function sentence({ claims, all, filter, later, known }: Shown, language: string, nameOf: NameOf): string {
  const words = WORDS[language] ?? WORDS.en;
  if (!words) throw new Error("The English words of the sentence are missing.");
  const number = new Intl.NumberFormat(language === "en" ? "en-GB" : language).format;
  const { length: shown } = claims;
  const parts = [shown === all ? words.countAll(number(all), all === 1) : words.count(number(shown), number(all), shown === 1)];
  if (filter.certainty === "certain") parts[0] += ` (${words.certainly})`;
  if (filter.from !== null || filter.to !== null) parts.push(windowWords(filter, words, language));
  for (const facet of FACETS) {
    const values = filter.facets[facet];
    if (values.length > 0)
      parts.push(
        words.facet[facet](
          listed(
            values.map((value) => nameOf(facet, value)),
            words,
            number,
          ),
        ),
      );
  }
  if (filter.independent > 0) parts.push(words.independent(number(filter.independent)));
  if (filter.text !== "") parts.push(words.text(filter.text));
  if (filter.space !== null) parts.push(spaceWords(filter.space, language, nameOf));
  if (known !== null) parts.push(words.known(calendarWords(known, language, false)));
  if (later) parts.push(words.later);
  const where = filter.facets.country.length > 0 ? null : mostIn(claims);
  if (where !== null) parts.push((where.isAll ? words.allIn : words.most)(nameOf("country", where.country)));
  return parts.join(", ");
}

function windowWords({ from, to }: Filter, words: SentenceWords, language: string): string {
  const said = (day: string | null, isEnd: boolean) =>
    day === null ? null : calendarWords(coarsest(day, isEnd), language, false);
  const [first, last] = [said(from, false), said(to, true)];
  return first !== null && first === last ? first : words.window(first, last);
}

/** A window that begins with a year begins with the year, in words too. */
function coarsest(day: string, isEnd: boolean): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const last = String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0");
  if (date !== (isEnd ? last : "01")) return day;
  return month === (isEnd ? "12" : "01") ? year : `${year}-${month}`;
}

function listed(names: readonly string[], { or, more }: SentenceWords, number: (value: number) => string): string {
  const said =
    names.length > MOST_VALUES ? [...names.slice(0, MOST_VALUES - 1), more(number(names.length - MOST_VALUES + 1))] : names;
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} ${or} ${said.at(-1)}`;
}

/** The country in which more than half of the claims lie, if there are enough of them to say so. */
function mostIn(claims: readonly Facts[]): { country: string; isAll: boolean } | null {
  const counts = new Map<string, number>();
  for (const { countries } of claims) for (const iso of countries) counts.set(iso, (counts.get(iso) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most || claims.length < 2 || most[1] * 2 <= claims.length) return null;
  return { country: most[0], isAll: most[1] === claims.length };
}
