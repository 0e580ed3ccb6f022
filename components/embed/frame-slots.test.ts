import { afterEach, describe, expect, it } from "vitest";
import { SLOTS, Slots } from "./frame-slots";

interface Frame {
  readonly slots: Slots;
  isInView: boolean;
  isHolding: boolean;
  freed: number;
}

const frames: Frame[] = [];

function newFrame(isInView = true): Frame {
  const frame: Frame = {
    slots: new Slots(
      () => frame.isInView,
      () => {
        frame.isHolding = false;
        frame.slots.release();
      },
      () => {
        frame.freed += 1;
      },
    ),
    isInView,
    isHolding: false,
    freed: 0,
  };
  frames.push(frame);
  return frame;
}

async function take(frame: Frame, isInsistent: boolean): Promise<boolean> {
  frame.isHolding = await frame.slots.take(isInsistent);
  return frame.isHolding;
}

const holding = () => frames.filter(({ isHolding }) => isHolding);

afterEach(() => {
  for (const { slots } of frames.splice(0)) slots.close();
});

describe("the slots of a page's frames", () => {
  it("are four, however many frames ask at the same time", async () => {
    const asking = Array.from({ length: 20 }, () => newFrame());
    const answers = await Promise.all(asking.map((frame) => take(frame, false)));
    expect(answers.filter(Boolean)).toHaveLength(SLOTS);
    expect(holding()).toHaveLength(SLOTS);
  });

  it("go to a reader's own wish: the one that has been open longest gives way", async () => {
    const first = newFrame();
    await take(first, false);
    for (let index = 1; index < SLOTS; index++) await take(newFrame(), false);
    const wished = newFrame();
    expect(await take(wished, true)).toBe(true);
    expect(first.isHolding).toBe(false);
    expect(holding()).toHaveLength(SLOTS);
  });

  it("are given up first by who is out of view, and then to frames that nobody tapped too", async () => {
    const all = Array.from({ length: SLOTS }, () => newFrame());
    for (const frame of all) await take(frame, false);
    expect(await take(newFrame(), false)).toBe(false);
    const [, , away] = all;
    if (!away) throw new Error("There are fewer slots than this test thinks.");
    away.isInView = false;
    expect(await take(newFrame(), false)).toBe(true);
    expect(away.isHolding).toBe(false);
  });

  it("stay four when several readers' wishes come at once", async () => {
    for (let index = 0; index < SLOTS; index++) await take(newFrame(), false);
    const wishes = [newFrame(), newFrame()];
    await Promise.all(wishes.map((frame) => take(frame, true)));
    expect(holding().length).toBeLessThanOrEqual(SLOTS);
    expect(wishes.every(({ isHolding }) => isHolding)).toBe(true);
  });

  it("are heard of when one is free again", async () => {
    const [one, other] = [newFrame(), newFrame()];
    await take(one, false);
    one.slots.release();
    await expect.poll(() => other.freed).toBe(1);
  });
});
