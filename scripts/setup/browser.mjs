import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { install } from "./apt.mjs";
import { stop } from "./stop.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Path of a Chromium for the tests: the one named by CHROMIUM_PATH, the system's, Playwright's own download, or the
 * distribution's package when we may install it. Stops with advice when there is none to be had.
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return runs(named) ? named : stop(`CHROMIUM_PATH is "${named}", which does not run. Correct it or unset it.`);
  return (
    onPath() ??
    (await playwrights()) ??
    (install("chromium") ? onPath() : null) ??
    stop(
      "The browser tests need a Chromium. Install one (for example: apt-get install chromium), or set CHROMIUM_PATH to its program.",
    )
  );
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(runs) ?? null;
}

/** Playwright's download may lack libraries of the system, so having it is not enough. */
async function playwrights() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  if (!existsSync(file)) {
    process.stdout.write("Downloading a Chromium for the browser tests …\n");
    spawnSync("npx", ["playwright", "install", "chromium"], {
      stdio: "ignore",
      shell: process.platform === "win32",
      timeout: 300_000,
    });
  }
  return runs(file) ? file : null;
}

function runs(file) {
  return existsSync(file) && spawnSync(file, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}
