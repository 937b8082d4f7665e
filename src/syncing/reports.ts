import * as v from "valibot";
import { HOUR, MINUTE, type Instant, type Ms } from "../calendar/time.ts";
import { once } from "../decoding/once.ts";
import { instant } from "../decoding/values.ts";
import { countAt } from "../domain/model/counter.ts";
import type { SeenElsewhere } from "../domain/model/environment.ts";
import type { State } from "../domain/model/state.ts";
import { isStanding } from "../domain/rules/position.ts";
import { isDoubted } from "../domain/rules/presence.ts";

/*
 * Computers of one person tell each other when the person was last at each, so that who goes from one to the other has
 * not rested, and whose break was there has had it.
 */

/** What a computer says of its person. */
export interface Report {
  /** When it was written. */
  at: Instant;
  /** When its person was last seen there, and whether that is now. */
  seen: Instant;
  here: boolean;
  /** When they last began to sit, or stand, after moving: the end of their last break. */
  rested: Instant;
}
/** By the name of the computer. */
export type Reports = Readonly<Record<string, Report>>;

export const REPORT = "here:";

/** Between two reports of a computer. */
const BETWEEN: Ms = 5 * MINUTE;
/** Another computer's clock may be ahead by so much. */
const CLOCKS_DIFFER: Ms = 2 * MINUTE;
/** Nothing older says anything of today. */
const OUTDATED: Ms = 24 * HOUR;
/** Who is there is seen again, or reported gone, within so long: a quarter of an hour, and what alarms may be late. */
const BELIEVED: Ms = 17 * MINUTE;

const report = once(() => v.object({ at: instant, seen: instant, here: v.boolean(), rested: instant }));

/** Those that can be read. Never throws. */
export function readReports(raw: Readonly<Record<string, unknown>>): Reports {
  const all = Object.entries(raw).filter(([key, value]) => key.startsWith(REPORT) && v.is(report(), value));
  return Object.fromEntries(all.map(([key, value]) => [key.slice(REPORT.length), value as Report]));
}

/** What this computer is to write now; null: nothing. */
export function nextReport(state: State, last: Report | undefined, now: Instant): Report | null {
  const { sitting, standing } = state;
  const here = state.presence.is === "here" && !isDoubted(state, now);
  const seen = lastSeen(state, now);
  const rested = seen - countAt(isStanding(state) ? standing : sitting, seen);
  if (last !== undefined) {
    if (now >= last.at && now - last.at < BETWEEN) return null;
    if (last.here === here && last.seen === seen) return null;
  }
  return { at: now, seen, here, rested: Math.floor(rested) };
}

/** Who only listens may have gone since they last touched something. */
function lastSeen(state: State, now: Instant): Instant {
  const { presence, lastSign, seenAt } = state;
  if (presence.is === "away") return presence.since;
  return isDoubted(state, now) ? lastSign : (presence.listeningSince ?? seenAt);
}

/** Where the person was besides here, as far as other computers tell and can be believed; null: nowhere. */
export function elsewhereOf(reports: Reports, own: string, now: Instant): SeenElsewhere | null {
  const others = Object.entries(reports).filter(([name, one]) => name !== own && isBelieved(one, now));
  const known = others.map(([, { seen, here, rested }]) => ({
    seen: Math.min(now, here ? seen + BELIEVED : seen),
    rested,
  }));
  return known.toSorted((one, other) => one.seen - other.seen).at(-1) ?? null;
}

function isBelieved({ at, seen }: Report, now: Instant): boolean {
  return at <= now + CLOCKS_DIFFER && seen <= at + CLOCKS_DIFFER && now - at < OUTDATED;
}

/** Keys of reports that say nothing any more, whoever wrote them. */
export function outdatedReports(reports: Reports, now: Instant): string[] {
  const old = Object.entries(reports).filter(([, { at }]) => Math.abs(now - at) >= OUTDATED);
  return old.map(([name]) => REPORT + name);
}
