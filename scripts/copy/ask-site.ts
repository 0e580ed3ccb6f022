import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { serve } from "../serve.mjs";

/** Under what name the site is asked: one that is nobody's, so that it can be told from all others. */
export const ASKED_AS = "http://dateline.invalid";

export interface Answer {
  readonly type: string;
  readonly body: Buffer;
}

export interface Site {
  /** A tile in which nothing is has no body. @throws Error when the site has nothing at an address */
  readonly ask: (address: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const PRERENDERED = ".next/server/app";

/** The built site: what the build has written is read, everything else asked of a server that this process alone knows. */
export async function openSite(): Promise<Site> {
  const { url, close } = await serve({ port: 0, host: "127.0.0.1" });
  const { port } = new URL(url);
  return { ask: async (address) => (await prerendered(address)) ?? askAt(Number(port), address), close };
}

/** The page or the answer that the build has written for an address; `null` where it has none. */
async function prerendered(address: string): Promise<Answer | null> {
  if (!/^(\/[a-z0-9-]+)+$/i.test(address)) return null;
  const read = (extension: string) => readFile(`${PRERENDERED}${address}.${extension}`).catch(() => null);
  const html = await read("html");
  if (html !== null) return { type: "text/html", body: html };
  const [body, meta] = await Promise.all([read("body"), read("meta")]);
  const type: unknown = meta && JSON.parse(meta.toString()).headers?.["content-type"];
  return body !== null && typeof type === "string" ? { type, body } : null;
}

function askAt(port: number, address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Not `fetch`, which does not let the host be named.
    const asked = request({ host: "127.0.0.1", port, path: address, headers: { Host: new URL(ASKED_AS).host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const isThere = response.statusCode === 200 || response.statusCode === 204;
        if (!isThere) reject(new Error(`${address} answered ${response.statusCode}.`));
        else resolve({ type: response.headers["content-type"] ?? "", body: Buffer.concat(chunks) });
      });
    });
    asked.on("error", reject).end();
  });
}
