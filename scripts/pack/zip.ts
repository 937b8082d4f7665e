import { zipSync, type Zippable } from "fflate";

/** What lies in an archive: each file's name, with `/` between folders, its content, and whether it can be run. */
export type Files = ReadonlyMap<string, { readonly content: Uint8Array; readonly runs?: boolean }>;

/** The year 2000, at a noon that no zone's summer time moves: an archive holds the time of a clock on the wall. */
const date = () => new Date(2000, 0, 1, 12);
/** In which system the modes below are meant. */
const UNIX = 3;
const MODE = 0o100_644;
const MODE_TO_RUN = 0o100_755;

/** An archive that follows from names and contents alone: whoever makes it, wherever and whenever, gets the same bytes. */
export function zip(files: Files): Uint8Array {
  // By code units, as no language sorts them.
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([name, { content, runs = false }]) => {
    const attrs = ((runs ? MODE_TO_RUN : MODE) << 16) >>> 0;
    return [name, [content, { mtime: date(), os: UNIX, attrs, level: 9 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Zippable);
}
