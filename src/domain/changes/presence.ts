import { HOUR, MINUTE, type Instant, type Ms } from "../../calendar/time.ts";
import { LONGEST_SPAN } from "../model/limits.ts";
import { reminders, type ReminderId } from "../model/reminder.ts";
import type { Presence } from "../model/state.ts";
import { fileRecord, withState, type Turn } from "../model/turn.ts";
import { whenStopped } from "../rules/holds.ts";
import { timeElsewhere } from "../rules/elsewhere.ts";
import { hasListenedTooLong, idleState, isLongAgo } from "../rules/presence.ts";
import { splitBout } from "./counters.ts";
import { keepAbsence } from "./absence.ts";
import { countElsewhere } from "./elsewhere.ts";
import { resumePosition } from "./position.ts";
import { restartPosition, restartReminders } from "./progress.ts";

/** Whoever was away when its time of day came has not done it; who was asked before may have. */
function isMissed({ state, settings }: Turn, id: ReminderId): boolean {
  const reminder = reminders(settings).find((one) => one.id === id);
  return reminder !== undefined && reminder.times !== null && !state.prompt?.members.includes(id);
}

/** An absence of this length starts every reminder that counts desk time afresh. */
const LONG_ABSENCE: Ms = HOUR / 2;

/**
 * Believes what the probed facts say about presence.
 * @param byHand somebody did something just now
 */
export function observePresence(turn: Turn, byHand: boolean): Turn {
  const { presence } = turn.state;
  switch (idleState(turn, byHand)) {
    case "active":
      return presence.is === "away"
        ? comeBack(turn, presence.surelySince ?? presence.since)
        : setListening(turn, null);
    case "locked":
      return presence.is === "away" ? turn : leave(recordSign(turn), turn.now);
    case "idle":
      return presence.is === "away" ? turn : noteMissingInput(turn, presence);
  }
}

/** Somebody is here beyond doubt. What was doubted until then stays so: its bout ends, and another begins. */
export function recordSign(turn: Turn): Turn {
  const { state, now } = turn;
  const { desk, lastSign } = state;
  const sign = { lastSign: now, unanswered: 0 };
  if (desk.since === null || !isLongAgo(lastSign, now)) return withState(turn, sign);
  return withState(splitBout(turn), sign);
}

/** Away since a moment in the past. */
function leave(turn: Turn, since: Instant): Turn {
  return withState(turn, { presence: { is: "away", since } });
}

function noteMissingInput(turn: Turn, { since, listeningSince }: Extract<Presence, { is: "here" }>): Turn {
  const { now, settings, environment } = turn;
  const lastInput = Math.max(lastKnownHere(turn, since), now - settings.awayAfter * MINUTE);
  if (environment.audible && settings.soundMeansSitting) {
    const listening = listeningSince ?? lastInput;
    return hasListenedTooLong(listening, turn) ? leave(turn, listening) : setListening(turn, listening);
  }
  // The sound stopped at some time since the last probe: until now the person was believed to listen.
  return leave(turn, listeningSince === null ? lastInput : now);
}

/**
 * Until when somebody was here beyond doubt: when they came, or gave their last sign, or until the desk came to stand
 * still for another reason, since up to there their time at it has been counted and told.
 */
function lastKnownHere({ state }: Turn, since: Instant): Instant {
  return Math.max(since, state.lastSign, whenStopped(state.held, "desk") ?? since);
}

/** Someone who is here touches something, or only listens since a moment. */
function setListening(turn: Turn, listeningSince: Instant | null): Turn {
  const { presence } = turn.state;
  if (presence.is === "away" || presence.listeningSince === listeningSince) return turn;
  return withState(turn, { presence: { ...presence, listeningSince } });
}

/** Somebody is back from an absence, of which a part may have been time at another computer of theirs. */
function comeBack(turn: Turn, awaySince: Instant): Turn {
  const there = timeElsewhere(turn, awaySince);
  return there === null ? endAbsence(turn, awaySince) : endAbsence(countElsewhere(turn, there), there.until);
}

/** Somebody is back. An absence of some length was a natural break, a longer one a rest from everything. */
function endAbsence(turn: Turn, awaySince: Instant): Turn {
  const { state, now, settings } = turn;
  const absence = now - awaySince;
  const back = withState(recordSign(turn), {
    presence: { is: "here", since: now, listeningSince: null },
    arrivedAt: state.arrivedAt ?? now,
  });
  if (absence < settings.naturalBreak * MINUTE) return back;
  // A machine may lie on a shelf for years, and a longer absence would not be believed when it is read again.
  const from = Math.max(awaySince, now - LONGEST_SPAN);
  const filed = fileRecord(back, { kind: "rested", from, until: now });
  const rested = Object.keys(state.progress).filter(
    (id) =>
      id === "posture" ||
      id === "standing" ||
      (absence >= LONG_ABSENCE && id !== "water" && !isMissed(turn, id)),
  );
  const restarted = resumePosition(restartPosition(restartReminders(filed, rested, "taken")));
  const { absence: kept, undo } = keepAbsence(turn, from, rested).state;
  return withState(restarted, { absence: kept, undo: undo?.position === undefined ? undo : null });
}
