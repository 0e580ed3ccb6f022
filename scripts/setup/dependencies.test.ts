import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { npmCause } from "./dependencies.mjs";

type Package = { optionalDependencies?: Record<string, string> };

describe("the lock file", () => {
  // npm drops the optional packages that its registry did not offer, and `npm ci` then refuses the lock file.
  it("names every optional package of every platform", () => {
    const packages: Record<string, Package> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
    const missing = Object.entries(packages).flatMap(([key, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${key}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe("the oldest Node", () => {
  it("is the same wherever it is said", () => {
    const oldest = /Dateline needs Node ([\d.]+) or newer/.exec(readFileSync("scripts/setup/dependencies.mjs", "utf8"))?.[1];
    const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
    const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
    expect([engines.node, packages[""].engines.node]).toEqual([`>=${oldest}`, `>=${oldest}`]);
    expect(readFileSync("README.md", "utf8")).toContain(`With Node ${oldest} or newer`);
    // `Dirent.parentPath`, by which an exported folder is listed, is not in the one before.
    expect(oldest).toBe("20.12");
  });
});

describe("npmCause", () => {
  it("is npm's error code and its first sentence", () => {
    const log =
      "npm warn old\nnpm error code EUSAGE\nnpm error\nnpm error The lock file is not in sync.\nnpm error Missing: a@1\n";
    expect(npmCause(log)).toBe("EUSAGE: The lock file is not in sync");
  });

  it("skips what only a programmer reads", () => {
    expect(
      npmCause("npm error code ENOSPC\nnpm error syscall write\nnpm error errno -28\nnpm error nospc There is no space left\n"),
    ).toBe("ENOSPC: nospc There is no space left");
    expect(npmCause("")).toBe("npm ci failed");
  });
});
