import { outlookOf } from "../domain/rules/outlook.ts";
import type { Moment } from "../domain/model/turn.ts";
import type { State } from "../domain/model/state.ts";
import { comingTime } from "./amounts.ts";
import { heroWords, type HeroWords } from "./hero.ts";
import { isolate } from "./names.ts";
import type { Say } from "./say.ts";

/**
 * What the welcome page says in large words: what comes first, and when. Where something holds, or asks already, it
 * says what the popup says. There may be no text below them.
 */
export function firstWords(say: Say, language: string, state: State, moment: Moment): HeroWords {
  const outlook = outlookOf(state, moment);
  if (outlook.is !== "coming") return heroWords(say, language, state, moment);
  const { reminder, at } = outlook.next;
  const { kind, name } = reminder;
  const time = comingTime(say, language, at, moment.now);
  const title =
    kind === "own" ? say("welcome_first_own", isolate(name ?? ""), time) : say(`welcome_first_${kind}`, time);
  return { title, text: "" };
}
