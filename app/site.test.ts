import { afterEach, expect, it, vi } from "vitest";
import { siteOf } from "./site";

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
