import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { stop } from "./stop.mjs";

const STAMP = "node_modules/.dateline-lock";
const LOG = ".cache/install.log";

/** Stops unless Node is new enough for Next and for us. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 12)) return;
  stop(
    `Dateline needs Node 20.12 or newer; this is Node ${process.versions.node}. Install a newer one, then run the command again.`,
  );
}

/** Installs the locked dependencies, unless the last install was of this very lock file. */
export function installDependencies() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  process.stdout.write("Installing dependencies (about a minute) …\n");
  mkdirSync(".cache", { recursive: true });
  const log = openSync(LOG, "w");
  // The build needs the development dependencies too, whatever NODE_ENV says.
  const { status, error } = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    stdio: ["ignore", log, log],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    const cause = error ? `npm did not run (${error.message})` : npmCause(readFileSync(LOG, "utf8"));
    stop(
      `The dependencies could not be installed: ${cause}. See ${LOG}; check the network and free disk space, then run the command again.`,
    );
  }
  writeFileSync(STAMP, lock);
}

/** What npm says went wrong, in one line: its error code and the first sentence after it. */
export function npmCause(log) {
  const lines = log.split("\n").flatMap((line) => /^npm (?:error|ERR!) (.+)$/.exec(line)?.[1].trim() || []);
  const code = lines.find((line) => line.startsWith("code "))?.slice("code ".length);
  const sentence = lines.find((line) => !/^(code|syscall|errno|path|type) /.test(line));
  return [code, sentence?.replace(/\.$/, "")].filter(Boolean).join(": ") || "npm ci failed";
}
