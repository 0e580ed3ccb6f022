import { afterEach, expect, it, vi } from "vitest";
import { siteOf, siteUrl } from "./site";

afterEach(() => vi.unstubAllEnvs());

const asked = (headers: Record<string, string>) => siteOf({ url: "http://localhost:3000/oembed", headers: new Headers(headers) });

it("is what the setting says, whatever was asked", () => {
  vi.stubEnv("SITE_URL", "https://dateline.example/");
  expect(asked({ host: "other.example" })).toBe("https://dateline.example");
});

it("is the host that was asked, in the scheme of the server before us", () => {
  vi.stubEnv("SITE_URL", "");
  expect(asked({ host: "127.0.0.1:3203" })).toBe("http://127.0.0.1:3203");
  expect(asked({ host: "Map.example", "x-forwarded-proto": "https" })).toBe("https://map.example");
});

it("is our own address where the host is nonsense", () => {
  vi.stubEnv("SITE_URL", "");
  for (const host of ["", "a@b", "a/b", "a b", '"><x', "example:99999"])
    expect(asked({ host }), host).toBe("http://localhost:3000");
});

it("is PUBLIC_URL before its older name, with its path", () => {
  vi.stubEnv("SITE_URL", "https://old.example");
  vi.stubEnv("PUBLIC_URL", "https://claims.example/press/");
  expect(asked({ host: "evil.example", "x-forwarded-host": "evil.example" })).toBe("https://claims.example/press");
  expect(siteUrl()).toBe("https://claims.example/press");
  vi.stubEnv("PUBLIC_URL", "claims.example");
  expect(() => asked({})).toThrow('PUBLIC_URL is "claims.example"');
});

it("believes what a server before us says of the host only where it is told to", () => {
  vi.stubEnv("SITE_URL", "");
  const headers = { host: "inside:3000", "x-forwarded-host": "claims.example", "x-forwarded-proto": "https" };
  expect(asked(headers)).toBe("https://inside:3000");
  vi.stubEnv("TRUST_PROXY", "1");
  expect(asked(headers)).toBe("https://claims.example");
  for (const bad of ["a, b", "evil.example/..", '"><script>', `${"-".repeat(300)}/`])
    expect(asked({ ...headers, "x-forwarded-host": bad }), bad).toBe("http://localhost:3000");
  expect(asked({ ...headers, "x-forwarded-proto": "javascript" })).toBe("http://claims.example");
});
