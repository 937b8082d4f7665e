import type { Instant } from "../../calendar/time.ts";
import { reminders, type ReminderId } from "../model/reminder.ts";
import type { Absence } from "../model/state.ts";
import { fileRecord, withState, type Turn } from "../model/turn.ts";
import { absenceOnOffer, mayHaveSatElsewhere } from "../rules/absence.ts";
import { progressOf } from "../rules/due.ts";
import { whenStopped } from "../rules/holds.ts";
import { suitsPosition } from "../rules/position.ts";
import { SETTLING } from "../rules/prompt.ts";
import { reminderBefore, rememberForUndo } from "./progress.ts";

/** Notes of an absence that something else, like a break, stops the counters too: its time is not all of one kind. */
export function noteInterruption(turn: Turn): Turn {
  const { presence, held, desk } = turn.state;
  if (presence.is === "here" || presence.interrupted === true) return turn;
  const others = held.filter(({ reason }) => reason !== "away");
  // It is noticed some minutes late, and a break may have been on until then.
  const beganLater = desk.since !== null && desk.since > (presence.surelySince ?? presence.since);
  if (whenStopped(others, "desk") === null && !beganLater) return turn;
  return withState(turn, { presence: { ...presence, interrupted: true } });
}

/**
 * Somebody is back from a natural break: what it is about to restart is kept in case they sat elsewhere. An absence
 * before it is of the past.
 * @param from when it began
 * @param rested the reminders that it restarts
 */
export function keepAbsence(turn: Turn, from: Instant, rested: readonly ReminderId[]): Turn {
  const { state, now, settings } = turn;
  const forgotten = forgetAbsence(turn);
  if (!mayHaveSatElsewhere(turn, from)) return forgotten;
  const counting = reminders(settings).filter(({ kind }) => kind !== "water" && kind !== "standing");
  const progress = counting.map(({ id }) => [
    id,
    rested.includes(id) ? reminderBefore(state, id, now) : null,
  ]);
  const absence: Absence = {
    from,
    until: now,
    progress: Object.fromEntries(progress) as Absence["progress"],
    sitting: state.sitting.counted,
  };
  return withState(forgotten, { absence });
}

/** Nothing more can be said of the last absence, nor taken back. */
export function forgetAbsence(turn: Turn): Turn {
  const { undo } = turn.state;
  if (undo === null) return withState(turn, { absence: null });
  const { absence: _, ...rest } = undo;
  return withState(turn, { absence: null, undo: undo.what === "satElsewhere" ? null : rest });
}

/**
 * The person says that they sat all the time of the absence that ended then: it counts as if they had sat here. What
 * that makes due waits for the settling time, since nobody clicks in order to be asked at once.
 */
export function countAbsence(turn: Turn, ended: Instant, at: Instant): Turn {
  const { state, now, settings } = turn;
  const absence = absenceOnOffer(state, now);
  if (absence?.until !== ended) return turn;
  const length = absence.until - absence.from;
  const sits = state.position.is === "sitting";
  const ids = reminders(settings)
    .filter((reminder) => reminder.id in absence.progress && suitsPosition(reminder, state))
    .map(({ id }) => id);
  const filed = fileRecord(turn, { kind: "sat", from: absence.from, until: absence.until, said: at });
  const { undo } = rememberForUndo(filed, "satElsewhere", ids, at).state;
  const progress = { ...state.progress };
  const taken: Record<ReminderId, number> = {};
  for (const id of ids) {
    const known = progressOf(state, id);
    const before = absence.progress[id] ?? null;
    const more = length + (before?.counted ?? 0);
    const wait = known.wait ?? before?.wait ?? null;
    taken[id] = -more;
    progress[id] = {
      counter: { ...known.counter, counted: known.counter.counted + more },
      wait: wait && { ...wait, passed: { ...wait.passed, counted: wait.passed.counted + length } },
      misses: known.misses + (before?.misses ?? 0),
      appointment: before === null ? known.appointment : (before.appointment ?? null),
    };
  }
  const sat = sits ? absence.sitting + length : 0;
  return withState(filed, {
    progress,
    sitting: { ...state.sitting, counted: state.sitting.counted + sat },
    desk: { ...state.desk, counted: state.desk.counted + length },
    absence: null,
    settleUntil: Math.max(state.settleUntil, now + SETTLING),
    undo: undo && {
      ...undo,
      progress: Object.fromEntries(
        Object.entries(undo.progress).map(([id, one]) => [id, { ...one, counted: taken[id] ?? 0 }]),
      ),
      // No negative zero, which is none once it is written down.
      sitting: 0 - sat,
      standing: 0,
      absence,
    },
  });
}
