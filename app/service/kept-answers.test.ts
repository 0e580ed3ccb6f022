import { describe, expect, it } from "vitest";
import type { Answer } from "./answer";
import { keptAnswer } from "./kept-answers";

const answer = (status: number, length: number): Answer => ({
  status,
  type: "text/plain",
  body: "x".repeat(length),
  language: null,
  vary: [],
});

describe("keptAnswer", () => {
  it("makes a good answer once, a bad one each time, and forgets what nobody asked for longest", async () => {
    let made = 0;
    const ask = (key: string, status = 200, length = 10) =>
      keptAnswer(key, async () => {
        made += 1;
        return answer(status, length);
      });
    await ask("a");
    await ask("a");
    expect(made).toBe(1);
    await ask("bad", 404);
    await ask("bad", 404);
    expect(made).toBe(3);
    for (let index = 0; index < 9; index++) {
      await ask(`large ${index}`, 200, 2_900_000);
      if (index < 8) await ask("a");
    }
    expect(made).toBe(12);
    await ask("large 8", 200, 2_900_000);
    expect(made).toBe(12);
    await ask("large 0", 200, 2_900_000);
    expect(made).toBe(13);
    await ask("huge", 200, 3_000_001);
    await ask("huge", 200, 3_000_001);
    expect(made).toBe(15);
  });

  it("makes an answer once however many ask for it at the same time, and again after it failed", async () => {
    let made = 0;
    const slow = (status: number) => async () => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (status === 500) throw new Error("The store fails.");
      return answer(status, 10);
    };
    const asked = await Promise.all(Array.from({ length: 100 }, () => keptAnswer("world", slow(200))));
    expect([made, new Set(asked).size]).toEqual([1, 1]);
    const failing = await Promise.allSettled([1, 2, 3].map(() => keptAnswer("failing", slow(500))));
    expect([made, new Set(failing.map(({ status }) => status))]).toEqual([2, new Set(["rejected"])]);
    await keptAnswer("failing", slow(200));
    await keptAnswer("failing", slow(200));
    expect(made).toBe(3);
  });

  it("forgets answers that say nothing too: what they are kept by has its weight", async () => {
    let made = 0;
    const ask = (tile: number) =>
      keptAnswer(`${tile} ${"x".repeat(1500)}`, async () => {
        made += 1;
        return answer(204, 0);
      });
    for (let tile = 0; tile < 10_000; tile++) await ask(tile);
    made = 0;
    await ask(9_999);
    expect(made).toBe(0);
    // 10,000 such keys are more than 30 megabytes as they are counted, and 24 are kept.
    await ask(0);
    expect(made).toBe(1);
  });
});
