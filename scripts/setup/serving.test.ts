import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { draining } from "./draining.mjs";
import { packedService } from "./packed-service.mjs";
import { rateLimit, readRateLimit } from "./rate-limit.mjs";
import { namedAnswer, requestLog } from "./request-log.mjs";

const log = requestLog(null);
const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => void server.close()));

async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("requestLog", () => {
  it("names each request, and writes a line without query and address when it is over", async () => {
    const lines: string[] = [];
    const written = requestLog((line: string) => void lines.push(line));
    const url = await served((request, response) =>
      written(request, response, () => namedAnswer(request, response, () => response.writeHead(404).end("no"))),
    );
    const own = await fetch(`${url}/api/x?q=secret`, { headers: { "X-Request-Id": "from-the-proxy-1" } });
    const other = await fetch(`${url}/a`, { headers: { "X-Request-Id": '"} evil' } });
    await Promise.all([own.text(), other.text()]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(own.headers.get("x-request-id")).toBe("from-the-proxy-1");
    expect(other.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    const [first] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: "from-the-proxy-1", method: "GET", path: "/api/x", status: 404 });
    expect(lines.join("")).not.toMatch(/secret|127\.0\.0\.1|evil/);
  });
});

describe("rateLimit", () => {
  it("lets an address ask so often, then says when to come again, and lets it then", async () => {
    let time = 0;
    const limited = rateLimit({ requests: 3, seconds: 6 }, { isProxyTrusted: true, now: () => time });
    const url = await served((request, response) =>
      log(request, response, () => limited(request, response, () => response.end("yes"))),
    );
    const ask = async (from: string) => fetch(url, { headers: { "X-Forwarded-For": `6.6.6.6, ${from}` } });
    const statuses = async (from: string, count: number) => {
      const all: number[] = [];
      for (let turn = 0; turn < count; turn++) all.push((await ask(from)).status);
      return all;
    };
    expect(await statuses("10.0.0.1", 4)).toEqual([200, 200, 200, 429]);
    expect(await statuses("10.0.0.2", 1)).toEqual([200]);
    const refused = await ask("10.0.0.1");
    expect(refused.headers.get("retry-after")).toBe("2");
    expect((await refused.json()).status).toBe(429);
    expect(refused.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    time += 2000;
    expect(await statuses("10.0.0.1", 2)).toEqual([200, 429]);
    expect(await statuses("2001:db8:1:2:3::1", 3)).toEqual([200, 200, 200]);
    expect(await statuses("2001:db8:1:2:4::9", 1)).toEqual([429]);
  });

  it("believes nobody who says whom they ask for, unless told to", async () => {
    const limited = rateLimit({ requests: 1, seconds: 60 });
    const url = await served((request, response) =>
      log(request, response, () => limited(request, response, () => response.end("yes"))),
    );
    expect((await fetch(url, { headers: { "X-Forwarded-For": "1.1.1.1" } })).status).toBe(200);
    expect((await fetch(url, { headers: { "X-Forwarded-For": "2.2.2.2" } })).status).toBe(429);
  });

  it("reads its setting", () => {
    expect(readRateLimit("100/10")).toEqual({ requests: 100, seconds: 10 });
    expect(readRateLimit("off")).toBeNull();
  });
});

describe("draining", () => {
  it("says that it is not ready, and answers what still comes", async () => {
    const { handler, begin } = draining();
    const url = await served((request, response) => handler(request, response, () => response.end("yes")));
    expect((await fetch(`${url}/api/ready`)).status).toBe(200);
    begin();
    expect((await fetch(`${url}/api/ready`)).status).toBe(503);
    const answer = await fetch(`${url}/en/mali-2020`);
    expect([answer.status, answer.headers.get("connection")]).toEqual([200, "close"]);
  });
});

describe("packedService", () => {
  const TEXT = JSON.stringify(Array.from({ length: 200 }, (_, index) => ({ index, status: "alleged" })));
  /** Answers as Next does: in pieces, without lengths. */
  const service: RequestListener = (request, response) => {
    response.setHeader("Content-Type", "application/json");
    response.setHeader("X-Plain-Length", TEXT.length);
    response.setHeader("ETag", '"plain"');
    if (request.headers["if-none-match"]?.includes('"plain"')) response.statusCode = 304;
    response.flushHeaders();
    if (request.method !== "HEAD" && response.statusCode === 200) {
      response.write(TEXT.slice(0, 100));
      response.write(new TextEncoder().encode(TEXT.slice(100)));
    }
    response.end();
  };
  const packing = packedService();
  const url = () => served((request, response) => packing.handler(request, response, () => service(request, response)));

  it("gives each coding its own ETag, and knows each of them again", async () => {
    const base = await url();
    for (const [accepted, coding, etag] of [
      ["br, gzip", "br", '"plain-br"'],
      ["gzip;q=0.5, br;q=0", "gzip", '"plain-gzip"'],
      ["identity", null, '"plain"'],
    ] as const) {
      const headers = { "Accept-Encoding": accepted };
      const answer = await fetch(`${base}/api/x`, { headers });
      expect([answer.headers.get("etag"), answer.headers.get("content-encoding")]).toEqual([etag, coding]);
      expect(answer.headers.get("x-plain-length")).toBeNull();
      expect(await answer.text()).toBe(TEXT);
      const known = await fetch(`${base}/api/x`, { headers: { ...headers, "If-None-Match": etag } });
      expect([known.status, known.headers.get("etag"), await known.text()]).toEqual([304, etag, ""]);
      const head = await fetch(`${base}/api/x`, { method: "HEAD", headers });
      expect([head.status, head.headers.get("etag"), head.headers.get("content-encoding")]).toEqual([200, etag, coding]);
    }
  });

  it("leaves everything outside the service alone", async () => {
    const answer = await fetch(`${await url()}/apis`, { headers: { "Accept-Encoding": "br" } });
    expect([answer.headers.get("etag"), answer.headers.get("content-encoding")]).toEqual(['"plain"', null]);
  });
});
