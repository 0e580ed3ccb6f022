import { featureFilter } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "@/data/view/filter";
import type { ServedClaim } from "../state/fetch-claims";
import { marksAmong, tiledLayer } from "./mark-claims";
import { tileFilter } from "./tile-filter";

const claims = (layer: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${layer}-${index}`, layer }) as ServedClaim);

/** A story's own layer that is too large to be marks: the page knows all of it, and is given its first thousand. */
const all = claims("presence", 2500);
const known = Object.fromEntries([...all, ...claims("coup", 20)].map(({ id }) => [id, {}]));
const tiled = tiledLayer("presence", { claims: all.slice(0, 1000), count: all.length }, known);

const { filter } = featureFilter(tileFilter(NO_FILTER, { later: true, known: null }, tiled?.drawn ?? []).expression, "filter");
/** Whether MapLibre draws a claim from a tile. */
const isInTiles = (id: string) => filter({ zoom: 3 } as never, { type: 1, properties: { id }, geometry: [] } as never);

describe("the claims of a layer that comes in tiles", () => {
  it("are marks or in the tiles, never both and never neither, also when a filter leaves all of them", () => {
    const marks = new Set(marksAmong(all, tiled ? [tiled] : [], known).map(({ id }) => id));
    expect(marks.size).toBe(1000);
    expect(all.filter(({ id }) => marks.has(id) === isInTiles(id))).toEqual([]);
  });

  it("are no marks when the page has no words of them", () => {
    const foreign = { claims: [...all.slice(0, 5), ...claims("events", 3)], count: 8 };
    expect(tiledLayer("presence", foreign, known)?.drawn).toHaveLength(5);
    expect(marksAmong(claims("events", 3), [], known)).toEqual([]);
  });
});

it("draws every claim of a small layer as a mark", () => {
  const coup = claims("coup", 20);
  expect(tiledLayer("coup", { claims: coup, count: 20 }, known)).toBeNull();
  expect(marksAmong(coup, tiled ? [tiled] : [], known)).toHaveLength(20);
});
