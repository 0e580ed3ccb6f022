import { describe, expect, it } from "vitest";
import { chartsWords } from "./charts-words";
import { commandsWords } from "./commands-words";
import { exportWords } from "./export-words";
import { layersWords } from "./layers-words";
import { ownWords } from "./own-words";
import { spaceToolWords } from "./space-words";
import { tableWords } from "./table-words";
import { timeWords } from "./time-words";
import { viewsWords } from "./views-words";
import { workbenchWords } from "./workbench-words";

const FRENCH = {
  chartsWords,
  commandsWords,
  exportWords,
  layersWords,
  ownWords,
  spaceToolWords,
  tableWords,
  timeWords,
  viewsWords,
  workbenchWords,
};

/** Every text of some words; what is made of a name or a number is made of a letter and of a two. */
function textsIn(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return ["x", 2].flatMap((sample) => textsIn(value(...Array(Math.max(value.length, 1)).fill(sample)), path));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const texts = Object.entries(FRENCH).flatMap(([name, { fr }]) => textsIn(fr, name));
const where = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${text}`);

describe("the French of the workbench", () => {
  it("never lets a line end before : ; ? ! » or after «", () => {
    expect(texts.length).toBeGreaterThan(250);
    expect(where(/[ \t][:;?!»]|«[ \t]/)).toEqual([]);
  });

  it("sets a space before : ; ? ! and inside « », and has curly apostrophes", () => {
    expect(where(/[\p{L}\p{N})»”’][:;?!](?:\s|$)|[^\s]»|«[^\s]|'/u)).toEqual([]);
  });
});
