import type { Plugin } from "vite";

const METADATA = /const apiMetadata = \{\n.*?\n {6}\};/su;

/** The part of a build in which messages are listened to. */
const LISTENER = "worker";

/**
 * Makes an ES module of webextension-polyfill. As a CommonJS module it would be copied property by property when it is
 * imported, and the browser sets up each of its interfaces as soon as somebody so much as looks at it: five of the
 * milliseconds in which the popup opens, and as many of each start of the worker.
 *
 * Of the interface it makes promises of nothing: Chromium does so itself since manifests are of version 3, and what the
 * polyfill knows of the hundreds of functions of all browsers is three quarters of its weight. What remains is what
 * Chromium lacks: a listener for messages may answer with a promise. Only the worker listens, so for pages nothing
 * remains but the interface itself.
 */
export function leanPolyfill(): Plugin {
  return {
    name: "lean-polyfill",
    apply: "build",
    transform: {
      filter: { id: /\/webextension-polyfill\// },
      handler(code) {
        if (this.environment.name !== LISTENER) {
          return { code: "export default globalThis.browser ?? globalThis.chrome;", map: null };
        }
        if (!METADATA.test(code))
          throw new Error("webextension-polyfill lists its functions in another way.");
        // It refuses to work with nothing at all.
        const lean = code.replace(METADATA, "const apiMetadata = { runtime: {} };");
        return {
          code: `const module = {}, exports = {};\n${lean}\nexport default module.exports;`,
          map: null,
        };
      },
    },
  };
}
