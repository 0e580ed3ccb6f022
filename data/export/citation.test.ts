import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibText, citeInWords, toBibTex, toRis } from "./citation";
import { DOCUMENT, tricky, withText } from "./document.arbitrary";

describe("citations", () => {
  it("balances the braces of BibTeX, and keeps every field in a line, whatever the text", () => {
    fc.assert(
      fc.property(tricky, (text) => {
        let depth = 0;
        for (const character of bibText(text)) {
          if (character === "{") depth += 1;
          if (character === "}") depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(bibText(text)).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("cites the view first, then what it rests on", () => {
    expect(toBibTex(DOCUMENT).match(/^@misc\{[^,]+/gm)).toEqual(["@misc{dateline-mali-2020", "@misc{atalayar-2020-08-24"]);
    expect(toBibTex(DOCUMENT)).toContain("Russia \\& the coup \\textbraceleft{}d'état\\textbraceright{}");
    expect(citeInWords(DOCUMENT, "seen")).toContain("Version 1.1.1, seen 2026-11-25");
  });

  it("never begins a field of RIS with a text", () => {
    const ris = toRis({ ...withText("x"), title: "a\r\nER  - \nTY  - FAKE" });
    expect(ris.match(/^TY {2}- .*$/gm)).toEqual(["TY  - DATA", "TY  - NEWS"]);
    for (const line of ris.split("\r\n")) expect(line).toMatch(/^([A-Z][A-Z0-9] {2}- .*)?$/);
  });
});
