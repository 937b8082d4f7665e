import { ownId, type ReminderId } from "../../../domain/model/reminder.ts";
import type { DayRecord } from "../../../domain/model/record.ts";
import type { Settings } from "../../../settings/fields.ts";
import { Symbol, type SymbolName } from "../../kit/signs/symbol.tsx";
import { partsOfEntry, type Entry } from "../../../history/entries.ts";

/** An entry's sign: full where something was done, a mere outline where something only came. */
export function Mark({ entry, settings }: { entry: Entry; settings: Settings }) {
  const done = partsOfEntry(entry).some(({ record, takenBack }) => takenBack === null && isDoing(record));
  const symbol = entrySymbol(entry.record, settings);
  const tone = symbol === "stretch" || symbol === "water" ? symbol : "accent";
  return (
    <span class={`mark ${tone} ${done ? "done" : ""}`.trimEnd()}>
      <Symbol name={symbol} />
    </span>
  );
}

function isDoing(record: DayRecord): boolean {
  switch (record.kind) {
    case "done":
    case "drank":
    case "rested":
    case "stoodUp":
      return true;
    case "break":
      return record.outcome === "taken";
    case "answered":
      return record.answer === "done" || record.answer === "drank" || record.answer === "taken";
    default:
      return false;
  }
}

function entrySymbol(record: DayRecord, settings: Settings): SymbolName {
  switch (record.kind) {
    case "held":
    case "ease":
    case "round":
      return "hold";
    case "undone":
      return "back";
    case "drank":
      return "water";
    case "rested":
    case "stood":
      return "walk";
    case "sat":
    case "stoodUp":
    case "satDown":
      return "posture";
    case "done":
      return symbolFor(record.reminder, settings);
    default:
      return symbolFor(record.members[0], settings);
  }
}

function symbolFor(id: ReminderId | undefined, { own }: Settings): SymbolName {
  if (id === "standing") return "walk";
  if (id === "posture" || id === "stretch" || id === "water") return id;
  return own.find((reminder) => ownId(reminder.id) === id)?.symbol ?? "star";
}
