import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupedLayers, groupState, movedLayer, switchGroup } from "./layer-groups";

const IDS = ["coup", "training", "presence", "agreements", "diplomacy"];
const KNOWN = IDS.map((id) => ({ id, on: true }));
const on = fc.shuffledSubarray(IDS);
const group = fc.subarray(IDS, { minLength: 1 });

describe("layers in groups", () => {
  it("stand under the groups of the story, in its order, and those of no group last", () => {
    const groups = [
      { id: "facts", title: "What happened" },
      { id: "empty", title: "Nothing" },
      { id: "words", title: "What was said" },
    ];
    const groupOf = (id: string) => ({ coup: "words", training: "words", agreements: "facts" })[id] ?? null;
    expect(groupedLayers(IDS, groups, groupOf)).toEqual([
      { id: "facts", title: "What happened", layers: ["agreements"] },
      { id: "words", title: "What was said", layers: ["coup", "training"] },
      { id: null, title: null, layers: ["presence", "diplomacy"] },
    ]);
    expect(groupedLayers(IDS, [], () => null)).toEqual([{ id: null, title: null, layers: IDS }]);
  });

  it("are all on after one switch or two, and all off after the next; other layers keep their state and order", () => {
    fc.assert(
      fc.property(on, group, (layers, ids) => {
        const others = (list: readonly string[]) => list.filter((id) => !ids.includes(id));
        const first = switchGroup(layers, ids, KNOWN);
        expect(groupState(first, ids)).toBe(groupState(layers, ids) === "all" ? "none" : "all");
        const second = switchGroup(first, ids, KNOWN);
        expect(groupState(second, ids)).toBe(groupState(first, ids) === "all" ? "none" : "all");
        for (const list of [first, second]) {
          expect(others(list)).toEqual(others(layers));
          expect(new Set(list).size).toBe(list.length);
        }
      }),
    );
  });

  it("move by one among those of their group, and back; at the end they stay", () => {
    fc.assert(
      fc.property(on, group, fc.constantFrom(...IDS), fc.constantFrom(-1 as const, 1 as const), (layers, ids, id, by) => {
        const among = [...new Set([...ids, id])];
        const within = (list: readonly string[]) => list.filter((one) => among.includes(one));
        const moved = movedLayer(layers, id, by, among);
        expect([...moved].sort()).toEqual([...layers].sort());
        if (moved === layers) return;
        expect(within(moved).indexOf(id)).toBe(within(layers).indexOf(id) + by);
        expect(within(movedLayer(moved, id, by > 0 ? -1 : 1, among))).toEqual(within(layers));
      }),
    );
    expect(movedLayer(["coup", "training"], "coup", -1, IDS)).toEqual(["coup", "training"]);
  });
});
