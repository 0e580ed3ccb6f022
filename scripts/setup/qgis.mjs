import { spawnSync } from "node:child_process";
import { install } from "./apt.mjs";
import { stop } from "./stop.mjs";

const ADVICE =
  "This test opens our project in QGIS and needs its Python package. Install it (for example: apt-get install python3-qgis), then run the command again.";
const PYTHONS = ["/usr/bin/python3", "python3"];

/**
 * Sees that QGIS is there for Python, by the distribution's package when we may install it. Stops with advice when there is none to be had.
 *
 * @returns {string} the Python that has it
 */
export function requireQgis() {
  const found = withQgis() ?? (install("python3-qgis") ? withQgis() : undefined);
  return found ?? stop(ADVICE);
}

function withQgis() {
  return PYTHONS.find((python) => spawnSync(python, ["-c", "import qgis.core"]).status === 0);
}
