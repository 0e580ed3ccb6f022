import { describe, expect, it } from "vitest";
import { readArguments } from "./export-arguments";

describe("the words of the command", () => {
  const read = (...words: string[]) => readArguments(words, ["mali-2020"], undefined);

  it("are the story, the folder and the address", () => {
    expect(read("mali-2020", "out", "--url=https://news.example/maps/")).toEqual({
      story: "mali-2020",
      folder: "out",
      url: "https://news.example/maps",
    });
    expect(readArguments(["mali-2020", "out"], ["mali-2020"], "https://a.example").url).toBe("https://a.example");
    expect(read("mali-2020", "out").url).toBeNull();
  });

  it.each([
    [[], "Name the story and the folder"],
    [["mali-2020"], "Name the folder"],
    [["mali-2002", "out"], 'There is no story "mali-2002": did you mean "mali-2020"?'],
    [["zurich", "out"], 'There is no story "zurich". There is mali-2020.'],
    [["mali-2020", "out", "more"], '"more" is one word too many'],
    [["mali-2020", "out", "--base=/x/"], 'There is no option "--base=/x/"'],
    [["mali-2020", "out", "--url=news.example"], '--url is "news.example"'],
  ])("are refused in one line: %j", (words, message) => {
    expect(() => read(...words)).toThrow(message);
    expect(() => read(...words)).not.toThrow("\n");
  });
});
