import { describe, expect, it } from "vitest";
import { dateWords } from "./date-words";
import { intervalOf } from "./interval";

describe("intervalOf", () => {
  it.each([
    ["2020-08-18", "2020-08-18", "2020-08-18"],
    ["2020-08", "2020-08-01", "2020-08-31"],
    ["2020-01/2020-08", "2020-01-01", "2020-08-31"],
    ["2020-08-10~", "2020-08-10", "2020-08-10"],
    ["0079-08-24", "0079-08-24", "0079-08-24"],
    ["0000", "0000-01-01", "0000-12-31"],
    ["9999", "9999-01-01", "9999-12-31"],
  ])("takes %s for %s to %s", (when, from, to) => {
    expect(intervalOf(when)).toEqual({ from, to });
  });

  it.each(["2020-02-30", "yesterday", "2020-08/2020-01", "", "-0050", "-0050/2020", "Y12000", "Y-12000", "2020/Y12000"])(
    "refuses %s",
    (when) => {
      expect(intervalOf(when)).toBeNull();
    },
  );
});

describe("dateWords", () => {
  it.each([
    ["2020-08-18", "en", "Tuesday 18 August 2020"],
    ["2020-08-10~", "en", "about 10 August 2020"],
    ["2020-08-10~", "fr", "vers le 10\u00a0août 2020"],
    ["2016-09-06?", "en", "6 September 2016 (uncertain)"],
    ["2020-01/2020-08", "en", "from January 2020 to August 2020"],
    ["2015/2020", "fr", "de 2015 à 2020"],
    ["2019", "en", "2019"],
  ])("says %s in %s as %s", (when, language, words) => {
    expect(dateWords(when, language)).toBe(words);
  });

  it("says that an unknown date is unknown", () => {
    expect(dateWords(null, "en")).toBe("date not known");
  });
});
