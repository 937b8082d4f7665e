import { LARGEST_FILE, type FileFault, type ImportedData } from "../../../transfer/data-file.ts";
import { readImport } from "../../../transfer/read-import.ts";

/** So long the page may be busy before it shows how far it has come, and hears that it is to stop. */
const AT_ONCE_MS = 30;

/** Half of the way is reading the file, half is understanding it. */
const HALF = 0.5;

/**
 * Reads a file from its beginning to its end, and changes nothing. One that is too large is not read at all.
 * @param onShare hears how much is done, from 0 to 1
 * @returns null where it was given up
 */
export async function readFile(
  file: File,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<ImportedData | { fault: FileFault } | null> {
  if (file.size > LARGEST_FILE) return { fault: "large" };
  const bytes = new Uint8Array(file.size);
  try {
    let read = 0;
    const reader = file.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) {
        await reader.cancel();
        return null;
      }
      if (done) break;
      bytes.set(value, read);
      read += value.length;
      onShare((HALF * read) / file.size);
    }
  } catch {
    // A folder, a file that was removed or has grown meanwhile, or one that is not to be read.
    return { fault: "unreadable" };
  }
  const reading = readImport(bytes);
  let busySince = performance.now();
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
    if (performance.now() - busySince < AT_ONCE_MS) continue;
    onShare(HALF + HALF * value);
    await new Promise((go) => setTimeout(go));
    if (signal.aborted) return null;
    busySince = performance.now();
  }
}
