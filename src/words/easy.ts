import type { Easy } from "../domain/model/easy.ts";
import { asksHowToGoOn } from "../domain/rules/easy.ts";
import type { Instant } from "../calendar/time.ts";
import { comingTime } from "./amounts.ts";
import type { Say } from "./say.ts";

/** In a line: that Limber goes easy, and until when; or that the person may say how to go on. */
export function easyLine(say: Say, language: string, easy: Easy, now: Instant): string {
  if (asksHowToGoOn(easy, now)) return say("easy_over");
  return say(`easy_line_${easy.stage}`, comingTime(say, language, easy.until, now));
}
