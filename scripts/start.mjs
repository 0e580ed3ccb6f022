/** `npm start`: from a fresh clone to a served story. Node's own modules only, until the dependencies are there. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { installDependencies, requireNode } from "./setup/dependencies.mjs";
import { readPort, requireFreePort } from "./setup/port.mjs";
import { requireAncestors } from "./setup/require-ancestors.mjs";
import { sourceHash } from "./setup/source-hash.mjs";
import { stop } from "./setup/stop.mjs";

const STAMP = ".next/dateline-build";
const LOG = ".cache/build.log";

requireNode();
requireAncestors();
await requireFreePort(readPort());
installDependencies();
if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== sourceHash()) build();
const { serveUntilStopped } = await import("./serve.mjs");
await serveUntilStopped();

function build() {
  process.stdout.write("Building the pages (a minute or so) …\n");
  mkdirSync(".cache", { recursive: true });
  const log = openSync(LOG, "w");
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", log, log] });
  if (status === 0) return;
  process.stderr.write(readFileSync(LOG, "utf8"));
  stop(`The pages could not be built: the lines above say why (also in ${LOG}). Mend that, then run npm start again.`);
}
