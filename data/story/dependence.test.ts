import { describe, expect, it } from "vitest";
import { dependenceOn } from "./dependence";
import type { Claim, Reference } from "./story";

const reference = (id: string, origin: string): Reference => ({
  id,
  origin,
  publisher: id,
  title: null,
  url: "https://example.org/",
  date: null,
  language: "en",
  kind: "press",
});
const claim = (id: string, ...evidence: [reference: string, stance: Claim["evidence"][number]["stance"]][]): Claim => ({
  id,
  layer: "coup",
  title: {},
  text: {},
  kind: "event",
  places: ["mali"],
  when: null,
  actors: [],
  status: "reported",
  evidence: evidence.map(([name, stance]) => ({ reference: name, stance, locator: null })),
});
const story = {
  references: [reference("wire", "wire"), reference("repost", "wire"), reference("paper", "paper")],
  claims: [
    claim("alone", ["wire", "supports"]),
    claim("reposted", ["wire", "supports"], ["repost", "supports"]),
    claim("shared", ["wire", "supports"], ["paper", "supports"]),
    claim("three", ["wire", "supports"], ["repost", "supports"], ["paper", "supports"]),
    claim("contradicted", ["paper", "supports"], ["wire", "disputes"]),
  ],
};
const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);

describe("pulling a reference", () => {
  const pulled = dependenceOn("wire", story);

  it("names every claim that it stands by, on either side", () => {
    expect(pulled.claims.map(({ claim: { id }, stance }) => `${id} ${stance}`)).toEqual([
      "alone supports",
      "reposted supports",
      "shared supports",
      "three supports",
      "contradicted disputes",
    ]);
  });

  it("tells what loses its last support from what loses its second independent one", () => {
    expect(ids(pulled.last)).toEqual(["alone"]);
    expect(ids(pulled.independent)).toEqual(["shared"]);
  });

  it("knows who repeats the same reporting", () => {
    expect(pulled.sameOrigin.map(({ reference, only }) => [reference.id, only])).toEqual([["repost", null]]);
  });
});

describe("pulling a reference that relays another for one claim", () => {
  const relaying = claim("relayed", ["wire", "supports"], ["paper", "supports"]);
  const relayed: Claim = { ...relaying, evidence: relaying.evidence.map((entry) => ({ ...entry, origin: "wire" })) };
  const claims = [relayed, claim("own", ["wire", "supports"], ["paper", "supports"])];
  const pulled = dependenceOn("paper", { references: story.references, claims });

  it("counts the two as one there, and as two elsewhere", () => {
    expect(ids(pulled.last)).toEqual([]);
    expect(ids(pulled.independent)).toEqual(["own"]);
  });

  it("names the claims for which both say the same", () => {
    expect(pulled.sameOrigin.map(({ reference, only }) => [reference.id, only && ids(only)])).toEqual([["wire", ["relayed"]]]);
  });
});
