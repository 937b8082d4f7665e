import { nextReminder, readyNow } from "../domain/prompting/due.ts";
import type { Moment, State } from "../domain/state.ts";
import { timeOfDay } from "./amounts.ts";
import { heroWords, type HeroWords } from "./hero.ts";
import { holdLine, waitLine } from "./holds.ts";
import { listed, mentionOf, phraseOf } from "./names.ts";
import type { Say } from "./say.ts";

/** How things stand, in the popup's large words, and the reasons behind them. */
export interface Standing extends HeroWords {
  /** What else holds, what waits and for what, and what comes next. */
  reasons: string[];
}

export function standingWords(say: Say, language: string, state: State, moment: Moment): Standing {
  const next = nextReminder(state, moment);
  return {
    ...heroWords(say, language, state, moment),
    reasons: [
      ...unsaid(state).map((hold) => holdLine(say, language, hold, [], moment.now)),
      ...waits(say, language, state, moment),
      ...(next === null
        ? []
        : [say("standing_next", phraseOf(say, next.reminder), timeOfDay(language, next.at))]),
    ],
  };
}

/** The large words tell of the first hold, but not of the hourly limit. */
function unsaid({ held }: State): State["held"] {
  return held[0]?.reason === "hourly" ? held : held.slice(1);
}

function waits(say: Say, language: string, state: State, moment: Moment): string[] {
  const ready = readyNow(state, moment);
  if (ready.length === 0) return [];
  if (state.held.length > 0) {
    const names = ready.map((reminder) => mentionOf(say, reminder));
    return [say("waiting", listed(names, language))];
  }
  const line = waitLine(say, language, state, ready, moment.now);
  return line === null ? [] : [line];
}
