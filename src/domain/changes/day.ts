import type { Day } from "../../calendar/day.ts";
import { MINUTE, type Ms } from "../../calendar/time.ts";
import type { Settings } from "../../settings/fields.ts";
import { countAt, ZERO } from "../model/counter.ts";
import { LONGEST_DAY } from "../model/limits.ts";
import type { DayRecord } from "../model/record.ts";
import { NO_PROGRESS, type State } from "../model/state.ts";
import { withState, type Turn } from "../model/turn.ts";
import { glassesIn, isSeenHere } from "../rules/day.ts";
import { deskTimeIn } from "../rules/sitting.ts";
import { forgetAbsence } from "./absence.ts";
import { firstAppointments } from "./appointments.ts";
import { recordBout } from "./counters.ts";
import { reportHolds } from "./holds.ts";
import { closePrompt } from "./prompt.ts";

/** The day's first glass is asked for this long after the person arrives. */
const FIRST_GLASS: Ms = 30 * MINUTE;

/**
 * The day goes on under another date: the clock, the zone or a setting has moved its beginning. Nothing starts
 * afresh; what is counted date by date is what that date's records say.
 */
export function redate(turn: Turn): Turn {
  const { day } = turn.schedule;
  return day === turn.state.day ? turn : countFromRecords(recordBout(turn, turn.now), day);
}

/** A new day starts counters, water log and what the holds delayed afresh. */
export function beginDay(turn: Turn, day: Day): Turn {
  const { state, now, settings, schedule } = turn;
  const ended = recordBout(closePrompt(reportHolds(turn), "withdrawn"), now);
  return withState(countFromRecords(ended, day), {
    // While a hold keeps everything at rest, the person counts as arrived only when they are seen again.
    arrivedAt: isSeenHere(state) ? now : null,
    progress: { ...firstProgress(settings), ...firstAppointments(settings, schedule.dayStarts) },
    sitting: ZERO,
    standing: ZERO,
    fullScreens: state.fullScreens === null ? null : 0,
    undo: null,
  });
}

/** Someone is there for the first time today, and not left in peace. */
export function arrive(turn: Turn): Turn {
  const isFirst = turn.state.arrivedAt === null && isSeenHere(turn.state);
  return isFirst ? withState(turn, { arrivedAt: turn.now }) : turn;
}

/** How the reminders stand when a day begins; their counters start with presence. */
export function firstProgress(settings: Settings): State["progress"] {
  return { water: { ...NO_PROGRESS, counter: { counted: headStart(settings), since: null } } };
}

/** What water counts at the beginning of a day, so that its first glass comes before a whole interval has passed. */
function headStart({ waterInterval }: Settings): Ms {
  return Math.max(0, waterInterval * MINUTE - FIRST_GLASS);
}

/**
 * Until the day's first glass is answered, another interval for water brings another head start, so that it comes when
 * it would have come with that interval from the beginning. Water that counts less than has passed since the arrival has
 * been answered, or was held, and goes on from what it counts.
 * @param before the settings until now
 */
export function renewHeadStart(turn: Turn, before: Settings): Turn {
  const { state, now, settings } = turn;
  const water = state.progress["water"];
  if (water === undefined || settings.waterInterval === before.waterInterval) return turn;
  const passed = state.arrivedAt === null ? 0 : now - state.arrivedAt;
  if (countAt(water.counter, now) < passed) return turn;
  const counted = Math.max(0, water.counter.counted + headStart(settings) - headStart(before));
  const counter = { ...water.counter, counted };
  return withState(turn, { progress: { ...state.progress, water: { ...water, counter } } });
}

/**
 * The day's numbers follow from the day's records, whatever made the date another one: so what is counted and what
 * the history tells are never two truths. The bout under way has to be written before. Of an absence that is told
 * under another date nothing more can be said.
 */
function countFromRecords(turn: Turn, day: Day): Turn {
  const { now, known } = turn;
  const { state } = forgetAbsence(turn);
  const since = state.desk.since === null ? null : now;
  const dated = { ...state, day, desk: { ...state.desk, since } };
  return { ...turn, state: recountDay(dated, known?.[day] ?? []) };
}

/**
 * The state with the numbers of its day as these records of it tell them: somebody may have brought records, or deleted
 * some. The bout under way is in none of them, and goes on.
 */
export function recountDay(state: State, records: readonly DayRecord[]): State {
  const counted = Math.min(deskTimeIn(records), LONGEST_DAY);
  return { ...state, glasses: glassesIn(records), desk: { ...state.desk, counted } };
}
