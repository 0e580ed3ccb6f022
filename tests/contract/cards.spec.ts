import { type APIRequestContext, expect, test } from "@playwright/test";

/** The head of a page as a program without scripts reads it: what each property or name says, and where links of a type lead. */
async function headOf(request: APIRequestContext, address: string) {
  const html = await (await request.get(address)).text();
  const decoded = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
  const metas = [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)];
  const links = [...html.matchAll(/<link rel="alternate"[^>]* type="([^"]+)"[^>]* href="([^"]+)"/g)];
  return {
    said: new Map(metas.map(([, name = "", content = ""]) => [name, decoded(content)])),
    links: new Map(links.map(([, type = "", href = ""]) => [type, decoded(href)])),
  };
}

/** Absolute addresses name the site that the build was made for; the server under test may be another. */
const localPath = (address: string | undefined) => {
  const { pathname, search } = new URL(address ?? "");
  return pathname + search;
};

test("a claim's page is announced with a picture of that claim", async ({ request }) => {
  const { said, links } = await headOf(request, "/fr/mali-2020/kati-base-seized");
  expect(Object.fromEntries(said)).toMatchObject({
    "og:type": "article",
    "og:site_name": "Dateline",
    "og:locale": "fr_FR",
    "og:locale:alternate": "en_GB",
    "og:title": "Établi · Des mutins prennent la base de Kati",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:type": "image/png",
    "twitter:card": "summary_large_image",
  });
  expect(said.get("og:image:alt")).toContain("Kati");
  expect(said.get("og:description")?.length).toBeGreaterThan(40);
  expect(said.get("article:published_time")).toMatch(/^\d{4}-\d\d-\d\d/);
  expect(new URL(said.get("og:url") ?? "").pathname).toBe("/fr/mali-2020/kati-base-seized");
  const picture = localPath(said.get("og:image"));
  expect(picture).toContain("claim=kati-base-seized");
  expect(localPath(said.get("twitter:image"))).toBe(picture);
  expect((await request.get(picture)).headers()["content-type"]).toBe("image/png");
  for (const [type, format] of [
    ["application/json+oembed", "json"],
    ["text/xml+oembed", "xml"],
  ] as const) {
    const endpoint = new URL(links.get(type) ?? "");
    expect(endpoint.pathname).toBe("/oembed");
    expect(endpoint.searchParams.get("format")).toBe(format);
    expect(new URL(endpoint.searchParams.get("url") ?? "").pathname).toBe("/fr/mali-2020/kati-base-seized");
  }
});

test("every other page of a story is announced with the story's picture", async ({ request }) => {
  for (const path of [
    "/",
    "/en/mali-2020",
    "/en/mali-2020/sources",
    "/en/mali-2020/record",
    "/en/mali-2020/corrections",
    "/en/mali-2020/countries/mli",
  ]) {
    const { said } = await headOf(request, path);
    expect(localPath(said.get("og:image")), path).toMatch(/^\/en\/mali-2020\/map\.png\?card=1&v=/);
    expect(said.get("twitter:card"), path).toBe("summary_large_image");
    expect(said.get("og:title"), path).toBeTruthy();
  }
});

test("a view is announced with the picture of that view, and its own address", async ({ request }) => {
  const { said } = await headOf(request, "/en/mali-2020?status=disputed&layers=presence&utm_source=mail");
  expect(localPath(said.get("og:url"))).toBe("/en/mali-2020?status=disputed&layers=presence");
  const picture = localPath(said.get("og:image"));
  expect(picture).toMatch(/card=1&status=disputed&layers=presence&v=/);
  const svg = await (await request.get(picture.replace("map.png", "map.svg"))).text();
  expect(svg).toContain("Russian presence");
  expect(svg).not.toContain("Training in Moscow");
});

test("a card says how sure its claim is, when and where, and what has to stand beside it", async ({ request }) => {
  const drawn = async (language: string, claim: string) =>
    (await (await request.get(`/${language}/mali-2020/map.svg?card=1&claim=${claim}`)).text())
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
  expect(await drawn("en", "kati-base-seized")).toMatch(/Mutineers .* Established .*18 August 2020 · Kati .*CC-BY-4\.0/);
  expect(await drawn("fr", "kati-base-seized")).toMatch(/Établi .*18 août 2020 · Kati /);
  expect(await drawn("en", "planned-from-moscow")).toMatch(
    /Opinion.* Alleged .*Beside this stands: There is no evidence of Russian involvement/,
  );
});
