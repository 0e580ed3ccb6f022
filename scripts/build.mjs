import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { sourceHash } from "./setup/source-hash.mjs";

const BUILD_STAMP = ".next/dateline-build";

/** Builds the app and all that is made beside it. The stamp comes last: a build that broke off is not taken for one. */
rmSync(BUILD_STAMP, { force: true });
for (const command of ["node scripts/vendor.mjs", "npx next build", "node scripts/csp.mjs", "node scripts/compress.mjs"]) {
  const { status } = spawnSync(command, {
    stdio: "inherit",
    shell: true,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) {
    process.stderr.write(`The build stopped at "${command}". The lines above say why.\n`);
    process.exit(1);
  }
}
writeFileSync(BUILD_STAMP, sourceHash());
