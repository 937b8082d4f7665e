import type { Plugin } from "vite";

/**
 * Leaves a module to a build of its own, so that the package holds it once: pages and popup share no other file.
 * @param module its path, or the end of it
 * @param file what its build writes
 */
export function builtApart(module: string, file: string): Plugin {
  return {
    name: "built-apart",
    apply: "build",
    enforce: "pre",
    resolveId(source) {
      return source.endsWith(module) ? { id: `/${file}`, external: "absolute" } : null;
    },
  };
}
