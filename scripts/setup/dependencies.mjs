import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { stop } from "./stop.mjs";

const STAMP = "node_modules/.dateline-lock";
const LOG = ".cache/install.log";

/** Stops unless Node is new enough for Next and for us. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  stop(
    `Dateline needs Node 20.9 or newer; this is Node ${process.versions.node}. Install a newer one, then run the command again.`,
  );
}

/** Installs the locked dependencies, unless the last install was of this very lock file. */
export function installDependencies() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  process.stdout.write("Installing dependencies …\n");
  mkdirSync(".cache", { recursive: true });
  const log = openSync(LOG, "w");
  const { status } = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    stdio: ["ignore", log, log],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    const cause =
      readFileSync(LOG, "utf8")
        .split("\n")
        .find((line) => /npm (error|ERR!)/.test(line)) ?? "npm ci failed";
    stop(
      `The dependencies could not be installed: ${cause.trim()}. See ${LOG}; check the network and free disk space, then run the command again.`,
    );
  }
  writeFileSync(STAMP, lock);
}
