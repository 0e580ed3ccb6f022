import { describe, expect, it } from "vitest";
import { deferScripts } from "./defer.mjs";

const NEXT = '<script src="/_next/static/chunks/a.js" async=""></script>';
const LEGACY = '<script src="/_next/static/chunks/old.js" noModule=""></script>';
const START = '<script data-start="true" data-boot="/vendor/boot-1.mjs">start()</script>';

describe("the tags of Next's scripts", () => {
  it("become an attribute of the start script, each address once", () => {
    const page = deferScripts(`<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>${NEXT}${START}${NEXT}`);
    expect(page).toBe(
      '<script data-app="/_next/static/chunks/a.js" data-start="true" data-boot="/vendor/boot-1.mjs">start()</script>',
    );
  });

  it("stay where they are for browsers without modules", () => {
    expect(deferScripts(`${LEGACY}${START}`)).toContain(LEGACY);
  });

  it("stay in a page that has no start script", () => {
    expect(deferScripts(NEXT)).toBeNull();
  });
});
