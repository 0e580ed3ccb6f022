import { afterEach, describe, expect, it, vi } from "vitest";
import { builtSite, siteFor } from "./site";

afterEach(() => vi.unstubAllEnvs());
const asked = (headers: Record<string, string>) => siteFor(new Headers(headers));

describe("siteFor", () => {
  it("is what is set, whoever asks for what", () => {
    vi.stubEnv("PUBLIC_URL", "https://claims.example/press/");
    expect(asked({ host: "evil.example", "x-forwarded-host": "evil.example" })).toBe("https://claims.example/press");
    expect(builtSite()).toBe("https://claims.example/press");
    vi.stubEnv("PUBLIC_URL", "");
    vi.stubEnv("SITE_URL", "https://old.example");
    expect(asked({ host: "evil.example" })).toBe("https://old.example");
  });

  it("else is the host that was asked, where that is one", () => {
    expect(asked({ host: "Claims.example:8080" })).toBe("http://claims.example:8080");
    expect(asked({ host: "[::1]:3000" })).toBe("http://[::1]:3000");
    for (const host of ["evil.example/..", "a b", "a@b", "a\tb", '"><script>', "-", "", "x".repeat(300)])
      expect(asked({ host }), host).toBe("http://localhost:3000");
  });

  it("believes a proxy only where it is told to", () => {
    const headers = { host: "inside:3000", "x-forwarded-host": "claims.example", "x-forwarded-proto": "https" };
    expect(asked(headers)).toBe("http://inside:3000");
    vi.stubEnv("TRUST_PROXY", "1");
    expect(asked(headers)).toBe("https://claims.example");
    expect(asked({ ...headers, "x-forwarded-host": "a, b" })).toBe("https://inside:3000");
    expect(asked({ ...headers, "x-forwarded-proto": "javascript" })).toBe("http://claims.example");
  });

  it("refuses a setting that is no web address", () => {
    vi.stubEnv("PUBLIC_URL", "claims.example");
    expect(() => asked({})).toThrow('PUBLIC_URL is "claims.example"');
  });
});
