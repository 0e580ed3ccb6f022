import { expect, test } from "@playwright/test";

test("a story's page travels packed, whole, and only where it is asked for", async ({ request }) => {
  const plain = await request.get("/fr/mali-2020", { headers: { "Accept-Encoding": "identity" } });
  expect(plain.headers()["content-encoding"]).toBeUndefined();
  const packed = await request.get("/fr/mali-2020?utm_source=mail", { headers: { "Accept-Encoding": "br" } });
  expect(packed.headers()["content-encoding"]).toBe("br");
  expect(packed.headers()["content-security-policy"]).toBe(plain.headers()["content-security-policy"]);
  expect(await packed.text()).toBe(await plain.text());
  const again = await request.get("/fr/mali-2020", {
    headers: { "Accept-Encoding": "br", "If-None-Match": packed.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  const payload = await request.get("/fr/mali-2020", { headers: { "Accept-Encoding": "br", RSC: "1" } });
  expect(payload.headers()["content-type"]).toContain("text/x-component");
});
