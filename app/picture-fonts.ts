import { readFile } from "node:fs/promises";
import path from "node:path";
import vendor from "@/data/vendor.json";

const FACES = [
  ["Noto Sans", 400, vendor.sans400],
  ["Noto Sans", 600, vendor.sans600],
  ["Source Serif 4", 600, vendor.serif600],
] as const;

/** A style sheet with the page's fonts as data: what draws the picture elsewhere has no others. */
export async function fontCss(): Promise<string> {
  const rules = FACES.map(async ([family, weight, file]) => {
    const font = await readFile(path.join(process.cwd(), "public", file), "base64");
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${font}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join("");
}
