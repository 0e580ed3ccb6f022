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
});
