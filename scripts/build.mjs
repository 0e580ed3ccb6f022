/** `npm run build`: the app and all that is made beside it. The stamp comes last: a build that broke off is not taken for one. */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { STAMP, sourceHash } from "./setup/source-hash.mjs";

rmSync(STAMP, { force: true });
run("scripts/vendor.mjs");
run("scripts/boot.mjs");
run("scripts/embed.mjs");
// Before the build, not after: what is edited meanwhile is not in it.
const hash = sourceHash();
process.env.BUILD_OF = hash;
run("node_modules/next/dist/bin/next", "build");
run("scripts/defer.mjs");
run("scripts/csp.mjs");
run("scripts/fonts.mjs");
run("scripts/compress.mjs");
writeFileSync(STAMP, hash);

function run(...command) {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit", env });
  if (status === 0) return;
  process.stderr.write(`The build stopped at "${command.join(" ")}". The lines above say why.\n`);
  process.exit(1);
}
