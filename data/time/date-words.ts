/** Words for dates in one language: how a date without its day, an approximate or an unknown one is said. */
interface DateWords {
  readonly about: (date: string, hasDay: boolean) => string;
  readonly perhaps: (date: string) => string;
  readonly range: (from: string, to: string, hasDay: boolean) => string;
  readonly unknown: string;
  /** What must not part at the end of a line; absent where a language lets dates break. */
  readonly bound?: (date: string) => string;
}

const WORDS: Record<string, DateWords> = {
  en: {
    about: (date) => `about ${date}`,
    perhaps: (date) => `${date} (uncertain)`,
    range: (from, to) => `from ${from} to ${to}`,
    unknown: "date not known",
  },
  fr: {
    about: (date, hasDay) => (hasDay ? `vers le ${date}` : `vers ${date}`),
    perhaps: (date) => `${date} (incertain)`,
    range: (from, to, hasDay) => (hasDay ? `du ${from} au ${to}` : `de ${from} à ${to}`),
    unknown: "date inconnue",
    bound: (date) => date.replace(/(\d) (?=\p{L})/u, "$1\u00a0"),
  },
};

/**
 * An EDTF date in words: `2020-08-10~` is "about 10 August 2020". Never sharper than the date: a month stays a month.
 *
 * @param when EDTF as the content check lets it pass, or `null` for unknown.
 * @param language BCP 47; a language without words of its own gets English.
 * @param withWeekday where there is room for it, a day by itself has its weekday
 */
export function dateWords(when: string | null, language: string, withWeekday = true): string {
  const words = WORDS[language] ?? WORDS.en;
  if (!words) throw new Error("The English date words are missing.");
  if (when === null) return words.unknown;
  const [from = "", to] = when.split("/");
  if (to === undefined) return single(from, language, words, withWeekday);
  const hasDay = isDay(from) && isDay(to);
  return words.range(single(from, language, words, false), single(to, language, words, false), hasDay);
}

function single(when: string, language: string, words: DateWords, withWeekday: boolean): string {
  const plain = when.replace(/[~?%]$/, "");
  const isPlain = plain === when;
  const text = calendarWords(plain, language, withWeekday && isPlain);
  if (isPlain) return text;
  return when.endsWith("?") ? words.perhaps(text) : words.about(text, isDay(plain));
}

const isDay = (when: string) => /^\d{4}-\d{2}-\d{2}/.test(when);

/** A year, month or day in words. Built from parts in UTC, so that server and reader write the same words whatever their time zone. */
export function calendarWords(date: string, language: string, withWeekday: boolean): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  const format = formatOf(language, day !== undefined, day !== undefined && withWeekday);
  const words = format.format(new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`)).replace(",", "");
  return WORDS[language]?.bound?.(words) ?? words;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it a hundred times. */
function formatOf(language: string, hasDay: boolean, hasWeekday: boolean): Intl.DateTimeFormat {
  const key = `${language} ${hasDay} ${hasWeekday}`;
  const known = formats.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  if (hasDay) options.day = "numeric";
  if (hasWeekday) options.weekday = "long";
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, options);
  formats.set(key, format);
  return format;
}
