import type { Day } from "../../calendar/day.ts";
import type { CallSite } from "./call-site.ts";
import type { EaseStep } from "./easy.ts";
import type { HoldReason } from "./hold.ts";
import type { ReminderId } from "./reminder.ts";
import type { RoundEnd, RoundKind } from "./round.ts";
import type { Part, RoutineName } from "./routine.ts";
import type { Instant } from "../../calendar/time.ts";

/** How a prompt ended. */
export const answers = [
  "started",
  "snoozed",
  "skipped",
  "drank",
  "done",
  "taken",
  "expired",
  "withdrawn",
  "stoodUp",
  "satDown",
] as const;
export type Answer = (typeof answers)[number];

/** One line of a day's history. */
export type DayRecord =
  /**
   * `doubted`: only the system said so, hours after the last sign of a person. `said`: it was elsewhere, and when the
   * person said so.
   */
  | { kind: "sat"; from: Instant; until: Instant; doubted?: true; said?: Instant }
  | { kind: "stood"; from: Instant; until: Instant; doubted?: true }
  /** `forgotten`: the person has said nothing for so long that they are believed to be in their usual position again. */
  | { kind: "stoodUp"; at: Instant; forgotten?: true }
  | { kind: "satDown"; at: Instant; forgotten?: true }
  | { kind: "rested"; from: Instant; until: Instant }
  | { kind: "prompted"; at: Instant; prompt: string; members: ReminderId[] }
  | { kind: "joined"; at: Instant; prompt: string; members: ReminderId[] }
  | { kind: "answered"; at: Instant; prompt: string; members: ReminderId[]; answer: Answer }
  | {
      kind: "break";
      from: Instant;
      until: Instant;
      members: ReminderId[];
      outcome: BreakOutcome;
      /** Where it was about stretching: which routine, and what became of each exercise. */
      routine?: RoutineName;
      parts?: Part[];
    }
  | { kind: "done"; at: Instant; reminder: ReminderId }
  | { kind: "drank"; at: Instant; ml: number }
  | { kind: "undone"; at: Instant; of: Instant }
  /** Easy mode began, or went on in another way, until then. */
  | { kind: "ease"; at: Instant; how: EaseStep; until?: Instant }
  /** A round of warmth or cold. */
  | { kind: "round"; from: Instant; until: Instant; what: RoundKind; end: RoundEnd }
  | {
      kind: "held";
      from: Instant;
      until: Instant;
      reason: HoldReason;
      members: ReminderId[];
      /** Where the calls were: names from our own list, nothing of what the browser says. */
      sites?: CallSite[];
    };

export const breakOutcomes = ["taken", "left", "snoozed", "skipped"] as const;
export type BreakOutcome = (typeof breakOutcomes)[number];

/** A record and the day it belongs to: at a change of day, one event may write into both. */
export interface FiledRecord {
  day: Day;
  record: DayRecord;
}
