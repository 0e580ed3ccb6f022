import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { packedAnswer, packedResponse } from "./packed-answers";

const written = (text: string) => vi.fn(async () => ({ text, headers: { "Content-Security-Policy": "default-src 'none'" } }));
const ask = (headers: Record<string, string> = {}) => new Request("http://localhost/en/mali-2020/embed", { headers });

describe("packedAnswer", () => {
  it("writes once what is asked for by many at the same time, and again and again", async () => {
    const write = written("A map of Mali.");
    const answers = await Promise.all([packedAnswer("once", write), packedAnswer("once", write)]);
    expect(await packedAnswer("once", write)).toMatchObject({ etag: answers[0]?.etag });
    expect(write).toHaveBeenCalledOnce();
    expect(brotliDecompressSync((await answers[1]?.brotli()) ?? Buffer.of()).toString()).toBe("A map of Mali.");
  });

  it("asks again for what failed", async () => {
    await expect(packedAnswer("failing", () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
    expect((await packedAnswer("failing", written("There it is."))).plain.toString()).toBe("There it is.");
  });

  it("forgets what was not asked for longest when there is too much of it", async () => {
    const large = (letter: string) => written(letter.repeat(6e6));
    const first = large("a");
    await packedAnswer("large a", first);
    for (const letter of "bcdef") await packedAnswer(`large ${letter}`, large(letter));
    await packedAnswer("large a", first);
    expect(first).toHaveBeenCalledTimes(2);
  });
});

describe("packedResponse", () => {
  it("is packed only where the server says so, and empty for who has it already", async () => {
    const answer = await packedAnswer("served", written("Bamako, Kati."));
    const plain = await packedResponse(ask({ "accept-encoding": "br" }), answer, {});
    expect([plain.headers.get("x-packed"), await plain.text()]).toEqual([null, "Bamako, Kati."]);
    const packed = await packedResponse(ask({ "x-packing": "br" }), answer, {});
    expect(packed.headers.get("x-packed")).toBe("br");
    expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe("Bamako, Kati.");
    const known = await packedResponse(ask({ "if-none-match": answer.etag }), answer, {});
    expect([known.status, await known.text()]).toEqual([304, ""]);
  });
});
