import { expect, it } from "vitest";
import { FACETS } from "@/data/view/filter";
import { VIEW_PARAMETERS, withView } from "./view-cards.mjs";

const PAGE =
  '<meta property="og:url" content="https://d.example/en/x"/><meta property="og:image" content="https://d.example/en/x/map.png?card=1&amp;v=1"/>' +
  '<meta name="twitter:image" content="https://d.example/en/x/map.png?card=1&amp;v=1"/><p>/map.png?card=1</p>';

it("gives a page the address and the picture of its view, and changes nothing else", () => {
  expect(withView(PAGE, new URLSearchParams('status=disputed&q="><script>$1').toString())).toBe(
    PAGE.replace('/en/x"', '/en/x?status=disputed&amp;q=%22%3E%3Cscript%3E%241"').replaceAll(
      'card=1&amp;v=1"',
      'card=1&amp;status=disputed&amp;q=%22%3E%3Cscript%3E%241&amp;v=1"',
    ),
  );
});

it("knows every facet by which a view can be filtered", () => {
  for (const facet of FACETS) expect(VIEW_PARAMETERS).toContain(facet);
});
