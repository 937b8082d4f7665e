import type { Instant } from "../../calendar/time.ts";
import { canStand, type Settings } from "../../settings/fields.ts";
import { countAt, ZERO } from "../model/counter.ts";
import type { DeskPosition, PositionName } from "../model/position.ts";
import { reminders, type ReminderId } from "../model/reminder.ts";
import type { Undo } from "../model/state.ts";
import { fileRecord, withState, type Turn } from "../model/turn.ts";
import { otherPosition, usualPosition } from "../rules/position.ts";
import { splitBout } from "./counters.ts";
import { changeProgress, rememberForUndo, restartPosition, restartReminders } from "./progress.ts";

const saidOf = { standing: "stoodUp", sitting: "satDown" } as const;

/**
 * The person says that they stand now, or sit. That is a change of position like any other, so it answers whoever asks
 * for one. Clicks carry their moment, so that one delivered twice counts once.
 */
export function takePosition(turn: Turn, is: PositionName, at: Instant): Turn {
  const { state, settings, now } = turn;
  const isDone = state.undo?.at === at && state.undo.position !== undefined;
  if (isDone || otherPosition(state, settings) !== is) return turn;
  const what = saidOf[is];
  const ids = positionReminders(settings);
  const filed = fileRecord(turn, { kind: what, at });
  const { undo } = rememberForUndo(filed, what, ids, at).state;
  const said = is === usualPosition(settings) ? null : now;
  const taken = changePosition(restartReminders(filed, ids, what), { is, said });
  const { position, sitting, standing } = state;
  return withState(taken, {
    undo: undo && { ...undo, position, sitting: countAt(sitting, now), standing: countAt(standing, now) },
  });
}

/** One key says both: whoever sits stands now, and the other way round. */
export function switchPosition(turn: Turn, at: Instant): Turn {
  const other = otherPosition(turn.state, turn.settings);
  return other === null ? turn : takePosition(turn, other, at);
}

/** The person has said nothing for so long that they are believed to be in their usual position again. */
export function expirePosition(turn: Turn): Turn {
  const usual = usualPosition(turn.settings);
  return resumePosition(fileRecord(turn, { kind: saidOf[usual], at: turn.now, forgotten: true }));
}

/** The person is in the usual position of their workplace, whatever they have said before. */
export function resumePosition(turn: Turn): Turn {
  const { state, settings } = turn;
  const usual = usualPosition(settings);
  if (state.position.is === usual && state.position.said === null) return turn;
  const resumed = changePosition(turn, { is: usual, said: null });
  return state.undo?.position === undefined ? resumed : withState(resumed, { undo: null });
}

/** A change of settings can make another position the usual one, or leave no other. */
export function updatePosition(turn: Turn): Turn {
  const { state, settings } = turn;
  return state.position.said === null || !canStand(settings) ? resumePosition(turn) : turn;
}

/** Time at the desk counts as something else from now on, and starts from nothing. */
function changePosition(turn: Turn, position: DeskPosition): Turn {
  if (position.is === turn.state.position.is) return withState(turn, { position });
  const restarted = changeProgress(splitBout(turn), positionReminders(turn.settings), (known) => ({
    ...known,
    counter: ZERO,
    wait: null,
    misses: 0,
  }));
  return withState(restartPosition(restarted), { position });
}

/** Those that ask for a change of position, as far as they are on. */
function positionReminders(settings: Settings): ReminderId[] {
  return reminders(settings)
    .filter(({ kind }) => kind === "posture" || kind === "standing")
    .map(({ id }) => id);
}

/**
 * The person takes back what they have said of their position: they have been in the one before all the time, and what
 * has passed since counts as that.
 */
export function returnToPosition(turn: Turn, position: DeskPosition, { progress, ...before }: Undo): Turn {
  const { state, now } = turn;
  const passed = countAt(state[state.position.is], now);
  const asks = position.is === "standing" ? "standing" : "posture";
  const still = (is: PositionName) => ({
    counted: (before[is] ?? 0) + (position.is === is ? passed : 0),
    since: null,
  });
  const returned = Object.entries(progress).map(([id, { counted, wait, misses, appointment = null }]) => [
    id,
    { counter: { counted: counted + (id === asks ? passed : 0), since: null }, wait, misses, appointment },
  ]);
  return withState(turn, {
    position,
    progress: { ...state.progress, ...Object.fromEntries(returned) },
    sitting: still("sitting"),
    standing: still("standing"),
  });
}
