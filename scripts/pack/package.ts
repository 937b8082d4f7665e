import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { callSiteNames, originsOf } from "../../src/domain/model/call-site.ts";
import { manifestFor, type Target } from "../manifest.ts";
import { inspect } from "./inspect.ts";
import { readReasons, reasonsAmiss } from "./reasons.ts";
import { type Files, zip } from "./zip.ts";

/** All files below a folder. */
export function filesBelow(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll("\\", "/"), { content: readFileSync(path) }];
    }),
  );
}

/** A built extension as the stores take it, or in one sentence each what keeps it from leaving. */
export function packageOf(folder: string): { archive: Uint8Array; amiss: string[] } {
  const files = filesBelow(folder);
  return { archive: zip(files), amiss: inspect(files, originsOf(callSiteNames)) };
}

/** What the stores would ask about and nobody has answered, each in one sentence. */
export function unexplained(): string[] {
  const manifests = (["chromium", "firefox"] satisfies Target[]).map(
    (target) => manifestFor(target) as unknown as Parameters<typeof reasonsAmiss>[0][number],
  );
  return reasonsAmiss(manifests, readReasons());
}

export { zip } from "./zip.ts";
