import { useEffect, useRef, useState } from "preact/hooks";
import { asImported, importedFrom } from "../../../moving/foreign-file.ts";
import type { Reply } from "../../../runtime/ports.ts";
import { loadStoredData, loadStoredPerson, type StoredData } from "../../../runtime/stored-data.ts";
import { storedForm } from "../../../settings/layers.ts";
import { LARGEST_FILE, type FileFault, type ImportedData } from "../../../transfer/data-file.ts";
import { daysToRestore } from "../../../transfer/merge-history.ts";
import type { ImportWay } from "../../../transfer/merge-settings.ts";
import { previewOf, type Preview } from "../../../transfer/preview.ts";
import { dataSize } from "../../../words/amounts.ts";
import { isolate } from "../../../words/names.ts";
import { useWords } from "../../kit/words.tsx";
import { DataPart, FaultNote, type DataPartProps } from "./data-part.tsx";
import { CalendarPreview } from "./calendar-preview.tsx";
import { FilePreview } from "./file-preview.tsx";
import { ForeignPreview } from "./foreign-preview.tsx";
import { inPieces } from "./in-pieces.ts";
import { readFile, type FoundFile } from "./read-file.ts";
import { UnderWay } from "./under-way.tsx";

const CHOOSE = "data-choose";

const NEVER = new AbortController().signal;

type Stage =
  | { is: "waiting" }
  | { is: "reading"; name: string; share: number }
  | { is: "refused"; said: string }
  | ({ is: "read"; name: string; here: StoredData } & Readable)
  | { is: "taking"; name: string };

/** A file of which something can be taken. */
type Readable =
  | { found: Extract<FoundFile, { is: "calendar" }> }
  | { found: Extract<FoundFile, { is: "own" | "foreign" }>; data: ImportedData; preview: Preview };

/** Most of the way to a preview is reading the file, the rest is comparing it with what is here. */
const READING = 0.6;

