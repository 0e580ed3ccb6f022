import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { packedPages } from "./packed-pages.mjs";
import { packedService } from "./packed-service.mjs";
import { PAGE_CACHING, pageCaching } from "./page-caching.mjs";
import { rateLimit } from "./rate-limit.mjs";
import { readyAnswers, readyFirst } from "./ready-answers.mjs";
import { requestLog } from "./request-log.mjs";

type Keeper = Parameters<typeof readyFirst>[0][number];
type Next = () => unknown;
const log = requestLog(null);
/** A keeper before what it keeps, as the server has them. */
const keptFirst =
  (keeper: Keeper, limited: Parameters<typeof readyFirst>[1], rest: RequestListener): RequestListener =>
  (incoming, response) =>
    log(incoming, response, () => readyFirst([keeper], limited)(incoming, response, () => rest(incoming, response)));
const unlimited = (_incoming: unknown, _response: unknown, next: Next) => next();

const folder = mkdtempSync(path.join(tmpdir(), "dateline-ready-"));
const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

async function served(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Without a client that unpacks, or that adds headers. */
function ask(port: number, url: string, { method = "GET", headers = {} }: Asked = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const asking = request({ port, host: "127.0.0.1", path: url, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asking.on("error", reject).end();
  });
}

describe("readyAnswers", () => {
  const answer = (length: number) => ({ etag: undefined, headers: [], unchanged: [], body: Buffer.alloc(length) });

  it("keeps those that were asked for last, within its bytes", () => {
    const ready = readyAnswers({ mostBytes: 100_000 });
    ready.put("a", answer(40_000));
    ready.put("b", answer(40_000));
    expect(ready.get("a")).toBeDefined();
    ready.put("c", answer(40_000));
    expect([ready.get("a"), ready.get("b"), ready.get("c")].map(Boolean)).toEqual([true, false, true]);
    ready.put("d", answer(101_000));
    expect(ready.get("d")).toBeUndefined();
    ready.put("a", answer(10_000));
    ready.put("e", answer(46_000));
    expect(["a", "c", "e"].map((key) => Boolean(ready.get(key)))).toEqual([true, true, true]);
  });

  it("counts keys too: those of many small answers weigh more than they do", () => {
    const ready = readyAnswers({ mostBytes: 100_000 });
    for (let index = 0; index < 100; index++) ready.put(`${index} ${"x".repeat(2000)}`, answer(1));
    expect(ready.get(`0 ${"x".repeat(2000)}`)).toBeUndefined();
    expect(ready.get(`99 ${"x".repeat(2000)}`)).toBeDefined();
  });

  it("forgets what is too old", () => {
    let time = 0;
    const ready = readyAnswers({ mostBytes: 100_000, maxAgeMs: 10, now: () => time });
    ready.put("a", answer(60_000));
    time = 9;
    expect(ready.get("a")).toBeDefined();
    time = 10;
    expect(ready.get("a")).toBeUndefined();
    ready.put("b", answer(60_000));
    expect(ready.get("b")).toBeDefined();
  });
});

describe("packedService", () => {
  let made = 0;
  const service: RequestListener = ({ url = "", headers, method }, response) => {
    made += 1;
    response.setHeader("X-Request-Id", `request-${made}`);
    response.setHeader("Content-Type", "application/json");
    response.setHeader("ETag", `"${headers["accept-language"] ?? "none"}"`);
    if (!url.includes("private")) response.setHeader("Cache-Control", "public, max-age=60, s-maxage=600");
    if (url.includes("fault")) response.statusCode = 503;
    response.end(method === "HEAD" ? undefined : JSON.stringify(`${headers["accept-language"]} ${headers.host} `.repeat(100)));
  };
  const packing = packedService();
  const port = served(
    keptFirst(packing, unlimited, (incoming, response) => packing.handler(incoming, response, () => service(incoming, response))),
  );
  const times = async (url: string, asked: Asked[]) => {
    const count = made;
    for (const one of asked) await ask(await port, url, one);
    return made - count;
  };

  it("answers who asks the same again by itself: GET, HEAD and whether it has changed", async () => {
    const headers = { "accept-encoding": "br", "accept-language": "fr" };
    const first = await ask(await port, "/api/a", { headers });
    expect(await times("/api/a", [{ headers }, { headers, method: "HEAD" }])).toBe(0);
    const again = await ask(await port, "/api/a", { headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    const { "x-request-id": _, date: __, ...lasting } = first.headers;
    expect(again.headers).toMatchObject(lasting);
    const known = await ask(await port, "/api/a", { headers: { ...headers, "if-none-match": `W/${first.headers.etag}` } });
    expect([known.status, known.body.length, known.headers["content-length"]]).toEqual([304, 0, undefined]);
    expect(known.headers["cache-control"]).toBe(first.headers["cache-control"]);
    const head = await ask(await port, "/api/a", { headers, method: "HEAD" });
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([200, 0, String(first.body.length)]);
  });

  it("tells apart all that an answer depends on", async () => {
    const asked: Asked[] = [
      { headers: { "accept-language": "en" } },
      { headers: { "accept-language": "fr" } },
      { headers: { "accept-language": "en", "accept-encoding": "gzip" } },
      { headers: { "accept-language": "en", accept: "text/html" } },
      { headers: { "accept-language": "en", host: "other.example" } },
      { headers: { "accept-language": "en", "x-forwarded-proto": "https" } },
    ];
    expect(await times("/api/b", asked)).toBe(asked.length);
    expect(await times("/api/b", asked)).toBe(0);
    expect(await times("/api/b?x=1", asked.slice(0, 1))).toBe(1);
  });

  it("sends no more of them to one address than its limit", async () => {
    const few = await served(
      keptFirst(packing, rateLimit({ requests: 1, seconds: 60 }), (incoming, response) =>
        packing.handler(incoming, response, () => service(incoming, response)),
      ),
    );
    const statuses = [];
    for (let turn = 0; turn < 3; turn++) statuses.push((await ask(few, "/api/limited")).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it("keeps no fault, nothing that is not for all, no part, and nothing asked in another way", async () => {
    expect(await times("/api/fault", [{}, {}])).toBe(2);
    expect(await times("/api/private", [{}, {}])).toBe(2);
    expect(await times("/api/c", [{}, { headers: { range: "bytes=0-1" } }, { method: "POST" }])).toBe(3);
    const long = `/api/${"d".repeat(4000)}`;
    expect(await times(long, [{}, {}])).toBe(2);
  });
});

describe("packedPages", () => {
  writeFileSync(path.join(folder, "page.br"), brotliCompressSync("a page"));
  writeFileSync(path.join(folder, "list.json"), JSON.stringify({ "/en/a": path.join(folder, "page.br") }));
  let made = 0;
  const next: RequestListener = (incoming, response) => {
    made += 1;
    response.setHeader("Cache-Control", "s-maxage=31536000");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response.setHeader("ETag", '"x"');
    response.end(incoming.headers.rsc ? "react" : "a page");
  };
  const pages = packedPages(path.join(folder, "list.json"));
  const port = served(
    keptFirst(pages, unlimited, (incoming, response) =>
      pageCaching(incoming, response, () => pages.handler(incoming, response, () => next(incoming, response))),
    ),
  );

  it("asks Next once, and then sends the packed page with what Next said of it", async () => {
    const headers = { "accept-encoding": "gzip, br" };
    const answers = [];
    for (const url of ["/en/a", "/en/a?claim=b", "/en/a"]) answers.push(await ask(await port, url, { headers }));
    expect(made).toBe(1);
    for (const answer of answers) {
      expect(brotliDecompressSync(answer.body).toString()).toBe("a page");
      expect(answer.headers).toMatchObject({
        etag: '"x-br"',
        "cache-control": PAGE_CACHING,
        "content-encoding": "br",
        "content-security-policy": "default-src 'none'",
        "content-length": String(answer.body.length),
      });
    }
    expect((await ask(await port, "/en/a", { headers: { ...headers, "if-none-match": '"x-br"' } })).status).toBe(304);
    expect((await ask(await port, "/en/a", { headers, method: "HEAD" })).body.length).toBe(0);
    expect(made).toBe(1);
  });

  it("leaves to Next who cannot unpack it, what React asks for, a card of a view, and other pages", async () => {
    const count = made;
    expect((await ask(await port, "/en/a")).body.toString()).toBe("a page");
    const react = await ask(await port, "/en/a", { headers: { "accept-encoding": "br", rsc: "1" } });
    expect(react.body.toString()).toBe("react");
    const card = await ask(await port, "/en/a?status=disputed", { headers: { "accept-encoding": "br" } });
    expect(card.body.toString()).toBe("a page");
    await ask(await port, "/en/b", { headers: { "accept-encoding": "br" } });
    expect(made - count).toBe(4);
  });
});
