import { reminders } from "../model/reminder.ts";
import { changeAt, fileRecord, withState, type Turn } from "../model/turn.ts";
import type { TimeElsewhere } from "../rules/elsewhere.ts";
import { suitsPosition } from "../rules/position.ts";
import { SETTLING } from "../rules/prompt.ts";
import { changeProgress, restartPosition, restartReminders } from "./progress.ts";

/**
 * Somebody was at another computer of theirs: a break there was one here too, and since then, or since they left, they
 * have sat as if it had been here. What that makes due waits for the settling time.
 */
export function countElsewhere(turn: Turn, { from, until, hadBreak }: TimeElsewhere): Turn {
  const rested = hadBreak ? changeAt(turn, from, restartAfterBreak) : turn;
  const { presence, position, sitting, standing, desk, settleUntil } = rested.state;
  // What stood still for another reason too, as in a break, is not all of one kind.
  const length = presence.is === "away" && presence.interrupted === true ? 0 : until - from;
  if (length <= 0) return rested;
  const ids = reminders(turn.settings)
    .filter((one) => one.kind !== "water" && suitsPosition(one, rested.state))
    .map(({ id }) => id);
  const counted = changeProgress(rested, ids, (known) => ({
    ...known,
    counter: { ...known.counter, counted: known.counter.counted + length },
    wait: known.wait && {
      ...known.wait,
      passed: { ...known.wait.passed, counted: known.wait.passed.counted + length },
    },
  }));
  const isStood = position.is === "standing";
  const more = { counted: sitting.counted + (isStood ? 0 : length), since: sitting.since };
  return withState(fileRecord(counted, { kind: isStood ? "stood" : "sat", from, until }), {
    sitting: more,
    standing: { ...standing, counted: standing.counted + (isStood ? length : 0) },
    desk: { ...desk, counted: desk.counted + length },
    settleUntil: Math.max(settleUntil, turn.now + SETTLING),
  });
}

function restartAfterBreak(turn: Turn): Turn {
  const moved = Object.keys(turn.state.progress).filter((id) => id === "posture" || id === "standing");
  return restartPosition(restartReminders(turn, moved, "taken"));
}
