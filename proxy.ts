import { readFileSync } from "node:fs";
import path from "node:path";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, isEmbedPath, type ScriptHashes } from "./app/csp";

let hashes: ScriptHashes | null = null;

/** Adds to every page the headers that depend on it. Pages are static, so their script hashes are known since the build. */
export function proxy(request: NextRequest): NextResponse {
  const response = NextResponse.next();
  const { pathname } = request.nextUrl;
  const isDevelopment = process.env.NODE_ENV === "development";
  hashes ??= isDevelopment ? {} : readHashes();
  response.headers.set("Content-Security-Policy", contentSecurityPolicy(decodeURI(pathname), hashes, isDevelopment));
  if (!isEmbedPath(pathname)) {
    response.headers.set("X-Frame-Options", "SAMEORIGIN");
    response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  }
  return response;
}

function readHashes(): ScriptHashes {
  return JSON.parse(readFileSync(path.join(process.cwd(), ".next/csp-hashes.json"), "utf8"));
}

export const config = { matcher: "/((?!_next/|vendor/|basemap/|api/).*)" };
