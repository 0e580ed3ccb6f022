import type { Filtering } from "./filtering";
import type { Visit } from "./measure";

export interface Pair {
  readonly story: readonly Visit[];
  readonly plain: readonly Visit[];
}

/** Middle value; the mean of the two middle ones for an even number. `null` when there is none. */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const FIGURES: readonly (readonly [name: string, unit: "ms" | "kB" | "", of: (visit: Visit) => number | null])[] = [
  ["First contentful paint", "ms", ({ firstPaint }) => firstPaint],
  ["True map on the page (poster)", "ms", ({ poster }) => poster],
  ["Map interactive", "ms", ({ interactive }) => interactive],
  ["Total blocking time until then", "ms", ({ blocking }) => blocking],
  ["Layout shift", "", ({ shift }) => shift],
  ["Click on a claim to its card", "ms", ({ card }) => card],
  ["Bytes until interactive", "kB", ({ bytes }) => sum(Object.values(bytes))],
];

/** The figures of one set of conditions as a Markdown table: medians, and the ratio where both pages have the figure. */
export function figureTable({ story, plain }: Pair): string {
  const kinds = [...new Set([...story, ...plain].flatMap(({ bytes }) => Object.keys(bytes)))].sort();
  const rows = [
    ...FIGURES,
    ...kinds.map(
      (kind) => [`· ${kind}`, "kB", ({ bytes }: Visit) => bytes[kind] ?? 0] as const satisfies (typeof FIGURES)[number],
    ),
  ].map(([name, unit, of]) => {
    const [ours, theirs] = [median(story.map(of)), median(plain.map(of))];
    const ratio = ours !== null && theirs ? (ours / theirs).toFixed(2) : "";
    return `| ${name} | ${said(ours, unit)} | ${said(theirs, unit)} | ${ratio} |`;
  });
  return ["| | story | plain MapLibre | ratio |", "|---|--:|--:|--:|", ...rows].join("\n");
}

export interface Goal {
  readonly name: string;
  readonly value: number;
  readonly atMost: number;
}

/** What the page has to reach, as ratios to the plain page of the same run. */
export function goals({ story, plain }: Pair, isThrottled: boolean): Goal[] {
  const of = (visits: readonly Visit[], figure: (visit: Visit) => number | null) => median(visits.map(figure)) ?? Number.NaN;
  const ratio = (figure: (visit: Visit) => number | null) => of(story, figure) / of(plain, figure);
  const poster = of(story, (visit) => visit.poster);
  const weight = ({ bytes }: Visit) => sum(Object.values(bytes));
  return [
    { name: "poster after first paint, ms", value: poster - of(story, (visit) => visit.firstPaint), atMost: 34 },
    ...(isThrottled
      ? [{ name: "poster / plain map", value: poster / of(plain, (visit) => visit.interactive), atMost: 0.15 }]
      : [{ name: "click to card, ms", value: of(story, (visit) => visit.card), atMost: 100 }]),
    { name: "map interactive / plain map", value: ratio((visit) => visit.interactive), atMost: 1.2 },
    { name: "bytes to interactive / plain", value: ratio(weight), atMost: 1.3 },
    { name: "layout shift", value: of(story, (visit) => visit.shift), atMost: 0 },
  ];
}

/** What filtering costs, beside what it may: time to the next frame by the number of claims, and frames while a window is dragged. */
export function filteringTable(measured: readonly Filtering[]): string {
  const rows = measured.map(({ claims, toFrame, toMap, framesPerSecond }) => {
    const atMost = FRAME_GOALS.find(({ upTo }) => claims <= upTo)?.ms ?? Number.NaN;
    return `| ${claims} | ${Math.round(toFrame)} ms | ${atMost} ms | ${Math.round(toMap)} ms | ${framesPerSecond.toFixed(0)} |`;
  });
  const head = "| claims | click to frame | at most | click to map | frames per second, dragged |";
  return [head, "|--:|--:|--:|--:|--:|", ...rows].join("\n");
}

const FRAME_GOALS = [
  { upTo: 1_000, ms: 50 },
  { upTo: 10_000, ms: 100 },
  { upTo: 100_000, ms: 250 },
] as const;

function said(value: number | null, unit: "ms" | "kB" | ""): string {
  if (value === null) return "–";
  if (unit === "kB") return `${(value / 1000).toFixed(1)} kB`;
  return unit === "ms" ? `${Math.round(value)} ms` : value.toFixed(3);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
