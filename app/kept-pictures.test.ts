import { expect, it } from "vitest";
import { keepPictures } from "./kept-pictures";

const bytes = (length: number, value = 0) => new Uint8Array(length).fill(value);

it("draws a picture once for all who ask at the same time, and for who asks later", async () => {
  const kept = keepPictures(100);
  let drawn = 0;
  const draw = async () => bytes(10, ++drawn);
  const [first, second] = await Promise.all([kept("a", draw), kept("a", draw)]);
  expect(second).toBe(first);
  expect(await kept("a", draw)).toBe(first);
  expect(drawn).toBe(1);
});

it("lets go of what was not asked for longest when it holds too much", async () => {
  const kept = keepPictures(25);
  const drawn: string[] = [];
  const ask = (key: string) =>
    kept(key, async () => {
      drawn.push(key);
      return bytes(10);
    });
  for (const key of ["a", "b", "a", "c", "a", "b"]) await ask(key);
  expect(drawn).toEqual(["a", "b", "c", "b"]);
});

it("does not keep a failure", async () => {
  const kept = keepPictures(25);
  await expect(kept("a", () => Promise.reject(new Error("torn")))).rejects.toThrow("torn");
  expect((await kept("a", async () => bytes(3))).bytes).toHaveLength(3);
});

it("tags the same bytes alike, and others otherwise", async () => {
  const tag = async (value: number) => (await keepPictures(9)("a", async () => bytes(3, value))).etag;
  expect(await tag(1)).toBe(await tag(1));
  expect(await tag(1)).not.toBe(await tag(2));
  expect(await tag(1)).toMatch(/^"[\w-]+"$/);
});
