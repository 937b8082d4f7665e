import { dayBefore, dayOf } from "../../../calendar/day.ts";
import type { CalendarFile } from "../../../moving/days-off.ts";
import type { ForeignFile } from "../../../moving/foreign-file.ts";
import type { Clock } from "../../../runtime/ports.ts";
import { LARGEST_FILE, type FileFault, type ImportedData } from "../../../transfer/data-file.ts";
import { decodeText } from "../../../transfer/decode-text.ts";
import { readImport } from "../../../transfer/read-import.ts";
import { inPieces } from "./in-pieces.ts";

/** Half of the way is reading the file, half is understanding it. */
const HALF = 0.5;

/** Days off are wanted for the time to come, and calendars name them for a year and more. */
const DAYS_AHEAD = 400;

/** What a file turns out to be. */
export type FoundFile =
  | { is: "own"; data: ImportedData }
  | { is: "foreign"; file: ForeignFile }
  | { is: "calendar"; file: CalendarFile }
  | { is: "refused"; fault: FileFault };

/** Where the days of whoever reads a file begin. */
interface Reader {
  clock: Pick<Clock, "now" | "zone">;
  /** Minutes after midnight. */
  dayStart: number;
}

/**
 * Reads a file from its beginning to its end, and changes nothing. One that is too large is not read at all.
 * @param onShare hears how much is done, from 0 to 1
 * @returns null where it was given up
 */
export async function readFile(
  file: File,
  reader: Reader,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<FoundFile | null> {
  if (file.size > LARGEST_FILE) return { is: "refused", fault: "large" };
  const bytes = new Uint8Array(file.size);
  try {
    let read = 0;
    const stream = file.stream().getReader();
    for (;;) {
      const { done, value } = await stream.read();
      if (signal.aborted) {
        await stream.cancel();
        return null;
      }
      if (done) break;
      bytes.set(value, read);
      read += value.length;
      onShare((HALF * read) / file.size);
    }
  } catch {
    // A folder, a file that was removed or has grown meanwhile, or one that is not to be read.
    return { is: "refused", fault: "unreadable" };
  }
  const read = await inPieces(readImport(bytes), signal, (share) => onShare(HALF + HALF * share));
  if (read === null) return null;
  return "fault" in read ? readElse(bytes, reader, read.fault) : { is: "own", data: read };
}

/** Files of other tools, and calendars, come seldom: what knows them is loaded when one may be there. */
async function readElse(
  bytes: Uint8Array,
  { clock, dayStart }: Reader,
  fault: FileFault,
): Promise<FoundFile> {
  if (fault === "empty") return { is: "refused", fault };
  const { text } = decodeText(bytes);
  const zone = clock.zone();
  const { readForeign } = await import("../../../moving/read-foreign.ts");
  const foreign = readForeign(text, { zone, dayStart });
  if (foreign !== null) return { is: "foreign", file: foreign };
  if (!text.includes("BEGIN:VCALENDAR")) return { is: "refused", fault };
  const { readCalendar } = await import("../../../moving/days-off.ts");
  const today = dayOf(clock.now(), zone, dayStart);
  const calendar = readCalendar(text, today, dayBefore(today, -DAYS_AHEAD));
  return calendar === null ? { is: "refused", fault } : { is: "calendar", file: calendar };
}
