import { describe, expect, it } from "vitest";
import { USUAL_EMBED } from "@/data/view/embed-options";
import { parseView } from "@/data/view/view";
import { embedAddresses, embedLinks } from "./embed-links";
import type { EmbedRequest } from "./embed-request";

const known: EmbedRequest["known"] = {
  language: "en",
  story: "mali-2020",
  isEmbed: true,
  hasService: true,
  claims: new Set(["kati-base-seized"]),
  places: new Set(["kati"]),
  layers: [{ id: "coup", on: true }],
  centers: new Set(["kati"]),
};
const request = (query: string, hasLinks = true): EmbedRequest => ({
  known,
  view: parseView("", query, known),
  options: { ...USUAL_EMBED, hasLinks, theme: "dark" },
});

describe("links of an embed", () => {
  it("open claims and places in the frame, with all that its address says", () => {
    const { claim, place, story } = embedAddresses(request("status=disputed&place=kati"));
    expect(claim("kati-base-seized")).toBe("embed?claim=kati-base-seized&status=disputed&theme=dark");
    expect(place("kati")).toBe("embed?place=kati&status=disputed&theme=dark");
    expect(story).toBe("/en/mali-2020");
  });

  it("open everything else in a window of its own, and keep what they said of themselves", () => {
    const rule = embedLinks(request(""), new Set(["kati"]));
    expect(rule({ href: "embed?claim=kati-base-seized" })).toEqual({ href: "embed?claim=kati-base-seized" });
    expect(rule({ href: "https://news.example/a", rel: "external" })).toMatchObject({ target: "_blank", rel: "external" });
    expect(rule({ href: "/en/mali-2020/sources/a" })).toMatchObject({ target: "_blank", rel: "noopener" });
    expect(rule({ href: "embedded.html" })).toMatchObject({ target: "_blank" });
  });

  it("ask for a chapter that is not in the text", () => {
    const rule = embedLinks(request(""), new Set(["kati"]));
    expect(rule({ href: "#kati" })).toEqual({ href: "#kati" });
    expect(rule({ href: "#junta" })).toEqual({ href: "embed?chapter=junta&theme=dark" });
  });

  it("are plain text where nothing may lead out", () => {
    const rule = embedLinks(request("", false), new Set());
    expect(rule({ href: "https://news.example/a" })).toBeNull();
    expect(rule({ href: "/en/mali-2020" })).toBeNull();
    expect(rule({ href: "embed?place=kati" })).not.toBeNull();
  });
});
