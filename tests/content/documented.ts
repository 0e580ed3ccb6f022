import { readFileSync } from "node:fs";

/** The code blocks of docs/embed-api.md with a label, as they stand there. */
export function examplesOf(label: string): string[] {
  const blocks = readFileSync("docs/embed-api.md", "utf8").matchAll(/^```(.+)\n([\s\S]*?)^```$/gm);
  return [...blocks].filter((block) => block[1] === label).map(([, , text = ""]) => text);
}
