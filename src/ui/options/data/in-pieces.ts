/** So long the page may be busy before it shows how far it has come, and hears that it is to stop. */
const AT_ONCE_MS = 15;

/**
 * Does long work in pieces, so that the page goes on answering. Each step of the work gives back the share that is done.
 * @param onShare hears how much is done, from 0 to 1
 * @returns null where it was given up
 */
export async function inPieces<Result>(
  work: Generator<number, Result>,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<Result | null> {
  let busySince = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - busySince < AT_ONCE_MS) continue;
    onShare(value);
    await new Promise((go) => setTimeout(go));
    if (signal.aborted) return null;
    busySince = performance.now();
  }
}
