import { describe, expect, it } from "vitest";
import { answerService } from "@/app/service/answer-service";
import { keptAnswer } from "@/app/service/kept-answers";
import type { FeatureStore } from "@/data/service/store";
import { stories, testStore } from "./service";

describe("the service's kept answers", () => {
  it("are made anew when their own story is loaded, and not when another one is", async () => {
    let tiles = 0;
    let loads = 0;
    const store: FeatureStore = {
      ...testStore,
      collections: async () =>
        (await testStore.collections()).map((one) => (one.story === "river-2021" ? { ...one, revision: `${loads}` } : one)),
      tile: (...asked) => {
        tiles += 1;
        return testStore.tile(...asked);
      },
    };
    const [mali] = (await testStore.collections()).filter(({ story }) => story === "mali-2020");
    const [river] = (await testStore.collections()).filter(({ story }) => story === "river-2021");
    const ask = async (id: string | undefined) => {
      const path = ["collections", id ?? "", "tiles", "WebMercatorQuad", "0", "0", "0"];
      const request = new Request(`http://localhost:3000/api/${path.join("/")}`);
      const { status } = await answerService(path, request, { store, stories }, "http://localhost:3000", keptAnswer);
      expect(status).toBe(200);
    };
    const asked = async (id: string | undefined) => {
      const before = tiles;
      await ask(id);
      return tiles - before;
    };
    expect([await asked(mali?.id), await asked(river?.id), await asked(mali?.id), await asked(river?.id)]).toEqual([1, 1, 0, 0]);
    loads += 1;
    expect([await asked(mali?.id), await asked(river?.id)]).toEqual([0, 1]);
  });
});
