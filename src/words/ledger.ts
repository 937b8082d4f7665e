import { isCallSite } from "../domain/model/call-site.ts";
import { namesOf, type ReminderId } from "../domain/model/reminder.ts";
import type { DayRecord } from "../domain/model/record.ts";
import type { Settings } from "../settings/fields.ts";
import type { Part, RoutineName } from "../domain/model/routine.ts";
import { nameKey, routineNameKey } from "../stretches/message-keys.ts";
import { comingTime, elapsedTime, timeOfDay } from "./amounts.ts";
import { withoutGlasses } from "./drink-sizes.ts";
import { drinkAmount } from "./drinks.ts";
import { formatList } from "./format-list.ts";
import { nameInRow } from "./names.ts";
import type { Say } from "./say.ts";

/** What a record tells: what happened, and softly what more there is to it. */
export interface LedgerWords {
  what: string;
  /** Short facts, in order; often none. */
  more: string[];
}

/** Who reads, and what their reminders are called now. */
export interface LedgerReader {
  say: Say;
  language: string;
  settings: Settings;
}

/** A record that stands for itself. */
export function ledgerWords(reader: LedgerReader, record: DayRecord): LedgerWords {
  const { say, language } = reader;
  const names = (ids: readonly ReminderId[]) => namesNow(reader, ids);
  switch (record.kind) {
    case "sat":
      if (record.said !== undefined) return elsewhereWords(reader, record);
      return { what: say(record.doubted ? "timeline_doubted" : "ledger_sat"), more: span(reader, record) };
    case "stood":
      return { what: say(record.doubted ? "timeline_doubted" : "ledger_stood"), more: span(reader, record) };
    case "stoodUp":
    case "satDown":
      return {
        what: say(record.forgotten ? `ledger_forgotten_${record.kind}` : `ledger_${record.kind}`),
        more: [],
      };
    case "rested":
      return { what: say("ledger_rested"), more: [say("ledger_rested_for", lengthOf(say, record))] };
    case "prompted":
      return { what: say("ledger_prompted", names(record.members)), more: [] };
    case "joined":
      return { what: say("ledger_joined", names(record.members)), more: [] };
    case "answered":
      return {
        what: say(`ledger_answered_${record.answer}`, names(record.members)),
        more: [],
      };
    case "break":
      return { what: say("ledger_break", names(record.members)), more: breakFacts(say, record) };
    case "done":
      return { what: say("ledger_done", names([record.reminder])), more: [] };
    case "drank":
      return { what: drankWords(reader, record.ml), more: [] };
    case "undone":
      return { what: say("ledger_undone", timeOfDay(language, record.of)), more: [] };
    case "round":
      return {
        what: say(`ledger_round_${record.what}`),
        more: [...span(reader, record), say(`ledger_round_${record.end}`)],
      };
    case "ease":
      return {
        what: say(`ledger_ease_${record.how}`),
        more:
          record.until === undefined
            ? []
            : [say("until", comingTime(say, language, record.until, record.at))],
      };
    case "held":
      return { what: heldWords(reader, record), more: span(reader, record) };
  }
}

/** A record below the one it goes on from, which has said already what it was about. */
export function sequelWords(reader: LedgerReader, record: DayRecord): LedgerWords {
  const { say } = reader;
  switch (record.kind) {
    case "answered":
      return { what: say(`ledger_answer_${record.answer}`), more: [] };
    case "break":
      return { what: say("ledger_rest"), more: breakFacts(say, record) };
    case "held":
      return {
        what: say("ledger_meanwhile", namesNow(reader, record.members)),
        more: [],
      };
    default:
      return ledgerWords(reader, record);
  }
}

/** What lasted, where its times are said beside it. */
export function timelineWords(reader: LedgerReader, record: SpanRecord): string {
  if (record.kind === "stood" && record.doubted !== true) return reader.say("timeline_stood");
  return record.kind === "rested" ? reader.say("timeline_rested") : ledgerWords(reader, record).what;
}

export function partWords(say: Say, { exercise, outcome }: Part): string {
  return say("joined", say(nameKey(exercise)), say(`ledger_part_${outcome}`));
}

function elsewhereWords({ say, language }: LedgerReader, record: SpanRecord): LedgerWords {
  const times = say("ledger_from_until", timeOfDay(language, record.from), timeOfDay(language, record.until));
  return { what: say("ledger_satElsewhere"), more: [times, lengthOf(say, record)] };
}

/** How much it was: their usual glass may be another one by now. */
function drankWords({ say, language, settings }: LedgerReader, ml: number): string {
  return say("ledger_drank", drinkAmount(say, language, ml, withoutGlasses(settings)));
}

/** What held, with the sites where the calls were, as far as this version knows them by name. */
function heldWords(reader: LedgerReader, { reason, members, sites = [] }: HeldRecord): string {
  const { say, language } = reader;
  const names = namesNow(reader, members);
  const known = sites.filter(isCallSite).map((site) => say(`site_${site}`));
  if (known.length === 0) return say(`ledger_held_${reason}`, names);
  return say("ledger_held_call_on", formatList(known, language), names);
}

type HeldRecord = Extract<DayRecord, { kind: "held" }>;
type SpanRecord = Extract<DayRecord, { from: number }>;

function breakFacts(say: Say, record: Extract<DayRecord, { kind: "break" }>): string[] {
  const { routine, outcome } = record;
  const named = routineName(say, routine);
  return [...named, lengthOf(say, record), say(`ledger_break_${outcome}`)];
}

function span({ say, language }: LedgerReader, record: SpanRecord): string[] {
  return [say("until", timeOfDay(language, record.until)), lengthOf(say, record)];
}

/** A clock that was set back may have turned a span round. */
function lengthOf(say: Say, { from, until }: SpanRecord): string {
  return elapsedTime(say, Math.max(0, until - from));
}

/** One exercise alone is named as itself, below. */
function routineName(say: Say, routine: RoutineName | undefined): string[] {
  if (routine === undefined || routine === "single") return [];
  return [routine === "own" ? say("guide_own") : say(routineNameKey(routine))];
}

/** Reminders of the past in a row, by the names they have now. */
function namesNow({ say, language, settings }: LedgerReader, ids: readonly ReminderId[]): string {
  const names = ids.map((id) => {
    const [known] = namesOf([id], settings);
    return known === undefined ? say("in_a_row_removed") : nameInRow(say, known);
  });
  // Two that were removed are not worth two mentions.
  return formatList([...new Set(names)], language);
}
