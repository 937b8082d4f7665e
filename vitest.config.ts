import { defineConfig } from "vitest/config";

/**
 * Deliberately apart from vite.config.ts: these tests need neither the extension build nor a browser. `--mode fast`
 * leaves out what is slow whatever is changed (pixels, the compiler, a worker killed at every call) and tries each
 * property less often, see tests/support/property.ts. `--mode pack` makes the packages, and nothing else.
 */
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    include: [mode === "pack" ? "tests/**/*.pack.ts" : "tests/**/*.test.{ts,tsx}"],
    exclude: mode === "fast" ? ["**/*.slow.test.ts"] : [],
    setupFiles: ["tests/support/setup.ts"],
    // The files of a worker share what they import: a fresh world for each of some two hundred costs as much as all that
    // the fast lane does in them. What stands in for a module is taken back by its test, for a global or a clock by the setup.
    isolate: false,
    // Left to itself it keeps one core free, which is half of a small machine.
    maxWorkers: "100%",
    // A property of a thousand days takes as long as the machine lets it: no test measures time.
    testTimeout: 300_000 * (mode === "pack" ? 4 : 1),
    hookTimeout: 300_000,
  },
}));
