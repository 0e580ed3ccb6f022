import { describe, expect, it } from "vitest";
import { checkFiles } from "@/data/story/build-story";
import { faultLine } from "@/data/story/fault";
import { claimFeature as claim, copy, type Json } from "./spoilt-story";

const place = (story: Json, id: string): Json => story.places.features.find((f: Json) => f.id === id);
const KATI = "kati-base-seized";

/** Each: what is spoilt, how, and what the one message must name. */
const SEEDED: [name: string, spoil: (story: Json) => void, file: RegExp, feature: string | null, field: RegExp, text: RegExp][] =
  [
    [
      "a mistyped place",
      (s) => {
        claim(s, KATI).properties.places = ["katti"];
      },
      /coup\.geojson/,
      KATI,
      /places\[0\]/,
      /did you mean "kati"/,
    ],
    [
      "a mistyped actor",
      (s) => {
        claim(s, KATI).properties.actors = ["cnps"];
      },
      /coup\.geojson/,
      KATI,
      /actors\[0\]/,
      /did you mean "cnsp"/,
    ],
    [
      "a mistyped reference",
      (s) => {
        claim(s, KATI).properties.evidence[0].reference = "atalayar-2020-08-25";
      },
      /coup\.geojson/,
      KATI,
      /evidence\[0\]\.reference/,
      /did you mean "atalayar-2020-08-24"/,
    ],
    [
      "a border of countries that are no neighbours",
      (s) => {
        claim(s, "niger-closes-borders").properties.border = ["russia"];
      },
      /diplomacy/,
      "niger-closes-borders",
      /border\[0\]/,
      /"niger" and "russia", expected two countries that share a border/,
    ],
    [
      "a border with a place that is none",
      (s) => {
        claim(s, "niger-closes-borders").properties.border = ["malli"];
      },
      /diplomacy/,
      "niger-closes-borders",
      /border\[0\]/,
      /did you mean "mali"/,
    ],
    [
      "a border of a claim that colours its whole country",
      (s) => {
        claim(s, "mali-2019-military-cooperation").properties.border = ["niger"];
      },
      /agreements/,
      "mali-2019-military-cooperation",
      /border/,
      /a kind with area "edge"/,
    ],
    [
      "a caveat that is no claim",
      (s) => {
        claim(s, "planned-from-moscow").properties.caveat = "no-evidence";
      },
      /training/,
      "planned-from-moscow",
      /caveat/,
      /an id in/,
    ],
    [
      "a related claim that is none",
      (s) => {
        claim(s, KATI).properties.related = ["keita-resigns-at-night"];
      },
      /coup/,
      KATI,
      /related\[0\]/,
      /an id in/,
    ],
    [
      "an unknown kind",
      (s) => {
        claim(s, KATI).properties.kind = "evnt";
      },
      /coup/,
      KATI,
      /kind/,
      /did you mean "event"/,
    ],
    [
      "an unknown status",
      (s) => {
        claim(s, KATI).properties.status = "certain";
      },
      /coup/,
      KATI,
      /status/,
      /one of "established"/,
    ],
    [
      "established with one origin",
      (s) => {
        claim(s, KATI).properties.evidence.splice(1);
      },
      /coup/,
      KATI,
      /status/,
      /different origin/,
    ],
    [
      "disputed without a dispute",
      (s) => {
        claim(s, KATI).properties.status = "disputed";
      },
      /coup/,
      KATI,
      /status/,
      /both sides/,
    ],
    [
      "no supporting reference",
      (s) => {
        for (const e of claim(s, "sign-thanks-russia").properties.evidence) e.stance = "mentions";
      },
      /street/,
      "sign-thanks-russia",
      /status/,
      /supports/,
    ],
    [
      "no evidence at all",
      (s) => {
        claim(s, "sign-thanks-russia").properties.evidence = [];
      },
      /street/,
      "sign-thanks-russia",
      /evidence/,
      /at least one reference/,
    ],
    [
      "a missing language",
      (s) => {
        delete claim(s, KATI).properties.text.fr;
      },
      /coup/,
      KATI,
      /text/,
      /no "fr"/,
    ],
    [
      "a language that the story has not",
      (s) => {
        claim(s, KATI).properties.title.de = "Kati";
      },
      /coup/,
      KATI,
      /title/,
      /unknown language "de"/,
    ],
    [
      "an empty text",
      (s) => {
        claim(s, KATI).properties.text.en = " ";
      },
      /coup/,
      KATI,
      /text\.en/,
      /some text/,
    ],
    [
      "a day that does not exist",
      (s) => {
        claim(s, KATI).properties.when = "2020-02-30";
      },
      /coup/,
      KATI,
      /when/,
      /EDTF date that exists/,
    ],
    [
      "a date that is none",
      (s) => {
        claim(s, KATI).properties.when = "August 2020";
      },
      /coup/,
      KATI,
      /when/,
      /EDTF/,
    ],
    [
      "an interval that runs backwards",
      (s) => {
        claim(s, KATI).properties.when = "2020-08/2020-01";
      },
      /coup/,
      KATI,
      /when/,
      /early to late/,
    ],
    [
      "a figure with min above max",
      (s) => {
        claim(s, "libya-un-estimate").properties.figure.min = 9000;
      },
      /presence/,
      "libya-un-estimate",
      /figure/,
      /min not above max/,
    ],
    [
      "a claim with a geometry",
      (s) => {
        claim(s, KATI).geometry = { type: "Point", coordinates: [-8, 12] };
      },
      /coup/,
      KATI,
      /geometry/,
      /null/,
    ],
    [
      "a field that the format has not",
      (s) => {
        claim(s, KATI).properties.certainty = 3;
      },
      /coup/,
      KATI,
      /properties/,
      /unknown "certainty"/,
    ],
    [
      "the same id twice",
      (s) => {
        s.layers.coup.features.push(structuredClone(s.layers.coup.features[0]));
      },
      /coup/,
      KATI,
      /id/,
      /second time/,
    ],
    [
      "an id that is a word of our addresses",
      (s) => {
        claim(s, KATI).id = "embed";
      },
      /coup/,
      "embed",
      /id/,
      /word of our addresses/,
    ],
    [
      "longitude and latitude swapped",
      (s) => {
        place(s, "kati").geometry.coordinates = [12.7467, -8.0714];
      },
      /places/,
      "kati",
      /coordinates/,
      /swapped/,
    ],
    [
      "a latitude out of range",
      (s) => {
        place(s, "kati").geometry.coordinates = [-8, 112];
      },
      /places/,
      "kati",
      /coordinates/,
      /latitude from -90 to 90/,
    ],
    [
      "a place outside the story's box",
      (s) => {
        s.story.bbox = [-26, -36, 62, 40];
      },
      /places/,
      "moscow",
      /coordinates/,
      /inside the story's bbox/,
    ],
    [
      "a country drawn as a point",
      (s) => {
        place(s, "mali").geometry = { type: "Point", coordinates: [-2, 17] };
      },
      /places/,
      "mali",
      /geometry/,
      /never as a point/,
    ],
    [
      "a country that is none",
      (s) => {
        place(s, "mali").properties.country = "MLX";
      },
      /places/,
      "mali",
      /country/,
      /country of the basemap/,
    ],
    [
      "a ring that is not closed",
      (s) => {
        place(s, "kati").geometry = {
          type: "Polygon",
          coordinates: [
            [
              [-8.1, 12.7],
              [-8, 12.7],
              [-8, 12.8],
              [-8.1, 12.8],
            ],
          ],
        };
      },
      /places/,
      "kati",
      /coordinates\[0\]/,
      /not closed/,
    ],
    [
      "a ring that runs clockwise",
      (s) => {
        place(s, "kati").geometry = {
          type: "Polygon",
          coordinates: [
            [
              [-8.1, 12.7],
              [-8.1, 12.8],
              [-8, 12.8],
              [-8.1, 12.7],
            ],
          ],
        };
      },
      /places/,
      "kati",
      /coordinates\[0\]/,
      /counter-clockwise/,
    ],
    [
      "a route over a country",
      (s) => {
        claim(s, "two-colonels-leave-for-moscow").properties.route = ["mali", "moscow"];
      },
      /training/,
      "two-colonels-leave-for-moscow",
      /route\[0\]/,
      /place with a position/,
    ],
    [
      "a reference without http",
      (s) => {
        s.references[0].url = "atalayar.com";
      },
      /references/,
      "atalayar-2020-08-24",
      /url/,
      /http/,
    ],
    [
      "a reference that nothing uses",
      (s) => {
        s.references.push({ ...s.references[0], id: "spare", url: "https://example.org/" });
      },
      /references/,
      "spare",
      /id/,
      /rests on/,
    ],
    [
      "a layer without its file",
      (s) => {
        delete s.layers.street;
      },
      /story\.json/,
      null,
      /layers/,
      /street\.geojson/,
    ],
    [
      "a layer that is called as files of the whole story are",
      (s) => {
        s.story.layers.push({ ...s.story.layers[0], id: "references" });
        s.layers.references = { type: "FeatureCollection", features: [] };
      },
      /story\.json/,
      null,
      /layers/,
      /"references", expected another id/,
    ],
    [
      "a layer file that is not listed",
      (s) => {
        s.layers.sport = { type: "FeatureCollection", features: [] };
      },
      /sport\.geojson/,
      null,
      /^$/,
      /does not list/,
    ],
    [
      "a chapter without alternative text",
      (s) => {
        delete s.story.chapters[0].alt;
      },
      /story\.json/,
      null,
      /chapters\[0\]\.alt/,
      /nothing/,
    ],
    [
      "a chapter missing in the text",
      (s) => {
        s.briefings.fr = s.briefings.fr.replace("chapter:street", "chapter:stret");
      },
      /briefing\.fr/,
      null,
      /chapters/,
      /did you mean "street"/,
    ],
    [
      "a link to a claim that is none",
      (s) => {
        s.briefings.en = s.briefings.en.replace("claim:goita-heads-junta", "claim:goita-heads-juntas");
      },
      /briefing\.en/,
      "junta",
      /link/,
      /did you mean "goita-heads-junta"/,
    ],
    [
      "a claim that no text mentions",
      (s) => {
        s.briefings.en = s.briefings.en.replaceAll("claim:sign-thanks-russia", "claim:rally-for-the-junta");
      },
      /briefing\.en/,
      "sign-thanks-russia",
      /text/,
      /no mention/,
    ],
    [
      "a place in the text that is no link",
      (s) => {
        s.briefings.en = s.briefings.en.replace("[Algeria](place:algeria)", "Algeria");
      },
      /briefing\.en/,
      "neighbours",
      /place "Algeria"/,
      /a link to place:algeria/,
    ],
    [
      "the title of a publication that names a place and is not emphasised",
      (s) => {
        s.briefings.fr = s.briefings.fr.replace("*Mali Tribune*", "Mali Tribune");
      },
      /briefing\.fr/,
      "moscow",
      /place "Mali"/,
      /emphasis/,
    ],
    [
      "HTML in the text",
      (s) => {
        s.briefings.en = s.briefings.en.replace("It is not a chain", "<script>alert(1)</script> It is not a chain");
      },
      /briefing\.en/,
      null,
      /line/,
      /html/,
    ],
    [
      "a javascript: link",
      (s) => {
        s.briefings.en = s.briefings.en.replace("claim:goita-heads-junta", "javascript:alert(1)");
      },
      /briefing\.en/,
      "junta",
      /link/,
      /claim:, place:/,
    ],
    [
      "a conflict over a claim that is not there",
      (s) => {
        s.conflicts = [{ ...CONFLICT, accounts: [KATI, "back-before-the-cup"] }];
      },
      /conflicts\.json/,
      "when-they-came-back",
      /accounts\[1\]/,
      /did you mean "back-before-the-coup"/,
    ],
    [
      "a conflict of a claim with itself",
      (s) => {
        s.conflicts = [{ ...CONFLICT, accounts: [KATI, KATI] }];
      },
      /conflicts\.json/,
      "when-they-came-back",
      /accounts\[1\]/,
      /second time/,
    ],
    [
      "a conflict without French",
      (s) => {
        s.conflicts = [{ ...CONFLICT, text: { en: "Why the days differ" } }];
      },
      /conflicts\.json/,
      "when-they-came-back",
      /text/,
      /no "fr"/,
    ],
    [
      "an agreement whose state has an impossible date",
      (s) => {
        claim(s, "cameroon-2015-military-cooperation").properties.agreement = {
          text: "signed",
          inForce: "no",
          asOf: "2018-13",
        };
      },
      /agreements/,
      "cameroon-2015-military-cooperation",
      /agreement\.asOf/,
      /EDTF/,
    ],
    [
      "a layer in a group that is mistyped",
      (s) => {
        s.story.groups = [GROUP];
        s.story.layers[0].group = "ground";
        s.story.layers[1].group = "grounds";
      },
      /story\.json/,
      null,
      /layers\[1\]\.group/,
      /did you mean "ground"/,
    ],
    [
      "a layer in a group of a story without groups",
      (s) => {
        s.story.layers[0].group = "ground";
      },
      /story\.json/,
      null,
      /layers\[0\]\.group/,
      /no "groups"/,
    ],
    [
      "a group that no layer names",
      (s) => {
        s.story.groups = [GROUP];
      },
      /story\.json/,
      null,
      /groups\[0\]\.id/,
      /which no layer names/,
    ],
    [
      "a group without French",
      (s) => {
        s.story.groups = [{ id: "ground", title: { en: "On the ground" } }];
        s.story.layers[0].group = "ground";
      },
      /story\.json/,
      null,
      /groups\[0\]\.title/,
      /no "fr"/,
    ],
    [
      "a correction of a claim that is not there",
      (s) => {
        s.corrections[0].claims = ["sudan-2019-naval-pont"];
      },
      /corrections/,
      "number 1",
      /claims\[0\]/,
      /did you mean "sudan-2019-naval-point"/,
    ],
    [
      "a correction of another version than the story's",
      (s) => {
        s.corrections[0].version = "1.0.9";
      },
      /corrections/,
      "number 1",
      /version/,
      /the version in story\.json/,
    ],
    [
      "a correction before an earlier one",
      (s) => {
        s.corrections[1].date = "2026-12-24";
      },
      /corrections/,
      "number 2",
      /date/,
      /latest first/,
    ],
    [
      "a correction on a day that is none",
      (s) => {
        s.corrections[0].date = "24 November";
      },
      /corrections/,
      "number 1",
      /date/,
      /a day like/,
    ],
  ];

const GROUP = { id: "ground", title: { en: "On the ground", fr: "Sur le terrain" } };

const CONFLICT = {
  id: "when-they-came-back",
  title: { en: "When they came back", fr: "La date du retour" },
  text: { en: "Days differ", fr: "Les jours diffèrent" },
  accounts: [KATI, "back-before-the-coup"],
};

describe("the content check", () => {
  it("finds no fault in the real story", () => {
    expect(checkFiles(copy()).faults.map(faultLine)).toEqual([]);
  });

  it.each(SEEDED)("finds %s", (_name, spoil, file, feature, field, text) => {
    const story = copy();
    spoil(story);
    const lines = checkFiles(story)
      .faults.filter((f) => file.test(f.file) && f.feature === feature && field.test(f.field))
      .map(faultLine);
    expect(lines.join("\n")).toMatch(text);
  });

  it("reports several faults together", () => {
    const story = copy();
    for (const [, spoil] of SEEDED.slice(0, 3)) spoil(story);
    expect(checkFiles(story).faults.length).toBeGreaterThanOrEqual(2);
    expect(checkFiles(story).story).toBeNull();
  });
});
