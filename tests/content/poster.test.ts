import { brotliCompressSync } from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { frameOf } from "@/app/frame";
import { Poster, type PosterClaim } from "@/components/poster/poster";
import { islandHtml } from "@/components/ui/island-registry";
import { countryLabels } from "@/data/geo/labels";
import { type Atlas, atlasOf } from "@/data/story/atlas";
import { buildStory } from "@/data/story/build-story";
import { readStoryFiles } from "@/data/story/read-files";
import { type Story, say } from "@/data/story/story";
import { intervalOf } from "@/data/time/interval";
import { ARTICLE_READING, isDrawn } from "@/data/view/reading";

// Nothing but a guard, which takes the test for a browser.
vi.mock("server-only", () => ({}));

/** What a slow line carries of it before the first frame. */
const MOST_BYTES = 25_000;

let story: Story;
let atlas: Atlas;
beforeAll(async () => {
  story = buildStory(await readStoryFiles("data/stories/mali-2020"));
  const labels = countryLabels.map(({ iso, name, lngLat, rank }) => ({ iso, name: name.en ?? iso, lngLat, rank }));
  atlas = atlasOf(
    story,
    "en",
    labels.filter(({ lngLat: [lng] }) => lng > -90 && lng < 110),
  );
});

/** The picture of the page on which a claim is open, as it stands in the HTML. */
async function posterOf(claimId: string | null): Promise<string> {
  const claims = story.claims.map(
    (claim): PosterClaim => ({
      ...claim,
      title: say(claim.title, "en"),
      year: claim.when === null ? null : Number(intervalOf(claim.when)?.from.slice(0, 4)),
    }),
  );
  const { props } = await Poster({
    atlas,
    claims: claims.filter(({ id }) => isDrawn(id, atlas.claims[id], ARTICLE_READING, claimId)),
    bbox: frameOf(atlas, claimId),
    open: claims.find(({ id }) => id === claimId) ?? null,
    label: "",
    idPrefix: "test",
    addressOf: { claim: (id) => `/en/mali-2020/${id}`, place: (id) => `/en/mali-2020?place=${id}` },
  });
  return islandHtml(props.children[1].props.id);
}

describe("the poster", () => {
  it("weighs at most 25 kB on the line, whatever is open", async () => {
    // One claim for each of the frames that show a continent: what is in sight makes the weight.
    const wide = story.claims.filter(({ id }) => frameOf(atlas, id)[2] - frameOf(atlas, id)[0] > 45);
    const framed = new Map(wide.map(({ id }) => [frameOf(atlas, id).join(), id]));
    for (const id of [null, ...framed.values()]) {
      const html = await posterOf(id);
      expect(html, id ?? "opening").toContain("<svg");
      expect(brotliCompressSync(html).length, id ?? "opening").toBeLessThanOrEqual(MOST_BYTES);
    }
  });

  it("draws a closed border where it is, and not around the countries", async () => {
    const html = await posterOf("ivory-coast-closes-borders");
    const edges = [...html.matchAll(/<path d="([^"]*)" class="p-edge" style="color:var\(--layer-diplomacy\)"/g)].map(
      ([, d = ""]) => d,
    );
    expect(edges).toHaveLength(5);
    // An outline is closed; each of these is one open line.
    for (const d of edges) expect(d).toMatch(/^M[^Mz]+$/);
  });

  it("draws disputed borders over the outline of the opened country", async () => {
    const html = await posterOf("morocco-2016-classified-information");
    expect(html).toContain('class="p-open"');
    expect(html.indexOf('class="p-disputed"')).toBeGreaterThan(html.lastIndexOf('class="p-open"'));
    expect(html.indexOf('class="p-hide"')).toBeGreaterThan(html.lastIndexOf('class="p-force"'));
  });
});
