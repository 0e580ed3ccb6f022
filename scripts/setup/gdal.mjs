import { spawnSync } from "node:child_process";
import { install } from "./apt.mjs";
import { stop } from "./stop.mjs";

const ADVICE =
  "The tests of files need GDAL’s programs ogrinfo and ogr2ogr. Install them (for example: apt-get install gdal-bin), then run the command again.";

/** Sees that GDAL is there, by the distribution's package when we may install it. Stops with advice when there is none to be had. */
export function requireGdal() {
  if (hasGdal() || (install("gdal-bin") && hasGdal())) return;
  stop(ADVICE);
}

/** Another reader of our service, in Python. Its test is left out where it is not to be had. */
export function offerOwslib() {
  if (hasOwslib() || (install("python3-owslib") && hasOwslib())) return;
  process.stdout.write("Without OWSLib (for example: apt-get install python3-owslib) the test of it is left out.\n");
}

function hasOwslib() {
  return ["/usr/bin/python3", "python3"].some((python) => spawnSync(python, ["-c", "import owslib"]).status === 0);
}

function hasGdal() {
  return ["ogrinfo", "ogr2ogr"].every((program) => spawnSync(program, ["--version"]).status === 0);
}
