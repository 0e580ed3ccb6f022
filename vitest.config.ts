import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    // The content tests read whole stories; a busy machine must not fail them.
    testTimeout: 30_000,
    include: ["{app,components,data,scripts}/**/*.test.{ts,tsx}", "tests/{content,contract}/**/*.test.{ts,tsx}"],
  },
});
