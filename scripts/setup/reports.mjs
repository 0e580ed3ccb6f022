/**
 * Tests that a runner's own JSON report counts. What could not even be collected has no test of its own, but has failed.
 *
 * @returns {{ passed: number, failed: number }}
 */
export function vitestCount({ numPassedTests, numFailedTests, testResults }) {
  const uncollected = testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + uncollected.length };
}

/** A test that passed at its second try has passed. @returns {{ passed: number, failed: number }} */
export function playwrightCount({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/**
 * The count that stands for a run: one that ended badly without a failed test, or that ran none, has failed.
 *
 * @returns {{ passed: number, failed: number }}
 */
export function honestCount({ passed, failed }, exitCode) {
  const isHollow = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isHollow ? 1 : failed };
}
