import { request as plainRequest } from "node:http";
import { createServer, get } from "node:https";
import type { AddressInfo } from "node:net";
import { extract, setProviderList } from "@extractus/oembed-extractor";
import { expect, test } from "@playwright/test";
import { DOMParser } from "@xmldom/xmldom";
import { generate } from "selfsigned";

test("a program that we did not write embeds our addresses over https", async ({ baseURL }) => {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  const secure = createServer({ key, cert }, ({ url = "/", headers, method }, answer) => {
    // What a server that speaks TLS for ours hands on.
    const passed = plainRequest(
      new URL(url, baseURL),
      { method, headers: { ...headers, "x-forwarded-proto": "https" } },
      (response) => {
        answer.writeHead(response.statusCode ?? 500, response.headers);
        response.pipe(answer);
      },
    );
    passed.end();
  });
  await new Promise<void>((resolve) => secure.listen(0, resolve));
  const site = `https://localhost:${(secure.address() as AddressInfo).port}`;
  /** Trusts our certificate and no other. */
  const fetcher = (url: string) =>
    new Promise<Response>((resolve, reject) => {
      get(url, { ca: cert }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve(new Response(Buffer.concat(chunks), { status: response.statusCode ?? 500 })));
      }).on("error", reject);
    });
  try {
    setProviderList([
      {
        provider_name: "Dateline",
        provider_url: site,
        endpoints: [{ schemes: [`${site}/*`], url: `${site}/oembed`, formats: ["json"], discovery: true }],
      },
    ]);
    const found = await extract(
      `${site}/fr/mali-2020/kati-base-seized?layers=coup`,
      { maxwidth: 500, maxheight: 400 },
      fetcher as typeof fetch,
    );
    expect(found).toMatchObject({
      type: "rich",
      version: "1.0",
      provider_name: "Dateline",
      provider_url: site,
      width: 500,
      height: 400,
    });
    expect("html" in found ? found.html : "").toMatch(
      /^<iframe src="[^"]+" title="Carte\s: Des mutins prennent la base de Kati" width="500" height="400" loading="lazy" [^<]+><\/iframe>$/,
    );
    expect(found).toHaveProperty(
      "html",
      expect.stringContaining(`src="${site}/fr/mali-2020/embed?claim=kati-base-seized&amp;layers=coup"`),
    );
    const { thumbnail_url: thumbnail = "", thumbnail_width: width = 0, thumbnail_height: height = 0 } = found;
    const png = Buffer.from(await (await fetcher(thumbnail)).arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    expect(width <= 500 && height <= 400).toBe(true);
  } finally {
    secure.close();
    secure.closeAllConnections();
  }
});

test("JSON and XML say the same, of stories, claims and embeds with their view", async ({ request, baseURL }) => {
  for (const [path, src] of [
    ["/", "/en/mali-2020/embed"],
    ["/fr/mali-2020?status=disputed&mode=explore", "/fr/mali-2020/embed?status=disputed"],
    ["/en/mali-2020?place=kati#map=7/12/-8", "/en/mali-2020/embed?place=kati"],
    [
      "/en/mali-2020/embed?claim=kati-base-seized&theme=dark&panel=none&nonsense=1",
      "/en/mali-2020/embed?claim=kati-base-seized&panel=none&theme=dark",
    ],
  ]) {
    const url = encodeURIComponent(`${baseURL}${path}`);
    const response = await request.get(`/oembed?url=${url}`);
    expect(response.headers()["content-type"]).toContain("application/json");
    const said = await response.json();
    expect(said.html, path).toContain(`src="${baseURL}${src?.replaceAll("&", "&amp;")}"`);
    expect(said.thumbnail_url, path).toContain("/map.png?");
    const xml = await request.get(`/oembed?url=${url}&format=xml`);
    expect(xml.headers()["content-type"]).toContain("text/xml");
    const root = new DOMParser().parseFromString(await xml.text(), "text/xml").documentElement;
    const fields = Object.fromEntries(Array.from(root?.childNodes ?? []).map((node) => [node.nodeName, node.textContent]));
    expect(fields).toEqual(Object.fromEntries(Object.entries(said).map(([name, value]) => [name, String(value)])));
  }
});

test("what is no address, not ours, or in no known form is told apart", async ({ request, baseURL }) => {
  const status = async (query: string) => (await request.get(`/oembed${query}`)).status();
  const of = (address: string) => `?url=${encodeURIComponent(address)}`;
  expect(await status("")).toBe(400);
  expect(await status("?url=mali")).toBe(400);
  for (const address of [
    "https://news.example/en/mali-2020",
    `${baseURL}/en/nowhere`,
    `${baseURL}/xx/mali-2020`,
    `${baseURL}/en/mali-2020/no-such-claim`,
    `${baseURL}/en/mali-2020/sources/tass`,
    "http://169.254.169.254/latest/meta-data",
  ])
    expect(await status(of(address)), address).toBe(404);
  expect(await status(`${of(`${baseURL}/en/mali-2020`)}&format=yaml`)).toBe(501);
});
