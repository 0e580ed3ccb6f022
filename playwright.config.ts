import { existsSync } from "node:fs";
import { defineConfig, type Project } from "@playwright/test";

const PORT = Number(process.env.E2E_PORT ?? 3100);
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const firefox = process.env.FIREFOX_PATH ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((file) => existsSync(file));
const args = [...asRoot, "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/**
 * Tools beside the map, asked in a browser without WebGL: the page stays with its picture, and the processor that would draw the
 * map for every test does not. What needs the map is tagged `@map`.
 */
const TOOLS = /e2e\/(charts|explore|files|palette|table|time)\.spec\.ts/;

export default defineConfig({
  testDir: "tests",
  testMatch: ["e2e/**/*.spec.ts", "contract/**/*.spec.ts"],
  workers: 2,
  fullyParallel: true,
  retries: process.env.CI ? 1 : 0,
  timeout: 150_000,
  expect: { timeout: 40_000 },
  webServer: { command: "node scripts/serve.mjs", env: { PORT: String(PORT) }, port: PORT, reuseExistingServer: !process.env.CI },
  use: { baseURL: `http://localhost:${PORT}`, viewport: { width: 1440, height: 900 } },
  projects: [
    { name: "page", testIgnore: TOOLS, use: { launchOptions: { executablePath, args } } },
    { name: "tools with the map", testMatch: TOOLS, grep: /@map/, use: { launchOptions: { executablePath, args } } },
    {
      name: "tools",
      testMatch: TOOLS,
      grepInvert: /@map/,
      use: { launchOptions: { executablePath, args: [...args, "--disable-3d-apis"] } },
    },
    // A second engine, where there is one: what a frame asks for and keeps must not depend on the first.
    ...(firefox ? [firefoxTour(firefox)] : []),
  ],
});

/** @param program of a Firefox as it is distributed, which is driven by WebDriver BiDi */
function firefoxTour(program: string): Project {
  const firefoxUserPrefs = { "webgl.force-enabled": true };
  const headless = !process.env.DISPLAY;
  return {
    name: "firefox",
    testMatch: /e2e\/embed-tour\.spec\.ts/,
    use: {
      browserName: "firefox",
      channel: "moz-firefox",
      headless,
      launchOptions: { executablePath: program, headless, firefoxUserPrefs },
    },
  };
}
