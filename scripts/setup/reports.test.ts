import { describe, expect, it } from "vitest";
import { honestCount, playwrightCount, vitestCount } from "./reports.mjs";

describe("the counts of npm test", () => {
  it("counts a unit suite that could not be collected as one failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    const fine = { status: "passed", assertionResults: [{ status: "passed" }] };
    expect(vitestCount({ numPassedTests: 1, numFailedTests: 0, testResults: [broken, fine] })).toEqual({ passed: 1, failed: 1 });
  });

  it("counts a browser test that passed at its second try as passed, and an error outside any test as failed", () => {
    const stats = { expected: 3, flaky: 1, unexpected: 1, skipped: 0 };
    expect(playwrightCount({ stats, errors: [{ message: "Error: no tests found" }] })).toEqual({ passed: 4, failed: 2 });
  });

  it("takes a runner that ran nothing, or ended badly without a failed test, for failed", () => {
    expect(honestCount({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(honestCount({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
    expect(honestCount({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
    expect(honestCount({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 });
  });
});
