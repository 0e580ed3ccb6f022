import { type APIRequestContext, expect, test } from "@playwright/test";
import { pngText } from "../../data/export/png-text";

const PICTURE = "/en/mali-2020/map.png";
/** At most this for a card, so that every service shows it. */
const MOST_CARD_BYTES = 300_000;

/** Width and height, from the header of a PNG (§11.2.2). */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

/** A picture in pixels. Another test keeps the server too busy for pictures for a while: then it is asked again. */
async function drawn(request: APIRequestContext, url: string): Promise<Buffer> {
  let response = await request.get(url);
  await expect(async () => {
    if (response.status() === 503) response = await request.get(url);
    expect(response.headers()["content-type"], url).toBe("image/png");
  }).toPass();
  return response.body();
}

test("a card is 1200 by 630 and light, for any claim in either language", async ({ request }) => {
  const { features } = await (await request.get("/api/collections/mali-2020.agreements/items?properties=status")).json();
  const sampled = features.filter((_: unknown, index: number) => index % 25 === 0).map(({ id }: { id: string }) => id);
  expect(sampled.length).toBeGreaterThan(3);
  for (const claim of ["", "kati-base-seized", "planned-from-moscow", ...sampled]) {
    for (const language of ["en", "fr"]) {
      const png = await drawn(request, `/${language}/mali-2020/map.png?card=1&claim=${claim}`);
      expect(sizeOf(png), claim).toEqual({ width: 1200, height: 630 });
      expect(png.length, claim).toBeLessThan(MOST_CARD_BYTES);
    }
  }
});

test("a picture in pixels is the SVG of the same view, and says where it is from", async ({ request, page }) => {
  const query = "status=disputed&theme=dark&words=off&width=480&height=270&bbox=-9,12,-7,13";
  const png = await drawn(request, `${PICTURE}?${query}`);
  expect(sizeOf(png)).toEqual({ width: 480, height: 270 });
  expect(pngText(png, "URL")).toMatch(/\/en\/mali-2020\?status=disputed$/);
  const svg = await (await request.get(`/en/mali-2020/map.svg?${query}&fonts=embedded`)).text();
  // Two programs draw letters and edges a little differently: what is compared is the mean distance of the colours, of 255.
  const distance = await page.evaluate(
    async ([svg, png]) => {
      const pixels = async (type: string, data: string) => {
        const image = new Image();
        image.src = `data:${type};base64,${data}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [480, 270];
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, 480, 270).data ?? new Uint8ClampedArray();
      };
      const [one, other] = [await pixels("image/svg+xml", svg ?? ""), await pixels("image/png", png ?? "")];
      return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
    },
    [Buffer.from(svg).toString("base64"), png.toString("base64")],
  );
  expect(distance).toBeLessThan(2);
});

test("a picture is drawn once: the same bytes under the same tag, and none where they are known", async ({ request }) => {
  const first = await request.get(`${PICTURE}?words=off&width=320&height=180&place=bamako`);
  const { etag = "" } = first.headers();
  const again = await request.get(`${PICTURE}?nonsense=1&height=180&width=320&words=off&place=bamako&layers=nope`);
  expect(again.headers().etag).toBe(etag);
  expect(first.headers()["cache-control"]).toContain("s-maxage");
  const known = await request.get(`${PICTURE}?words=off&width=320&height=180&place=bamako`, {
    headers: { "If-None-Match": etag },
  });
  expect(known.status()).toBe(304);
});

test("place and chapter move the frame, and what is not there is as usual", async ({ request }) => {
  const drawn = async (query: string) =>
    (await request.get(`/en/mali-2020/map.svg?words=off&width=320&height=180&${query}`)).text();
  const usual = await drawn("");
  expect(await drawn("chapter=nowhere&place=nowhere&claim=nowhere")).toBe(usual);
  const chapter = await drawn("chapter=kati");
  expect(chapter).not.toBe(usual);
  expect(await drawn("chapter=kati&place=sirte")).toContain("Sirte");
  expect(chapter).not.toContain("Sirte");
});

test("more pictures than anybody would wait for are refused with a time to come back", async ({ request }) => {
  const ask = (index: number) => request.get(`${PICTURE}?words=off&width=640&height=400&bbox=-20,-30,${50 + index / 10},60`);
  const statuses = (await Promise.all(Array.from({ length: 60 }, (_, index) => ask(index)))).map((response) => ({
    status: response.status(),
    retry: response.headers()["retry-after"],
  }));
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200, 503]));
  for (const { status, retry } of statuses) expect(retry).toBe(status === 503 ? "3" : undefined);
});
