import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staticFiles } from "./static-files.mjs";

const root = mkdtempSync(path.join(tmpdir(), "dateline-"));
const server = createServer((incoming, response) => files(incoming, response, () => response.writeHead(404).end("next")));
let files: ReturnType<typeof staticFiles>;

beforeAll(async () => {
  mkdirSync(path.join(root, "vendor"));
  writeFileSync(path.join(root, "secret.txt"), "secret");
  writeFileSync(path.join(root, "vendor", "map.mjs"), "export {};");
  writeFileSync(path.join(root, "vendor", "map.mjs.br"), brotliCompressSync("export {};"));
  writeFileSync(path.join(root, "vendor", "world.geojson"), "{}");
  files = staticFiles(
    ["/vendor/", "/growing/"].map((prefix) => ({
      prefix,
      dir: path.join(root, "vendor"),
      cacheControl: "public, max-age=60",
      isGrowing: prefix === "/growing/",
    })),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

describe("staticFiles", () => {
  it("serves modules as JavaScript and GeoJSON as GeoJSON, with our cache rule", async () => {
    expect((await get("/vendor/map.mjs")).headers).toMatchObject({
      "content-type": "text/javascript",
      "cache-control": "public, max-age=60",
      "x-content-type-options": "nosniff",
    });
    expect((await get("/vendor/world.geojson")).headers["content-type"]).toBe("application/geo+json");
  });

  it("serves the packed copy to whoever can unpack it", async () => {
    const { headers, body } = await get("/vendor/map.mjs", { "accept-encoding": "gzip, br" });
    expect(headers).toMatchObject({ "content-encoding": "br", "content-type": "text/javascript", vary: "Accept-Encoding" });
    expect(brotliDecompressSync(body).toString()).toBe("export {};");
    expect((await get("/vendor/map.mjs")).body.toString()).toBe("export {};");
  });

  it.each([
    "..%2fsecret.txt",
    "../secret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e%2fsecret.txt",
    "..%5csecret.txt",
    "....//secret.txt",
    "%",
  ])("does not leave its folders by %s", async (name) => {
    for (const prefix of ["/vendor/", "/growing/"])
      expect(await get(prefix + name)).toMatchObject({ status: 404, body: Buffer.from("next") });
  });

  it("leaves other methods and addresses to Next", async () => {
    expect(await get("/vendor/map.mjs", {}, "POST")).toMatchObject({ status: 404 });
    expect(await get("/vendorish/map.mjs")).toMatchObject({ status: 404 });
  });
});

/** `fetch` would tidy the path before it asks. */
function get(url: string, headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: "127.0.0.1", port, path: url, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response
        .on("data", (part: Buffer) => parts.push(part))
        .on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", reject)
      .end();
  });
}
