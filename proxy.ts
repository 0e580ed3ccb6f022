import { readFileSync } from "node:fs";
import path from "node:path";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, type InlineHashes, isDataPath, isEmbedPath, pagePath } from "./app/csp";

let hashes: InlineHashes | null = null;

/** Adds to every page the headers that depend on it. Pages are static, so the hashes of what is inline are known since the build. */
export function proxy(request: NextRequest): NextResponse {
  const response = NextResponse.next();
  const page = pagePath(request.nextUrl.pathname);
  if (isDataPath(page)) return response;
  // An embed is written when it is asked for, with the hashes of what it then has inline.
  if (isEmbedPath(page)) return response;
  const isDevelopment = process.env.NODE_ENV === "development";
  hashes ??= isDevelopment ? {} : readHashes();
  response.headers.set("Content-Security-Policy", contentSecurityPolicy(page, hashes, isDevelopment));
  response.headers.set("X-Frame-Options", "DENY");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
  return response;
}

function readHashes(): InlineHashes {
  const file = path.join(process.cwd(), ".next", "csp-hashes.json");
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`${file} cannot be read. It is made by "npm run build"; "next build" alone does not make it.`, { cause });
  }
}

// All but the built scripts and styles: wherever no page is, Next answers with one.
export const config = { matcher: "/((?!_next/).*)" };
