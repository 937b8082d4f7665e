import { breakEnds } from "../prompting/break-time.ts";
import { interrupts, promptedLately } from "../prompting/due.ts";
import type { Context, Held, Span, State } from "../state.ts";
import { HOUR, type Instant } from "../time.ts";

export type HoldReason = "paused" | "away" | "break" | "quiet" | "hourly";

/** A reason not to prompt now, though something is due. `until` null: its end is not known beforehand. */
export interface Hold {
  reason: HoldReason;
  from: Instant;
  until: Instant | null;
}

interface HoldKind {
  /** `desk`: all that counts desk time stands still. `all`: water too. */
  stops: "nothing" | "desk" | "all";
  /** How the icon shows it. */
  look: "plain" | "quiet" | "grey";
  /** The person wants to hear and see nothing: no wake but the one that ends it, no report of who comes and goes. */
  rests: boolean;
}

/** What each hold does. What follows from a hold is asked of this table, not of its name. */
export const holdKinds: Record<HoldReason, HoldKind> = {
  paused: { stops: "all", look: "grey", rests: true },
  away: { stops: "desk", look: "plain", rests: false },
  break: { stops: "all", look: "plain", rests: false },
  quiet: { stops: "nothing", look: "quiet", rests: false },
  hourly: { stops: "nothing", look: "plain", rests: false },
};

/** All that holds prompts back at this moment. */
export function holds(state: State, context: Context): Hold[] {
  const { now } = context;
  const { presence } = state;
  return [
    spanning("paused", state.pause, now),
    presence.is === "away" ? { reason: "away" as const, from: presence.since, until: null } : null,
    state.break === null
      ? null
      : { reason: "break" as const, from: state.break.startedAt, until: breakEnds(state.break) },
    spanning("quiet", state.quiet, now),
    hourlyLimit(state, context),
  ].filter((hold) => hold !== null);
}

/** From when on counters of this kind stand still; null while they run. */
export function stoppedSince(held: readonly Held[], counts: "desk" | "all"): Instant | null {
  const stopping = held.filter(({ reason }) => {
    const { stops } = holdKinds[reason];
    return stops === "all" || (stops === "desk" && counts === "desk");
  });
  return stopping.length === 0 ? null : Math.min(...stopping.map((hold) => hold.from));
}

/** Whether the person is to be left in peace altogether. */
export function isResting(held: readonly Held[]): boolean {
  return held.some(({ reason }) => holdKinds[reason].rests);
}

function spanning(reason: HoldReason, span: Span | null, now: Instant): Hold | null {
  if (span === null || (span.until !== null && span.until <= now)) return null;
  return { reason, ...span };
}

/** The limit keeps new prompts back, never the one that is already open. */
function hourlyLimit(state: State, { now, settings }: Context): Hold | null {
  if (state.prompt !== null && interrupts(state.prompt.members, settings)) return null;
  const recent = promptedLately(state, now);
  const oldestCounted = recent.at(-settings.promptsPerHour);
  if (recent.length < settings.promptsPerHour || oldestCounted === undefined) return null;
  return { reason: "hourly", from: recent.at(-1) ?? now, until: oldestCounted + HOUR };
}
