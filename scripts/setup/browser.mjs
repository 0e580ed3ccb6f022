import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { stop } from "./stop.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Path of a Chromium for the tests: the one named by CHROMIUM_PATH, the system's, Playwright's own download, or Debian's
 * package when we may install it. Stops with advice when there is none to be had.
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return existsSync(named) ? named : stop(`CHROMIUM_PATH is ${named}, where there is no file. Correct it or unset it.`);
  return (
    onPath() ??
    (await playwrights()) ??
    installed() ??
    stop("The tests need a Chromium. Install one (for example: apt-get install chromium), or set CHROMIUM_PATH to its program.")
  );
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file)) ?? null;
}

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  process.stdout.write("Looking for a Chromium to download …\n");
  spawnSync("npx", ["playwright", "install", "chromium"], {
    stdio: "ignore",
    shell: process.platform === "win32",
    timeout: 300_000,
  });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function installed() {
  if (process.getuid?.() !== 0) return null;
  process.stdout.write("Installing Chromium with apt …\n");
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "ignore" });
  return onPath();
}
