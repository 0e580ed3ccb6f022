/** After the build: the hashes of every page's inline scripts, which its Content-Security-Policy names (see app/csp.ts). */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const ROOT = ".next/server/app";
const hashes = {};
for (const file of readdirSync(ROOT, { recursive: true }).filter((name) => name.endsWith(".html"))) {
  const path = pathOf(file.replaceAll("\\", "/"));
  const html = readFileSync(`${ROOT}/${file}`, "utf8");
  if (path !== "404" && /<style[\s>]/.test(html))
    fail(`${path} has an inline <style>, which its policy blocks. Move it to a stylesheet.`);
  hashes[path] = [...new Set([...(hashes[path] ?? []), ...hashesIn(html)])];
}
writeFileSync(".next/csp-hashes.json", JSON.stringify(hashes));

/** Any unknown address may get the "no such page" page, or the one for errors: they share one entry. */
function pathOf(file) {
  if (/^_(not-found|global-error)\b/.test(file)) return "404";
  return file === "index.html" ? "/" : `/${file.replace(/\.html$/, "")}`;
}

function hashesIn(html) {
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter(
    ([, attributes, text]) => !/\ssrc=/.test(attributes) && text !== "",
  );
  return scripts.map(([, , text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
