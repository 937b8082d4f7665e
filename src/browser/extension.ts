/** The browser's extension interface, the same for both browsers. Imported in this room only. */
export { default as browser } from "webextension-polyfill";

/** Differences between the browsers are decided at build time, and in this room only. */
export const isFirefox = import.meta.env.MODE === "firefox";
