import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./csp";

const HASHES = { "/en/mali-2020": ["'sha256-a'"], "404": ["'sha256-n'"] };

describe("contentSecurityPolicy", () => {
  it("lets a page run its own inline scripts by hash, and nothing inline or evaluated", () => {
    const policy = contentSecurityPolicy("/en/mali-2020", HASHES);
    expect(policy).toContain("script-src 'self' 'sha256-a';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("worker-src 'self'");
  });

  it("knows the page that does not exist", () => {
    expect(contentSecurityPolicy("/nope", HASHES)).toContain("'sha256-n'");
  });

  it("lets only the embed stand in other pages' frames", () => {
    expect(contentSecurityPolicy("/en/mali-2020/embed", HASHES)).toContain("frame-ancestors *");
    expect(contentSecurityPolicy("/en/mali-2020", HASHES)).toContain("frame-ancestors 'self'");
  });
});
