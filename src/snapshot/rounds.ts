import * as v from "valibot";
import { MINUTE, type Instant } from "../calendar/time.ts";
import { day, instant, length } from "../decoding/values.ts";
import { isObject } from "../decoding/reader.ts";
import {
  doses,
  HARD_STOP,
  LONGEST_COUNTED,
  MOST_ROUNDS,
  roundEnds,
  roundKinds,
  type Rounds,
} from "../domain/model/round.ts";

const kind = v.picklist(roundKinds);
const roundLength = v.pipe(length, v.maxValue(HARD_STOP));
const counted = v.pipe(length, v.maxValue(LONGEST_COUNTED));
const gap = v.pipe(
  length,
  v.maxValue(Math.max(...Object.values(doses).map((dose) => dose.longestGap)) * MINUTE),
);
const round = v.object({ kind, from: instant, length: roundLength, passed: length });
const pastRound = v.object({
  kind,
  day,
  length: roundLength,
  gap,
  end: v.picklist(roundEnds),
  at: instant,
  surely: counted,
  shown: counted,
});

/**
 * The rounds as they are stored; null where there were none. What cannot be read of one that was on ends it, and what
 * cannot be read of one that is over has it end now: a limit is never lost with a number. Never throws.
 */
export function readRounds(raw: unknown, now: Instant, today: string): Rounds | null {
  if (raw === undefined) return null;
  const stored = isObject(raw) ? raw : {};
  const seenAt = read(instant, stored["seenAt"]) ?? now;
  const past = (Array.isArray(stored["past"]) ? (stored["past"] as unknown[]) : [])
    .slice(-MOST_ROUNDS)
    .map((one) => read(pastRound, one) ?? unreadable(one, now, today));
  const on = stored["on"] ?? null;
  const known = on === null ? null : read(round, on);
  return {
    on: known ?? null,
    gap: read(gap, stored["gap"]) ?? doses.warmth.gap * MINUTE,
    past: on !== null && known === undefined ? [...past, unreadable(on, now, today)] : past,
    seenAt,
    // One that is farther off than any would have all that time count.
    dueAt: limitDue(read(instant, stored["dueAt"]), seenAt),
  };
}

/** No event is waited for longer. */
const LONGEST_WAIT = 5 * MINUTE;

function limitDue(dueAt: Instant | undefined, seenAt: Instant): Instant | null {
  return dueAt === undefined || dueAt > seenAt + LONGEST_WAIT ? null : dueAt;
}

function unreadable(raw: unknown, now: Instant, today: string): Rounds["past"][number] {
  const known = isObject(raw) ? read(kind, raw["kind"]) : undefined;
  const which = known ?? "cold";
  const dose = doses[which];
  return {
    kind: which,
    day: today,
    length: dose.standard * MINUTE,
    gap: dose.gap * MINUTE,
    end: "clock",
    at: now,
    surely: 0,
    shown: 0,
  };
}

function read<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): T | undefined {
  const found = v.safeParse(schema, raw);
  return found.success ? found.output : undefined;
}
