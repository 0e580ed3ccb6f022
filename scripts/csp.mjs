/** After the build: the hashes of every page's inline scripts and styles, which its Content-Security-Policy names (see app/csp.ts). */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const ROOT = ".next/server/app";
const hashes = {};
for (const file of readdirSync(ROOT, { recursive: true }).filter((name) => name.endsWith(".html"))) {
  const path = pathOf(file.replaceAll("\\", "/"));
  const html = readFileSync(`${ROOT}/${file}`, "utf8");
  const known = hashes[path] ?? { scripts: [], styles: [] };
  hashes[path] = {
    scripts: [...new Set([...known.scripts, ...hashesIn(html, "script")])],
    styles: [...new Set([...known.styles, ...hashesIn(html, "style")])],
  };
}
writeFileSync(".next/csp-hashes.json", JSON.stringify(hashes));

/** Any unknown address may get the "no such page" page, or the one for errors: they share one entry. */
function pathOf(file) {
  if (/^_(not-found|global-error)\b/.test(file)) return "404";
  return file === "index.html" ? "/" : `/${file.replace(/\.html$/, "")}`;
}

function hashesIn(html, tag) {
  const elements = [...html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, "g"))].filter(
    ([, attributes, text]) => !/\ssrc=|\stype="application\/(ld\+)?json"/.test(attributes) && text !== "",
  );
  return elements.map(([, , text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
}
