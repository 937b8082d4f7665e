import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "vite";

/** What one source file brings in, and what it calls. */
export interface Source {
  /** Its path under the root, with forward slashes. */
  path: string;
  imports: Import[];
  /** The names that it declares for others, types too. What it only hands on is not among them. */
  exports: string[];
  /** Every `name()`, `new Name` and `object.member` that it mentions; `await` if it waits for anything. */
  mentions: Set<string>;
}

export interface Import {
  /** Path under the root of one of our own files, or the name of a package. */
  from: string;
  ours: boolean;
  /** Gone when the types are stripped. */
  typeOnly: boolean;
  /** By `import()`: loaded when the code comes to it, and not before. */
  later: boolean;
}

/** All files below a folder, as paths relative to it. */
export function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
}

export function readSource(root: string, path: string): Source {
  return parseSource(root, path, readFileSync(join(root, path), "utf8"));
}

export function parseSource(root: string, path: string, text: string): Source {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const from = (request: string): Pick<Import, "from" | "ours"> =>
    request.startsWith(".")
      ? { from: relative(root, resolve(root, dirname(path), request)).replaceAll("\\", "/"), ours: true }
      : { from: request, ours: false };
  const imported = module.staticImports.map(({ moduleRequest, entries }): Import => {
    const typeOnly = entries.length > 0 && entries.every(({ isType }) => isType);
    return { ...from(moduleRequest.value), typeOnly, later: false };
  });
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }): Import[] =>
      moduleRequest === null ? [] : [{ ...from(moduleRequest.value), typeOnly: isType, later: false }],
    ),
  );
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, exportName }) =>
      moduleRequest === null && exportName.name !== null ? [exportName.name] : [],
    ),
  );
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }): Import => {
    return { ...from(text.slice(start + 1, end - 1)), typeOnly: false, later: true };
  });
  const mentions = new Set<string>();
  collectMentions(program, mentions);
  return { path, imports: [...imported, ...exported, ...later], exports, mentions };
}

/** The files that are loaded before the first of them can run: the one named, and all that it needs at once. */
export function loadedWith(first: string, all: readonly Source[]): string[] {
  const files = new Map(all.map((source) => [source.path, source]));
  const loaded = new Set([first]);
  for (const path of loaded) {
    for (const { from, ours, typeOnly, later } of files.get(path)?.imports ?? []) {
      if (ours && !typeOnly && !later) loaded.add(from);
    }
  }
  return [...loaded];
}

/** Collects mentions from a syntax tree. Comments and strings are no part of it. */
function collectMentions(node: unknown, into: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) collectMentions(one, into);
    return;
  }
  const { type, callee, object, property, computed, async } = node as Record<string, unknown>;
  if (type === "CallExpression" && nameOf(callee) !== null) into.add(`${nameOf(callee)}()`);
  if (type === "NewExpression" && nameOf(callee) !== null) into.add(`new ${nameOf(callee)}`);
  if (type === "MemberExpression" && computed !== true && nameOf(object) !== null) {
    into.add(`${nameOf(object)}.${nameOf(property)}`);
  }
  if (type === "AwaitExpression" || async === true) into.add("await");
  for (const part of Object.values(node)) collectMentions(part, into);
}

function nameOf(node: unknown): string | null {
  if (typeof node !== "object" || node === null) return null;
  const { type, name } = node as Record<string, unknown>;
  return type === "Identifier" && typeof name === "string" ? name : null;
}
