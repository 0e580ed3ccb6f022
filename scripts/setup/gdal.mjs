import { spawnSync } from "node:child_process";
import { stop } from "./stop.mjs";

const ADVICE =
  "The tests of files need GDAL’s programs ogrinfo and ogr2ogr. Install them (for example: apt-get install gdal-bin), then run the command again.";

/** Sees that GDAL is there, by the distribution's package when we may install it. Stops with advice when there is none to be had. */
export function requireGdal() {
  if (hasGdal() || (install() && hasGdal())) return;
  stop(ADVICE);
}

function hasGdal() {
  return ["ogrinfo", "ogr2ogr"].every((program) => spawnSync(program, ["--version"]).status === 0);
}

function install() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  process.stdout.write("Installing GDAL with apt-get …\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  const options = { stdio: ["ignore", "ignore", "pipe"], env };
  const { status, stderr } = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "gdal-bin"], options);
  if (status !== 0) process.stderr.write(stderr);
  return status === 0;
}
