// How large a build is: what each part loads before it can begin, and the whole package.

import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { parseAst } from "vite";

/** What each language adds is weighed by itself: a person who can read it gladly pays for it. */
const FURTHER_LANGUAGE = /^_locales[\\/](?!en[\\/])/;

/** Bytes, gzipped, of all JavaScript that the worker loads. */
export async function workerScripts(build, manifest) {
  return gzipSize(await withImports([join(build, manifest.background.service_worker)]));
}

/** Bytes, gzipped, of the popup's page, which holds its style sheet, and of all JavaScript that it loads at once. */
export async function popupLoad(build, manifest) {
  const file = join(build, manifest.action.default_popup);
  const html = await readFile(file, "utf8");
  const named = (pattern) =>
    [...html.matchAll(pattern)].map(([, path]) => join(path.startsWith("/") ? build : dirname(file), path));
  return {
    page: await gzipSize([file]),
    scripts: await gzipSize(
      await withImports(named(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="([^"]+)"/g)),
    ),
  };
}

/** Bytes of the package as a store receives it, in English alone, and how many files that are. */
export async function measurePackage(build) {
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  const files = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if (FURTHER_LANGUAGE.test(relative(build, path))) continue;
    files[relative(build, path)] = await readFile(path);
  }
  return { bytes: zipSync(files, { level: 9 }).length, files: Object.keys(files).length };
}

/** These modules and all that they import, directly or not, before they run. */
async function withImports(modules) {
  const reached = new Set(modules);
  for (const module of reached) {
    const { body } = parseAst(await readFile(module, "utf8"));
    for (const { source } of body) {
      // Only imports and exports of another module's names have a source; `import()` loads later.
      if (source) reached.add(join(dirname(module), source.value));
    }
  }
  return [...reached];
}

async function gzipSize(files) {
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
}
