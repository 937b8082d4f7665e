import { ownId, type ReminderId } from "../../../domain/model/reminder.ts";
import type { DayRecord } from "../../../domain/model/record.ts";
import type { Settings } from "../../../settings/fields.ts";
import { Symbol, type SymbolName } from "../../kit/signs/symbol.tsx";
import { partsOfEntry, type Entry } from "../../../history/entries.ts";

const HOLD = "M9 6v12M15 6v12";

/** Drawings that no other page has. */
const ownPaths: Partial<Record<DayRecord["kind"], string>> = {
  held: HOLD,
  ease: HOLD,
  round: HOLD,
  undone: "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4",
};

/** An entry's sign: full where something was done, a mere outline where something only came. */
export function Mark({ entry, settings }: { entry: Entry; settings: Settings }) {
  const done = partsOfEntry(entry).some(({ record, takenBack }) => takenBack === null && isDoing(record));
  const { kind } = entry.record;
  const symbol = entrySymbol(entry.record, settings);
  const tone = symbol === "stretch" || symbol === "water" ? symbol : "accent";
  return (
    <span class={`mark ${tone} ${done ? "done" : ""}`.trimEnd()}>
      <Symbol name={symbol} path={ownPaths[kind]} />
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
    // Of these there is a drawing of its own.
    case "held":
    case "ease":
    case "round":
    case "undone":
      return "more";
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
