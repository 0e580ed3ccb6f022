import { describe, expect, it } from "vitest";
import { parseEmbedOptions, USUAL_EMBED } from "../view/embed-options";
import { type Known, parseView } from "../view/view";
import { embedAddresses } from "./embed-address";
import { targetsOf, viewOfTarget } from "./embed-target";

const KNOWN: Known = {
  language: "en",
  story: "mali-2020",
  isEmbed: false,
  hasService: true,
  claims: new Set(["kati-base-seized"]),
  places: new Set(["kati"]),
  layers: [
    { id: "coup", on: true },
    { id: "agreements", on: false },
  ],
  centers: new Set(["kati"]),
};
const { layers } = KNOWN;
const SIZE = { kind: "ratio", width: 4, height: 3 } as const;
const viewAt = (address: string) => parseView(address.split("?")[0] ?? "", address.split("?")[1] ?? "", KNOWN);
const kinds = (address: string) => targetsOf(viewAt(address), layers, []).map(({ kind }) => kind);

describe("the addresses of an embed", () => {
  it("ask the frame, the page and the picture for the same view", () => {
    const view = viewAt("/en/mali-2020/kati-base-seized?mode=explore&layers=agreements~40&status=disputed&q=a%26b");
    const shown = viewOfTarget(view, { kind: "view" }, layers);
    const options = { ...USUAL_EMBED, theme: "dark", panel: "none" } as const;
    const { frame, story, picture } = embedAddresses({ view: shown, options, size: SIZE }, layers);
    expect(frame).toBe(
      "/en/mali-2020/embed?claim=kati-base-seized&layers=agreements~40&status=disputed&q=a%26b&panel=none&theme=dark",
    );
    expect(story).toBe("/en/mali-2020/kati-base-seized?layers=agreements~40&status=disputed&q=a%26b");
    expect(picture).toMatch(
      /^\/en\/mali-2020\/map\.png\?claim=kati-base-seized&layers=agreements~40&status=disputed&q=a%26b&theme=dark/,
    );
    const [path = "", query = ""] = frame.split("?");
    expect(parseView(path, query, { ...KNOWN, isEmbed: true })).toEqual({ ...shown, isEmbed: true });
    expect(parseEmbedOptions(new URLSearchParams(query), new Set())).toEqual(options);
  });

  it("lead to a chapter where it is read, and show its frame", () => {
    const view = viewOfTarget(viewAt("/en/mali-2020"), { kind: "chapter", id: "kati" }, layers);
    const options = { ...USUAL_EMBED, chapter: "kati" };
    const { frame, story, picture } = embedAddresses({ view, options, size: SIZE }, layers);
    expect(frame).toBe("/en/mali-2020/embed?chapter=kati");
    expect(story).toBe("/en/mali-2020#kati");
    expect(picture).toBe("/en/mali-2020/map.png?chapter=kati&width=1200&height=900&words=off");
  });
});

describe("what an embed can show", () => {
  it("is not offered twice under two names", () => {
    expect(kinds("/en/mali-2020")).toEqual(["story"]);
    expect(kinds("/en/mali-2020?mode=explore")).toEqual(["story"]);
    expect(kinds("/en/mali-2020/kati-base-seized")).toEqual(["claim", "story"]);
    expect(kinds("/en/mali-2020?layers=agreements")).toEqual(["view", "story"]);
    expect(kinds("/en/mali-2020?place=kati")).toEqual(["view", "story"]);
    expect(kinds("/en/mali-2020/kati-base-seized?status=disputed")).toEqual(["view", "claim", "story"]);
  });

  it("names each chapter", () => {
    expect(targetsOf(viewAt("/en/mali-2020"), layers, ["kati", "junta"]).slice(1)).toEqual([
      { kind: "chapter", id: "kati" },
      { kind: "chapter", id: "junta" },
    ]);
  });
});
