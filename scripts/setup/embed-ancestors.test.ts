import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { embedAncestors } from "./embed-ancestors.mjs";

it("lets everybody frame the embed unless somebody is named, and our own pages always", () => {
  for (const text of [undefined, "", "  ", "*"]) expect(embedAncestors(text)).toBe("*");
  expect(embedAncestors("https://news.example, https://*.cms.example:8443 http://localhost:*")).toBe(
    "'self' https://news.example https://*.cms.example:8443 http://localhost:*",
  );
  expect(embedAncestors("https://news.example/ https://news.example")).toBe("'self' https://news.example");
  expect(embedAncestors("none")).toBe("'self'");
});

it("names what is no origin, and lets nothing else into the policy", () => {
  for (const text of [
    "news.example",
    "https://news.example/page",
    "https://a.example;script-src",
    "* https://a.example",
    "https://*",
    "data:",
  ])
    expect(() => embedAncestors(`https://fine.example ${text}`), text).toThrow(/EMBED_ANCESTORS names "/);
});

it("stops the start with a line that names the value", () => {
  const env = { ...process.env, EMBED_ANCESTORS: "https://fine.example news.example" };
  for (const script of ["start", "serve"]) {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`], { env, timeout: 10_000, encoding: "utf8" });
    expect(status, script).toBe(1);
    expect(stderr, script).toMatch(/^EMBED_ANCESTORS names "news\.example", which is no origin\. [^\n]+\n$/);
  }
});
