import { readFile, writeFile } from "node:fs/promises";

/** Leaves a file that is already right alone, so that a watching build does not start again. */
export async function writeIfChanged(path: string, content: Buffer): Promise<void> {
  const before = await readFile(path).catch(() => undefined);
  if (!before?.equals(content)) await writeFile(path, content);
}