/** A file is read whole, then shown with what it would change, and only then taken. */
export function ImportPart({ source, settings, send, onStep }: DataPartProps) {
  const { say, language } = useWords();
  const [stage, go] = useState<Stage>({ is: "waiting" });
  const [isOver, setOver] = useState(false);
  const [reply, tell] = useState<Reply | null>(null);
  const reading = useRef<AbortController | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const refuse = (name: string, fault: FileFault) => {
    const said =
      fault === "large"
        ? say("data_large", isolate(name), dataSize(language, LARGEST_FILE))
        : say(`data_${fault}`, isolate(name));
    go({ is: "refused", said });
  };
  const read = async (files: readonly File[]) => {
    reading.current?.abort();
    const abort = new AbortController();
    reading.current = abort;
    tell(null);
    const [file] = files;
    if (file === undefined) return;
    if (files.length > 1) {
      go({ is: "refused", said: say("data_several") });
      return;
    }
    const { name } = file;
    go({ is: "reading", name, share: 0 });
    const { clock, shelf } = source;
    const { dayStart } = settings;
    const progress = (share: number) => go({ is: "reading", name, share });
    const found = await readFile(file, { clock, dayStart }, abort.signal, (share) =>
      progress(READING * share),
    );
    if (found === null || abort.signal.aborted) return;
    if (found.is === "refused") {
      refuse(name, found.fault);
      return;
    }
    if (found.is === "calendar" && found.file.entries.length === 0) {
      go({ is: "refused", said: say("data_calendar_none", isolate(name)) });
      return;
    }
    try {
      const here = await loadStoredData(shelf, clock);
      if (abort.signal.aborted) return;
      if (found.is === "calendar") {
        go({ is: "read", name, found, here });
        return;
      }
      const data = found.is === "own" ? found.data : asImported(found.file);
      const comparing = previewOf(here.layers, here.days, data);
      const preview = await inPieces(comparing, abort.signal, (share) =>
        progress(READING + (1 - READING) * share),
      );
      if (preview !== null && !abort.signal.aborted) go({ is: "read", name, found, here, data, preview });
    } catch {
      if (!abort.signal.aborted) go({ is: "refused", said: say("data_failed") });
    }
  };
  const leave = () => {
    reading.current?.abort();
    go({ is: "waiting" });
    tell(null);
    requestAnimationFrame(() => document.getElementById(CHOOSE)?.focus());
  };
  useDrop(setOver, (files) => void read(files));

  const take = async (shown: Extract<Stage, { is: "read" }>, data: ImportedData, way: ImportWay) => {
    const { name } = shown;
    go({ is: "taking", name });
    try {
      // What is here may have changed while the person was reading.
      const here = await loadStoredData(source.shelf, source.clock);
      const person = data.person === null ? null : storedForm(data.person);
      const days = data.days === null ? null : mutable(data.days);
      // From here on nobody can give it up: it is done in one write.
      const comparing = daysToRestore(here.days, data.days ?? new Map(), way);
      const before = data.days === null ? {} : await inPieces(comparing, NEVER, () => {});
      const answer = await send({ data: "import", way, person, days });
      tell(answer);
      if ("error" in answer) {
        go(shown);
        return;
      }
      const became = await loadStoredPerson(source.shelf, source.clock);
      go({ is: "waiting" });
      onStep({
        said: say("data_taken", isolate(name)),
        back: [
          {
            data: "restore",
            person: person === null ? null : { was: here.person, became },
            days: before ?? {},
          },
        ],
      });
    } catch {
      tell({ error: { field: "command" } });
      go(shown);
    }
  };
  return (
    <DataPart title={say("data_import")} hint={say("data_import_hint")}>
      <div class={`data-drop${isOver ? " over" : ""}`}>
        {/* The button opens it: a browser's own says its words in another language, and cannot be styled. */}
        <input
          type="file"
          ref={picker}
          hidden
          onChange={({ currentTarget }) => {
            void read([...(currentTarget.files ?? [])]);
            // The same file may be chosen again.
            currentTarget.value = "";
          }}
        />
        <button type="button" id={CHOOSE} class="button" onClick={() => picker.current?.click()}>
          {say("data_choose")}
        </button>
        {stage.is === "reading" && (
          <UnderWay label={say("data_reading", isolate(stage.name))} share={stage.share} onCancel={leave} />
        )}
        {stage.is === "taking" && (
          <UnderWay label={say("data_taking", isolate(stage.name))} share={null} onCancel={null} />
        )}
        <output class="refusal">{stage.is === "refused" && <span>{stage.said}</span>}</output>
      </div>
      {stage.is === "read" && (
        <FoundPreview
          key={stage.name}
          shown={stage}
          onTake={(data, way) => void take(stage, data, way)}
          onLeave={leave}
        />
      )}
      <FaultNote reply={reply} />
    </DataPart>
  );
}

interface FoundPreviewProps {
  shown: Extract<Stage, { is: "read" }>;
  onTake: (data: ImportedData, way: ImportWay) => void;
  onLeave: () => void;
}

/** A file as what it is: one of Limber's own, one of another tool, or a calendar. */
function FoundPreview({ shown, onTake, onLeave }: FoundPreviewProps) {
  const { name, here } = shown;
  if (!("data" in shown)) {
    const takeDays = (daysOff: readonly string[]) => onTake(importedFrom({ daysOff }), "take");
    return (
      <CalendarPreview
        name={name}
        file={shown.found.file}
        here={here.layers.effective}
        onTake={takeDays}
        onLeave={onLeave}
      />
    );
  }
  const { found, data, preview } = shown;
  const all = { name, data, here, preview, onLeave };
  return found.is === "own" ? (
    <FilePreview {...all} onTake={(way) => onTake(data, way)} />
  ) : (
    <ForeignPreview {...all} file={found.file} onTake={() => onTake(data, "take")} />
  );
}

function mutable(days: NonNullable<ImportedData["days"]>): Record<string, unknown[]> {
  return Object.fromEntries([...days].map(([day, items]) => [day, [...items]]));
}

/** Takes files that are dropped anywhere on the page: beside the place for them the browser would leave it for the file. */
function useDrop(onOver: (isOver: boolean) => void, onFiles: (files: File[]) => void): void {
  const latest = useRef({ onOver, onFiles });
  latest.current = { onOver, onFiles };
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      latest.current.onOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) latest.current.onOver(false);
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      latest.current.onOver(false);
      latest.current.onFiles(files);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
}
