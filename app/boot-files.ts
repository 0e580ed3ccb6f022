import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";

interface BootFiles {
  /** Address of the map's own script. */
  readonly boot: string;
  /** Address of the map's own script for embeds. */
  readonly bootEmbed: string;
  /** The inline script of every story page, one line. */
  readonly early: string;
  /** The inline script in the head of every page. */
  readonly fonts: string;
  /** The inline script and style of every embed. */
  readonly embed: string;
  readonly embedCss: string;
}

/** What `scripts/boot.mjs` made, which runs before the build and before the development server. */
export function bootFiles(): BootFiles {
  const file = path.join(process.cwd(), "public/vendor/boot.json");
  return JSON.parse(readFileSync(file, "utf8"));
}
