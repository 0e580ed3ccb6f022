import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: { include: ["{app,components,data,scripts}/**/*.test.{ts,tsx}", "tests/content/**/*.test.{ts,tsx}"] },
});
