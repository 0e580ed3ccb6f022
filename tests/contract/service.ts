import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { answerService } from "@/app/service/answer-service";
import { respond } from "@/app/service/respond";
import { siteOf } from "@/app/site";
import { memoryStore } from "@/data/service/memory-store";
import type { FeatureStore } from "@/data/service/store";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import type { Story } from "@/data/story/story";
import { basemapOutlines } from "@/data/view/standing";

const FOLDERS = ["data/stories/mali-2020", "tests/fixtures/stories/river-2021"];

const loaded = Promise.all(FOLDERS.map(async (folder) => buildStory(await readStoryFiles(folder))));
const world = () => JSON.parse(readFileSync("public/basemap/world.geojson", "utf8"));

/** The real story and the made-up one, so that nothing can rest on there being only one. */
export const stories = (): Promise<readonly Story[]> => loaded;

export const testStore: FeatureStore = storeOf(stories);

/** What answers for some stories as the service does for ours. */
export function storeOf(served: () => Promise<readonly Story[]>): FeatureStore {
  return memoryStore({ stories: served, outlines: async () => basemapOutlines(world()) });
}

/** Asks the service as its route does, without a server. `path` begins with a slash, below /api. */
export async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  store: FeatureStore = testStore,
  served: () => Promise<readonly Story[]> = stories,
): Promise<Response> {
  const request = new Request(`http://localhost:3000/api${path}`, { headers: { host: "localhost:3000", ...headers }, method });
  const segments = new URL(request.url).pathname.split("/").slice(2).filter(Boolean);
  return respond(await answerService(segments.map(decoded), request, { store, stories: served }, siteOf(request)), request);
}

export async function askJson<Answer = Record<string, unknown>>(path: string): Promise<Answer> {
  const response = await ask(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** The service behind a real port, for programs that are not ours; every address that was asked for is written down. */
export async function serveService(): Promise<{ url: string; asked: string[]; close: () => Promise<void> }> {
  const asked: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    asked.push(incoming.url ?? "");
    const path = (incoming.url ?? "").replace(/^\/api/, "");
    const response = await ask(path, flat(incoming), incoming.method);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/api`, asked, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
