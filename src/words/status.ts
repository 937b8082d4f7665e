import { readyNow } from "../domain/rules/due.ts";
import { leadingHold } from "../domain/model/hold.ts";
import { nextReminder } from "../domain/rules/outlook.ts";
import type { Moment } from "../domain/model/turn.ts";
import type { State } from "../domain/model/state.ts";
import { timeOfDay } from "./amounts.ts";
import { heroWords, type HeroWords } from "./hero.ts";
import { holdLine, waitingWords, waitLine } from "./holds.ts";
import { nextWords } from "./names.ts";
import type { Say } from "./say.ts";

/** How things stand, in the popup's large words, and the reasons behind them. */
export interface Status extends HeroWords {
  /** What else holds, what waits and for what, and what comes next. */
  reasons: string[];
}

export function statusWords(say: Say, language: string, state: State, moment: Moment): Status {
  const next = nextReminder(state, moment);
  return {
    ...heroWords(say, language, state, moment),
    reasons: [
      ...findUntoldHolds(state).map((hold) => holdLine(say, language, hold, [], moment.now)),
      ...waitingLines(say, language, state, moment),
      ...(next === null ? [] : [nextWords(say, next.reminder, timeOfDay(language, next.at))]),
    ],
  };
}

/** The large words tell of the leading hold, but not of the hourly limit. */
function findUntoldHolds(state: State): State["held"] {
  const said = leadingHold(state.held);
  return state.held.filter((hold) => hold !== said || hold.reason === "hourly");
}

function waitingLines(say: Say, language: string, state: State, moment: Moment): string[] {
  const ready = readyNow(state, moment);
  if (ready.length === 0) return [];
  if (state.held.length > 0) return [waitingWords(say, language, ready)];
  const line = waitLine(say, language, state, ready, moment.now);
  return line === null ? [] : [line];
}
