import { expect, test } from "@playwright/test";

const headersOf = async (request: Parameters<Parameters<typeof test>[2]>[0]["request"], path: string) =>
  (await request.get(path)).headers();

test("no page but the embed can be framed, and no page uses what it does not need", async ({ request }) => {
  for (const path of ["/", "/fr/mali-2020", "/en/mali-2020/kati-base-seized", "/en/mali-2020/sources", "/nowhere"]) {
    const headers = await headersOf(request, path);
    expect(headers["content-security-policy"], path).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers["content-security-policy"], path).not.toMatch(/script-src[^;]*unsafe|https?:/);
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"], path).toBe("same-origin");
    expect(headers["access-control-allow-origin"], path).toBeUndefined();
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    for (const feature of ["camera", "geolocation", "microphone", "payment", "display-capture", "autoplay"])
      expect(headers["permissions-policy"], path).toContain(`${feature}=()`);
  }
  const embed = await headersOf(request, "/en/mali-2020/embed");
  expect(embed["content-security-policy"]).toContain("frame-ancestors *");
  expect(embed["x-frame-options"]).toBeUndefined();
});

test("any page may read our data, and none of it runs", async ({ request }) => {
  for (const path of [
    "/api/collections/mali-2020.coup/items?properties=status&skipGeometry=true",
    "/api/collections/nothing/items",
    "/en/mali-2020/kati-base-seized/entry",
    "/en/mali-2020/places/kati/entry",
    "/en/mali-2020/names",
    "/en/mali-2020/corrections.atom",
    "/en/mali-2020/map.svg?words=off&width=320&height=180",
    "/en/mali-2020/map.png?words=off&width=320&height=180",
    "/oembed",
    "/oembed?format=yaml",
  ]) {
    const headers = await headersOf(request, path);
    expect(headers["access-control-allow-origin"], path).toBe("*");
    expect(headers["access-control-allow-credentials"], path).toBeUndefined();
    expect(headers["cross-origin-resource-policy"], path).toBe("cross-origin");
    expect(headers["content-security-policy"], path).toMatch(/^default-src 'none';(?!.*script).*frame-ancestors 'none'$/);
    expect(headers["set-cookie"], path).toBeUndefined();
  }
});
