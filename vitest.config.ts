import { defineConfig } from "vitest/config";

/** Deliberately apart from vite.config.ts: these tests need neither the extension build nor a browser. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**"],
    setupFiles: ["tests/support/setup.ts"],
    // Left to itself it keeps one core free, which is half of a small machine.
    maxWorkers: "100%",
    // A property of a thousand days takes as long as the machine lets it: no test measures time.
    testTimeout: 300_000,
  },
});
