/**
 * Requests per second of our own server beside nginx with the same bytes, asked by wrk, with one process each and with one for each core.
 * All three are programs of their own, in turns, so that what else the machine does falls on both servers.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { availableParallelism } from "node:os";
import path from "node:path";
import { median } from "./figures";

/** What readers ask for most: the page, a layer as the map asks for it, and a tile. */
const ASKED = [
  { name: "page", path: "/en/mali-2020" },
  { name: "layer", path: "/api/collections/mali-2020.agreements/items?properties=status&skipGeometry=true" },
  { name: "tile", path: "/api/collections/mali-2020.agreements/tiles/WebMercatorQuad/2/1/2" },
] as const;
const SECONDS = 4;
const CONNECTIONS = 32;
const HEADERS = { "Accept-Encoding": "br", "Accept-Language": "en", Accept: "*/*" };

/** What nginx and wrk are missing for this part to run; `null` when nothing is. */
export function missingForServing(): string | null {
  const isThere = (program: string) => spawnSync(program, ["-v"]).error === undefined;
  const missing = ["nginx", "wrk"].filter((program) => !isThere(program));
  return missing.length === 0 ? null : `${missing.join(" and ")} (for example: apt-get install ${missing.join(" ")})`;
}

/** A Markdown table of requests per second, medians of some turns. */
export async function serving(folder: string, turns: number): Promise<string> {
  const rows = [...(await rowsOf("1", folder, turns)), ...(await rowsOf("auto", folder, turns))];
  const head = "| answer | packed | processes | ours, per second | nginx, per second | ratio |\n|---|--:|--:|--:|--:|--:|";
  return [head, ...rows].join("\n");
}

/** @param workers as WORKERS and nginx both have it */
async function rowsOf(workers: "1" | "auto", folder: string, turns: number): Promise<string[]> {
  const ours = await startOurs(workers);
  try {
    const files = await keepAnswers(ours.url, folder);
    const nginx = await startNginx(folder, files, workers);
    try {
      return ASKED.map(({ name, path: asked }, index) => {
        const rates = Array.from({ length: turns }, () => [
          requestsPerSecond(ours.url + asked),
          requestsPerSecond(`${nginx.url}/${index}`),
        ]);
        const [us = 0, them = 0] = [0, 1].map((server) => median(rates.map((pair) => pair[server] ?? 0)) ?? 0);
        const kilobytes = ((files[index]?.bytes ?? 0) / 1000).toFixed(1);
        return `| ${name} | ${kilobytes} kB | ${workers === "1" ? 1 : availableParallelism()} | ${Math.round(us)} | ${Math.round(them)} | ${(us / them).toFixed(2)} |`;
      });
    } finally {
      nginx.stop();
    }
  } finally {
    ours.stop();
  }
}

interface Server {
  readonly url: string;
  readonly stop: () => void;
}

interface KeptAnswer {
  readonly type: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bytes: number;
}

/** The very bytes that our server sends, as files for nginx, with the headers that go with them. */
async function keepAnswers(origin: string, folder: string): Promise<KeptAnswer[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "files"), { recursive: true });
  const kept: KeptAnswer[] = [];
  for (const [index, { path: asked }] of ASKED.entries()) {
    const { stdout } = spawnSync("curl", ["-s", ...curlHeaders(), origin + asked], { maxBuffer: 1e8 });
    writeFileSync(path.join(folder, "files", String(index)), stdout);
    const answer = await fetch(origin + asked, { headers: HEADERS });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${asked} answered ${answer.status}.`);
    const headers = [...answer.headers].filter(
      ([name]) => !/^(connection|content-length|content-type|date|etag|keep-alive)$/.test(name),
    );
    kept.push({ type: answer.headers.get("content-type") ?? "", headers, bytes: stdout.length });
  }
  return kept;
}

const curlHeaders = () => Object.entries(HEADERS).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);

async function startOurs(workers: string): Promise<Server> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), RATE_LIMIT: "off", WORKERS: workers };
  const child = spawn(process.execPath, ["scripts/serve.mjs"], { env, stdio: "ignore" });
  return started(child, `http://localhost:${port}`);
}

async function startNginx(folder: string, kept: readonly KeptAnswer[], workers: string): Promise<Server> {
  const port = await freePort();
  const root = path.resolve(folder);
  const quoted = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("$", "")}"`;
  const locations = kept.map(
    ({ type, headers }, index) =>
      `location = /${index} { default_type ${quoted(type)}; ${headers.map(([name, value]) => `add_header ${name} ${quoted(value)};`).join(" ")} }`,
  );
  writeFileSync(
    path.join(root, "nginx.conf"),
    `daemon off; worker_processes ${workers}; pid ${root}/nginx.pid; error_log ${root}/error.log;
events {}
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100;
client_body_temp_path ${root}/a; proxy_temp_path ${root}/b; fastcgi_temp_path ${root}/c; uwsgi_temp_path ${root}/d; scgi_temp_path ${root}/e;
server { listen ${port}; root ${root}/files; ${locations.join("\n")} } }
`,
  );
  const child = spawn("nginx", ["-p", root, "-c", path.join(root, "nginx.conf")], { stdio: "ignore" });
  return started(child, `http://localhost:${port}`);
}

/** Waits until it answers, whatever it answers. */
async function started(child: ChildProcess, url: string): Promise<Server> {
  for (let turn = 0; turn < 200; turn++) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return { url, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`${child.spawnfile} did not start.`);
}

function requestsPerSecond(url: string): number {
  const options = ["-t", "1", "-c", String(CONNECTIONS), "-d", `${SECONDS}s`, ...curlHeaders(), url];
  const { stdout } = spawnSync("wrk", options, { encoding: "utf8" });
  if (/Non-2xx/.test(stdout)) throw new Error(`Not every answer of ${url} was good:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
