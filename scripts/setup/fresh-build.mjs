import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { STAMP, sourceHash } from "./source-hash.mjs";
import { stop } from "./stop.mjs";

const LOG = ".cache/build.log";

/** Sees that there is a build of these very sources, and makes one where there is none. Stops when it cannot be made. */
export function requireBuild() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sourceHash()) return;
  process.stdout.write("Building the pages (a minute or so) …\n");
  mkdirSync(".cache", { recursive: true });
  const log = openSync(LOG, "w");
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", log, log] });
  if (status === 0) return;
  process.stderr.write(readFileSync(LOG, "utf8"));
  stop(`The pages could not be built: the lines above say why (also in ${LOG}). Mend that, then run the command again.`);
}
