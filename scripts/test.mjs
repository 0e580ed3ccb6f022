/** `npm test`: everything that must hold, on a fresh clone. The last line counts what the runners themselves counted. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./setup/browser.mjs";
import { installDependencies, requireNode } from "./setup/dependencies.mjs";
import { offerOwslib, requireGdal } from "./setup/gdal.mjs";
import { requirePostgis } from "./setup/postgis.mjs";
import { honestCount, playwrightCount, vitestCount } from "./setup/reports.mjs";

requireNode();
installDependencies();
requireGdal();
requirePostgis();
offerOwslib();
process.env.CHROMIUM_PATH = await findBrowser();
process.env.NEXT_TELEMETRY_DISABLED = "1";
mkdirSync(".cache", { recursive: true });

const total = { passed: 0, failed: 0 };
step("lint", "npm run --silent lint");
step("types", "npm run --silent types");
step("check", "npm run --silent check");
runner(
  "unit",
  "npx vitest run --reporter=default --reporter=json --outputFile.json=.cache/vitest.json",
  ".cache/vitest.json",
  vitestCount,
);
if (step("build", "node scripts/build.mjs")) {
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = ".cache/playwright.json";
  runner("e2e", "npx playwright test --reporter=list,json", ".cache/playwright.json", playwrightCount);
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** One command that holds or does not. */
function step(name, command) {
  const isFine = run(name, command) === 0;
  add({ passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 });
  return isFine;
}

/** A test runner, counted by its own report. */
function runner(name, command, report, count) {
  rmSync(report, { force: true });
  const exitCode = run(name, command);
  add(honestCount(readReport(report, count), exitCode));
}

function run(name, command) {
  process.stdout.write(`\n— ${name}\n`);
  return spawnSync(command, { stdio: "inherit", shell: true }).status;
}

function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    process.stderr.write(`The runner left no report at ${file} (${error.message}).\n`);
    return { passed: 0, failed: 1 };
  }
}

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}
