import { useRef, useState } from "preact/hooks";
import { dayOf } from "../../../calendar/day.ts";
import { loadStoredData } from "../../../runtime/stored-data.ts";
import { writeTable } from "../../../transfer/csv.ts";
import { fileName, writeDataFile, type FileEnding } from "../../../transfer/export.ts";
import { dataSize } from "../../../words/amounts.ts";
import { useWords } from "../../kit/words.tsx";
import { DataPart } from "./data-part.tsx";
import type { DataSource } from "./data-source.tsx";
import { inPieces } from "./in-pieces.ts";
import { UnderWay } from "./under-way.tsx";
import type { Settings } from "../../../settings/fields.ts";

const SAVE = "data-save-all";

const types: Record<FileEnding, string> = {
  json: "application/json",
  csv: "text/csv;charset=utf-8",
  ics: "text/calendar;charset=utf-8",
};

/** Files to take along: everything, the history as a table, and focus time for a calendar. */
export function SavePart({ source, settings }: { source: DataSource; settings: Settings }) {
  const { say, language } = useWords();
  const [note, tell] = useState("");
  const [share, setShare] = useState<number | null>(null);
  const writing = useRef<AbortController | null>(null);
  /** Null: it was given up. */
  const write = async (ending: FileEnding, signal: AbortSignal): Promise<Blob | null> => {
    const { shelf, clock, version } = source;
    const [now, zone] = [clock.now(), clock.zone()];
    if (ending === "ics") {
      const { writeFocusCalendar } = await import("../../../moving/focus-calendar.ts");
      return new Blob([writeFocusCalendar(settings.focusPlan, say("options_focus"), now)]);
    }
    const { person, days } = await loadStoredData(shelf, clock);
    const work =
      ending === "json"
        ? writeDataFile({ version, now, zone, settings: person, days })
        : writeTable(days, zone, (id) => nameIn(settings, id));
    return inPieces(packed(work), signal, setShare);
  };
  const save = async (ending: FileEnding) => {
    const { clock } = source;
    writing.current?.abort();
    const abort = new AbortController();
    writing.current = abort;
    tell("");
    try {
      const written = await write(ending, abort.signal);
      if (written === null || abort.signal.aborted) return;
      const [now, zone] = [clock.now(), clock.zone()];
      const file = new Blob([written], { type: types[ending] });
      const name = fileName(dayOf(now, zone, settings.dayStart), ending);
      handOver(file, name);
      tell(say("data_saved", name, dataSize(language, file.size)));
    } catch {
      tell(say("data_failed"));
    }
    setShare(null);
  };
  const cancel = () => {
    writing.current?.abort();
    setShare(null);
    document.getElementById(SAVE)?.focus();
  };
  return (
    <DataPart title={say("data_save")} hint={say("data_save_hint")}>
      <div class="data-actions">
        <button type="button" id={SAVE} class="button primary" onClick={() => void save("json")}>
          {say("data_save_all")}
        </button>
        <button type="button" class="button" onClick={() => void save("csv")}>
          {say("data_save_table")}
        </button>
        {settings.focusPlan.length > 0 && (
          <button type="button" class="button" onClick={() => void save("ics")}>
            {say("data_save_focus")}
          </button>
        )}
        <output class="soft">{note}</output>
      </div>
      {share !== null && <UnderWay label={say("data_writing")} share={share} onCancel={cancel} />}
    </DataPart>
  );
}

/** The file of these texts. Put together at once, so much text would stop the page. */
function* packed(writing: Generator<number, string[]>): Generator<number, Blob> {
  const blobs: Blob[] = [];
  for (const text of yield* writing) {
    blobs.push(new Blob([text]));
    yield 1;
  }
  return new Blob(blobs);
}

/** What the person called a reminder of their own; the ready-made ones have the names they have in the other file. */
function nameIn({ own }: Settings, id: string): string {
  return own.find((reminder) => `own:${reminder.id}` === id)?.name ?? id;
}

/** Has the browser save a file, as it does with everything that is downloaded: no permission is needed for that. */
function handOver(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
