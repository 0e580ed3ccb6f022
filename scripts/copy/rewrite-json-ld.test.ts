import { describe, expect, it } from "vitest";
import { jsonLd, jsonLdText } from "@/data/linked/json-ld";
import { storyNodes } from "@/data/linked/story-node";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import { writerOf } from "./addresses";
import { rewriteJsonLd } from "./rewrite-json-ld";

const ORIGIN = "http://localhost:3000";
const STORY = await readStoryFiles("data/stories/mali-2020").then(buildStory);

const rewritten = (text: string, url: string | null) => {
  const scope = { story: "mali-2020", languages: ["en", "fr"], url, origins: [ORIGIN] };
  return rewriteJsonLd(
    text,
    writerOf("en/mali-2020/index.html", scope, () => {}),
  );
};

describe("the JSON-LD of a page in a copy", () => {
  it.each([null, "https://news.example/maps"])("has no address that the copy has nothing for (%s)", (url) => {
    const nodes = storyNodes(STORY, "en", ORIGIN);
    const text = rewritten(jsonLdText(nodes), url);
    expect(text).not.toMatch(/:""|localhost/);
    const [article, dataset] = JSON.parse(text)["@graph"];
    const at = (path: string) => (url === null ? path || "./" : `${url}/en/mali-2020/${path}`);
    // The picture and the GeoPackage are the service's alone.
    expect(article).not.toHaveProperty("image");
    const files = dataset.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl);
    expect(files).toEqual(["geojson", "csv", "kml", "fgb"].map((extension) => at(`data/claims.${extension}`)));
    expect(article).toMatchObject({
      "@id": at(""),
      headline: nodes[0]?.headline,
      isBasedOn: nodes[0]?.isBasedOn,
      workTranslation: [{ "@id": url === null ? "../../fr/mali-2020/" : `${url}/fr/mali-2020/` }],
    });
  });

  it("cannot end its element, and is nothing where the copy does not have what it is about", () => {
    expect(rewritten(jsonLdText([{ name: "</script>" }]), null)).not.toContain("<");
    expect(rewritten(JSON.stringify(jsonLd([{ "@id": `${ORIGIN}/api` }])), null)).toBe("");
  });
});
