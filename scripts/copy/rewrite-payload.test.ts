import { describe, expect, it } from "vitest";
import { writerOf } from "./addresses";
import { isPayload, rewritePayload } from "./rewrite-payload";

const SCOPE = { story: "mali-2020", languages: ["en"], url: null, origins: ["http://localhost:3000"] };
const writer = writerOf("en/mali-2020/index.html", SCOPE, () => {});

/** What the rewritten script pushes when the copy stands under a path. */
function pushed(parts: readonly string[], base = "/some/where"): string {
  const scripts = parts.map((part) => `self.__next_f.push([1,${JSON.stringify(part)}])`);
  expect(scripts.every(isPayload)).toBe(true);
  const found: unknown[] = [];
  const run = new Function("self", "document", rewritePayload(scripts, writer));
  run({ __next_f: { push: ([, text]: [number, string]) => found.push(text) } }, { documentElement: { dataset: { base } } });
  expect(found).toHaveLength(1);
  return String(found[0]);
}

describe("what React reads of a page in a copy", () => {
  it("asks for scripts where the copy stands", () => {
    expect(pushed(['2:"/_next/static/chunks/a.js"\n', '3:I[1,["$2"],"default"]\n'])).toBe(
      '2:"/some/where/_next/static/chunks/a.js"\n3:I[1,["$2"],"default"]\n',
    );
  });

  it("keeps a row of text to the byte, whatever it is cut into, and every row behind it", () => {
    const css = 'é{content:"/_next/a.js\n"}';
    const text = `7:T${Buffer.byteLength(css).toString(16)},${css}8:["$","a",null,{"href":"/en/mali-2020/kati"}]\n`;
    for (const cut of [3, 9, 20, text.length - 4])
      expect(pushed([text.slice(0, cut), text.slice(cut)]), String(cut)).toBe(
        text.replace("/en/mali-2020/kati", "/some/where/en/mali-2020/kati/"),
      );
  });

  it("says in the head what the HTML says there", () => {
    const row = [
      ["$", "link", "1", { rel: "canonical", href: "http://localhost:3000/en/mali-2020" }],
      ["$", "link", "2", { rel: "icon", href: "/icon.svg?a.svg" }],
      ["$", "meta", "3", { name: "description", content: "Two </script> words" }],
    ];
    expect(pushed([`9:${JSON.stringify(row)}\n`])).toBe(
      `9:${JSON.stringify([null, ["$", "link", "2", { rel: "icon", href: "/some/where/icon.svg" }], row[2]])}\n`,
    );
    expect(rewritePayload([`self.__next_f.push([1,${JSON.stringify(`9:${JSON.stringify(row)}\n`)}])`], writer)).not.toContain(
      "</script>",
    );
  });
});
