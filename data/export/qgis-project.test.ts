import { describe, expect, it } from "vitest";
import { CLAIM, DOCUMENT } from "./document.arbitrary";
import { type QgisStory, qgisProject } from "./qgis-project";

const project = (claims: QgisStory["document"]["claims"]) =>
  qgisProject({
    document: { ...DOCUMENT, claims },
    tables: [],
    file: "mali-2020.gpkg",
    bbox: [-19, -28, 53, 60],
    groups: [],
    statuses: [],
    licenceUrl: "https://spdx.org/licenses/CC-BY-4.0.html",
  });

describe("the time of a project of QGIS", () => {
  it("goes from the first to the last day of its claims", () => {
    expect(project([CLAIM, { ...CLAIM, to: "2020-08-24" }])).toContain(
      "<TemporalRange><start>2020-08-18T00:00:00Z</start><end>2020-08-24T23:59:59Z</end></TemporalRange>",
    );
  });

  it("is not said where no claim is dated", () => {
    expect(project([{ ...CLAIM, from: null, to: null }])).not.toContain("TemporalRange");
  });
});
