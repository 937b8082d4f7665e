import type { Plugin } from "vite";

/**
 * Leaves a module to a build of its own, so that the package holds it once: pages and popup share no other file.
 * @param module what its path is like
 * @param file what its build writes
 */
export function builtApart(module: RegExp, file: string): Plugin {
  return {
    name: "built-apart",
    apply: "build",
    enforce: "pre",
    resolveId(source) {
      return module.test(source) ? { id: `/${file}`, external: "absolute" } : null;
    },
  };
}
