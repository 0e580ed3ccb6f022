/** After the build: the hashes of every page's inline scripts, which its Content-Security-Policy names (see app/csp.ts). */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const ROOT = ".next/server/app";
const pages = readdirSync(ROOT, { recursive: true }).filter((file) => file.endsWith(".html"));

const hashes = Object.fromEntries(
  pages.map((file) => [pathOf(file.replaceAll("\\", "/")), hashesIn(readFileSync(`${ROOT}/${file}`, "utf8"))]),
);
writeFileSync(".next/csp-hashes.json", JSON.stringify(hashes));

function pathOf(file) {
  if (/_not-found|_global-error/.test(file)) return "404";
  return file === "index.html" ? "/" : `/${file.replace(/\.html$/, "")}`;
}

function hashesIn(html) {
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter(
    ([, attributes, text]) => !/\ssrc=/.test(attributes) && text !== "",
  );
  return [...new Set(scripts.map(([, , text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`))];
}
