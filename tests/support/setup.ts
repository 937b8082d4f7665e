// The browsers Limber supports have Temporal; the Node that runs these tests may not. This adds it where missing.
import "temporal-polyfill/global";
import { afterAll, vi } from "vitest";

// The next file finds the world as it is: see vitest.config.ts.
afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
