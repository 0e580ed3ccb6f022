import type { Status } from "../story/story";
import type { DrawnKind } from "./drawn-tables";
import { escapeXml } from "./escape-xml";

/** What a status looks like in QGIS: a list of symbol layers, the lowest first, each with its options. */
type SymbolLayer = readonly [name: string, options: Readonly<Record<string, string>>];

const SYMBOL_TYPES = { points: "marker", lines: "line", areas: "fill", regions: "fill" } as const;
const MM = "MM";

/**
 * The story's symbology as a categorized renderer of QGIS 3: the layer's colour, and each status as on the map: established full, reported
 * a ring, alleged a dashed ring, disputed half full. Countries are hatched within such a line, of regions there is the line only.
 *
 * @param color `#rrggbb` of the layer
 * @param statuses in their order, with their titles
 */
export function qgisRenderer(kind: DrawnKind, color: string, statuses: readonly (readonly [Status, string])[]): string {
  const categories = statuses.map(
    ([status, title], index) =>
      `<category symbol="${index}" value="${status}" label="${escapeXml(title)}" render="true" type="string"/>`,
  );
  const symbols = statuses.map(([status], index) => symbol(kind, status, rgba(color), index));
  return `<renderer-v2 type="categorizedSymbol" attr="status" forceraster="0" symbollevels="0" enableorderby="0" referencescale="-1"><categories>${categories.join("")}</categories><symbols>${symbols.join("")}</symbols></renderer-v2>`;
}

function symbol(kind: DrawnKind, status: Status, color: string, index: number): string {
  const layers = LAYERS[kind](status, color).map(
    ([name, options]) => `<layer class="${name}" enabled="1" locked="0" pass="0">${optionMap(options)}</layer>`,
  );
  return `<symbol type="${SYMBOL_TYPES[kind]}" name="${index}" alpha="1" clip_to_extent="1" force_rhr="0">${layers.join("")}</symbol>`;
}

function optionMap(options: Readonly<Record<string, string>>): string {
  const all = Object.entries(options).map(
    ([name, value]) => `<Option type="QString" name="${name}" value="${escapeXml(value)}"/>`,
  );
  return `<Option type="Map">${all.join("")}</Option>`;
}

const WHITE = "255,255,255,255";
const NONE = "0,0,0,0";

const LAYERS: Readonly<Record<DrawnKind, (status: Status, color: string) => readonly SymbolLayer[]>> = {
  points: (status, color) => {
    const marker = (name: string, options: Readonly<Record<string, string>>): SymbolLayer => [
      "SimpleMarker",
      { name, size: "3", size_unit: MM, outline_width_unit: MM, ...options },
    ];
    const ring = (style: string) =>
      marker("circle", { color: WHITE, outline_color: color, outline_style: style, outline_width: "0.6" });
    switch (status) {
      case "established":
        return [marker("circle", { color, outline_color: WHITE, outline_style: "solid", outline_width: "0.2" })];
      case "reported":
        return [ring("solid")];
      case "alleged":
        return [ring("dash")];
      case "disputed":
        return [ring("solid"), marker("semi_circle", { color, angle: "270", outline_style: "no", outline_color: NONE })];
    }
  },
  lines: (status, color) => [
    ["SimpleLine", { line_color: color, line_width: "0.6", line_width_unit: MM, line_style: STROKES[status], capstyle: "round" }],
  ],
  areas: (status, color) => [
    [
      "SimpleFill",
      {
        color,
        style: FILLS[status],
        outline_color: color,
        outline_style: STROKES[status],
        outline_width: "0.4",
        outline_width_unit: MM,
      },
    ],
  ],
  regions: (status, color) => [
    [
      "SimpleFill",
      {
        color: NONE,
        style: "no",
        outline_color: color,
        outline_style: STROKES[status],
        outline_width: "0.3",
        outline_width_unit: MM,
      },
    ],
  ],
};

const STROKES: Readonly<Record<Status, string>> = {
  established: "solid",
  reported: "dash",
  alleged: "dot",
  disputed: "dash dot",
};

const FILLS: Readonly<Record<Status, string>> = {
  established: "b_diagonal",
  reported: "dense6",
  alleged: "dense7",
  disputed: "diagonal_x",
};

/** `#c8460a` as QGIS has it. */
function rgba(color: string): string {
  return [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    .join(",")
    .concat(",255");
}
