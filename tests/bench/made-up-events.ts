import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** Columns of a file of events, in the order in which it has them (docs/operations.md). */
const COLUMNS = [
  "id",
  "title",
  "kind",
  "status",
  "when",
  "lng",
  "lat",
  "precision",
  "radius_meters",
  "countries",
  "actors",
  "reference_urls",
  "reference_publishers",
  "reference_dates",
  "reference_kinds",
  "reference_stances",
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const KINDS = ["clash", "protest", "shelling", "arrest", "visit", "accord"];
const COUNTRIES = ["MLI", "BFA", "NER", "TCD", "SDN", "CAF", "NGA", "DZA", "LBY"];
const PUBLISHERS = ["Agence Alpha", "Beta News", "Gamma Radio", "Delta Post", "Épsilon TV"];
/** Around which most of them lie, as real events do. */
const CENTERS = [
  [-8, 12.6],
  [-4, 14.5],
  [2.1, 13.5],
  [15, 12.1],
  [32.5, 15.6],
  [3.4, 6.5],
] as const;

/**
 * A made-up event: most are points near a few towns, some cities, some discs, some countries as a whole; most days, some months and
 * years, a few dates of several years, a few of none.
 *
 * @param index the same number is the same event
 */
export function madeUpEvent(index: number): Row {
  const random = randomFrom(index + 1);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const [lng, lat] =
    random() < 0.8
      ? pick(CENTERS).map((degrees) => degrees + (random() + random() - 1) * 3)
      : [random() * 60 - 18, random() * 60 - 25];
  const precision = pick(["site", "site", "site", "site", "site", "city", "city", "city", "region", "country"] as const);
  const hasPosition = precision !== "country";
  const status = pick(["reported", "reported", "reported", "alleged", "established", "disputed"] as const);
  const count = status === "established" || status === "disputed" ? 2 : 1;
  const publishers = [...PUBLISHERS].sort(() => random() - 0.5).slice(0, count);
  const kind = pick(KINDS);
  const country = pick(COUNTRIES);
  const day = new Date(Date.UTC(1997, 0, 1) + Math.floor(random() * 10_500) * 86_400_000).toISOString().slice(0, 10);
  const when = pick([day, day, day, day, day, day, `${day}~`, day.slice(0, 7), day.slice(0, 4), index % 50 === 0 ? "" : day]);
  return {
    id: `event-${index}`,
    title: `${kind} no. ${index} near ${pick(["Kidal", "Gao", "Ménaka", "Diffa", "Zinder", "Bria"])}`,
    kind,
    status,
    when: index % 97 === 0 ? `${day.slice(0, 4)}/${Number(day.slice(0, 4)) + 3}` : when,
    lng: hasPosition ? (lng ?? 0).toFixed(5) : "",
    lat: hasPosition ? (lat ?? 0).toFixed(5) : "",
    precision,
    // Regions are few, and many events share one.
    radius_meters: precision === "region" ? "60000" : "",
    countries: country,
    actors: [`Group ${Math.floor(random() * 300)}`, ...(random() < 0.3 ? ["Army"] : [])].join("; "),
    reference_urls: publishers.map((_, number) => `https://news.example/${index}/${number}`).join("; "),
    reference_publishers: publishers.join("; "),
    reference_dates: day,
    reference_kinds: "press",
    reference_stances: status === "disputed" ? "supports; disputes" : "supports",
    ...(precision === "region" ? regionOf(random) : {}),
  };
}

function regionOf(random: () => number): Pick<Row, "lng" | "lat"> {
  return { lng: String(Math.floor(random() * 40) - 15), lat: String(Math.floor(random() * 20)) };
}

/** Writes so many of them as CSV. */
export async function writeMadeUpEvents(file: string, count: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(`${COLUMNS.join()}\n`);
  for (let index = 0; index < count; index++) {
    const row = madeUpEvent(index);
    if (!stream.write(`${COLUMNS.map((name) => row[name]).join()}\n`)) await once(stream, "drain");
  }
  stream.end();
  await finished(stream);
}

/** Mulberry32 (public domain, Tommy Ettinger): small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
