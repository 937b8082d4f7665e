import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import limber from "../package.json" with { type: "json" };

/** Where the package says whose code it holds, and what may be done with it. */
export const LICENCES = "LICENSES.txt";

/** All packages whose code may be in the build: those that are asked for, and those that they ask for. */
export function bundled(root: string, names = Object.keys(limber.dependencies)): string[] {
  const theirs = names.flatMap((name) => {
    const { dependencies = {} } = manifestOf(join(root, "node_modules", name));
    return bundled(root, Object.keys(dependencies));
  });
  return [...new Set([...names, ...theirs])].toSorted();
}

/** The folder of the package from which a module comes: `preact`, `@scope/name`. */
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//su;

/** Writes Limber's licence and those of all that it is built with into the package. */
export function writeLicences(root: string): Plugin {
  return {
    name: "write-licences",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: LICENCES, source: licences(root, bundled(root)) });
    },
  };
}

/** Refuses to build with code of a package that is not listed among the dependencies, and so has no licence there. */
export function refuseUnlicensed(root: string): Plugin {
  const known = bundled(root);
  return {
    name: "refuse-unlicensed",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const name = PACKAGE.exec(id)?.[1];
          if (name === undefined || renderedLength === 0 || known.includes(name)) continue;
          throw new Error(`${file.fileName} holds code of ${name}, which is not among the dependencies.`);
        }
      }
    },
  };
}

/**
 * Limber's licence, then those of the packages, each text once.
 * @param root the folder of Limber's LICENSE and of node_modules
 * @throws where a package has no licence text
 */
export function licences(root: string, packages: readonly string[]): string {
  const users = new Map<string, string[]>();
  for (const name of packages) {
    const folder = join(root, "node_modules", name);
    const file = existsSync(folder)
      ? readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry))
      : undefined;
    if (file === undefined) throw new Error(`${name} has no licence text: no package may leave without it.`);
    const text = readFileSync(join(folder, file), "utf8").trim();
    users.set(text, [...(users.get(text) ?? []), named(folder)]);
  }
  const parts = [...users].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  const own = `Limber\n\n${readFileSync(join(root, "LICENSE"), "utf8").trim()}`;
  return `${[own, ...parts].join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

/** A package as its readers find it, with the place of its source, as the MPL asks for. */
function named(folder: string): string {
  const { name, version, license, repository } = manifestOf(folder);
  return `${name} ${version}, ${license}, ${repository.url.replace(/^git\+/u, "")}`;
}

interface PackageManifest {
  name: string;
  version: string;
  license: string;
  repository: { url: string };
  dependencies?: Record<string, string>;
}

/** @throws where there is no such package */
function manifestOf(folder: string): PackageManifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageManifest;
}
