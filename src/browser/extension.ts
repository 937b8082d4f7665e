import type { Browser } from "webextension-polyfill";

/** Differences between the browsers are decided at build time, and in this room only. */
export const isFirefox = import.meta.env.MODE === "firefox";

const named = globalThis as unknown as { browser: Browser; chrome: Browser };

/**
 * The browser's extension interface, the same for both browsers, and imported in this room only. Chromium has it under
 * another name. Since manifests are of version 3 its functions return promises too, so that no polyfill is needed; where
 * the two still differ, the adapter of the interface knows it. The types are those of the polyfill all the same.
 */
export const browser = isFirefox ? named.browser : named.chrome;
