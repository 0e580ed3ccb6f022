/** `npm test`: everything that must hold, on a fresh clone. The last line counts what the runners themselves counted. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./setup/browser.mjs";
import { installDependencies, requireNode } from "./setup/dependencies.mjs";

requireNode();
installDependencies();
process.env.CHROMIUM_PATH = await findBrowser();
mkdirSync(".cache", { recursive: true });

const total = { passed: 0, failed: 0 };
step("lint", "npm run --silent lint");
step("types", "npm run --silent types");
step("check", "npm run --silent check");
runner(
  "unit",
  "npx vitest run --reporter=default --reporter=json --outputFile.json=.cache/unit.json",
  ".cache/unit.json",
  (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length,
  }),
);
if (step("build", "node scripts/build.mjs")) {
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = ".cache/e2e.json";
  runner("e2e", "npx playwright test --reporter=list,json", ".cache/e2e.json", ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);

/** One command that holds or does not. */
function step(name, command) {
  process.stdout.write(`\n— ${name}\n`);
  const isFine = spawnSync(command, { stdio: "inherit", shell: true }).status === 0;
  total[isFine ? "passed" : "failed"] += 1;
  return isFine;
}

/** A test runner, counted by its own report. One that fails without a failed test, or runs none, has failed. */
function runner(name, command, report, count) {
  process.stdout.write(`\n— ${name}\n`);
  rmSync(report, { force: true });
  const { status } = spawnSync(command, { stdio: "inherit", shell: true });
  const { passed, failed } = readReport(report, count);
  total.passed += passed;
  total.failed += failed === 0 && (status !== 0 || passed === 0) ? 1 : failed;
}

function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    process.stderr.write(`The runner left no report at ${file} (${error.message}).\n`);
    return { passed: 0, failed: 1 };
  }
}
