import { type FilterSpecification, featureFilter } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { GROUNDS } from "@/data/marks/grounds";
import { NO_FILTER } from "@/data/view/filter";
import { lineLayers } from "./area-style";
import { tileFilter } from "./tile-filter";
import { type TiledLayer, tileStyleLayers, UNDER } from "./tile-style";

const theme = { ...GROUNDS.light, name: "light" as const, layer: () => "#336699" };
const layer: TiledLayer = {
  story: "sahel",
  layer: "clashes",
  opacity: 1,
  ...tileFilter(NO_FILTER, { later: true, known: null }, []),
};
const layersOf = (changed: Partial<TiledLayer> = {}, open: string | null = null) =>
  tileStyleLayers("tiles-clashes", { ...layer, ...changed }, theme, open);

/** Types of geometries as vector tiles count them. */
const TYPES = { point: 1, line: 2, polygon: 3 } as const;

/** Names of the parts that draw a claim. */
function partsOf(type: keyof typeof TYPES, properties: Record<string, unknown>, open: string | null): (string | undefined)[] {
  const feature = { type: TYPES[type], properties: { id: "event-17", ...properties }, geometry: [] } as never;
  return layersOf({}, open)
    .filter(({ filter }) => featureFilter(filter as FilterSpecification, "filter").filter({ zoom: 3 } as never, feature))
    .map(({ id }) => id.split(" ").at(-1));
}

describe("a layer that is drawn from tiles", () => {
  it("gives a ring to an open claim that is a point, and a thicker line to one that is not: rings read as sites", () => {
    expect(partsOf("point", { precision: "site" }, "event-17")).toEqual(["point", "ring"]);
    expect(partsOf("line", { precision: "site" }, "event-17")).toEqual(["line", "outline"]);
    expect(partsOf("polygon", { precision: "country" }, "event-17")).toEqual(["area", "line", "outline"]);
    expect(partsOf("polygon", { precision: "region" }, "event-17")).toEqual(["line", "outline"]);
    for (const open of [null, "event-1"]) expect(partsOf("point", { precision: "site" }, open)).toEqual(["point"]);
  });

  it("lies with its areas and lines under disputed borders, which hide every outline beneath them", () => {
    const lines = lineLayers(theme);
    const ground = lines.findIndex(({ id }) => id === "disputed-ground");
    expect(UNDER.line).toBe(lines[ground]?.id);
    const widest = Number(lines[ground]?.type === "line" ? lines[ground].paint?.["line-width"] : 0);
    for (const one of layersOf()) if (one.type === "line") expect(one.paint?.["line-width"], one.id).toBeLessThan(widest);
  });

  it("is not there to be clicked when nothing is left of its strength", () => {
    expect(layersOf({ opacity: 0 }).map(({ layout }) => layout?.visibility)).toEqual(layersOf().map(() => "none"));
    expect(layersOf({ opacity: 0.01 }).map(({ layout }) => layout?.visibility)).toEqual(layersOf().map(() => "visible"));
  });
});
