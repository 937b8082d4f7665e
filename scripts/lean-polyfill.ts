import type { Plugin } from "vite";

/**
 * Makes an ES module of webextension-polyfill. As a CommonJS module it would be copied property by property when it is
 * imported, and the browser sets up each of its interfaces as soon as somebody so much as looks at it: five of the
 * milliseconds in which the popup opens, and as many of each start of the worker.
 */
export function leanPolyfill(): Plugin {
  return {
    name: "lean-polyfill",
    apply: "build",
    transform: {
      filter: { id: /\/webextension-polyfill\// },
      handler: (code) => ({
        code: `const module = {}, exports = {};\n${code}\nexport default module.exports;`,
        map: null,
      }),
    },
  };
}
