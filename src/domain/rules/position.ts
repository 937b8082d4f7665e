import { HOUR, type Instant, type Ms } from "../../calendar/time.ts";
import { canStand, type Settings } from "../../settings/fields.ts";
import type { PositionName } from "../model/position.ts";
import type { Reminder } from "../model/reminder.ts";
import type { State } from "../model/state.ts";

/*
 * What the person says of their position holds until the next natural break, and for two hours at the most; then they
 * are in the usual one again. At a standing desk that is standing: each day and each return begins with it, and nobody
 * there says it ten times a day. Where people take turns it is sitting: that is what most time at such desks is, and
 * who forgets to say that they sit again would seem to stand all day.
 */

/** Nobody is believed to be in another position than the usual one for longer without saying so again. */
const BELIEVED: Ms = 2 * HOUR;

/** How the person is at this desk as long as they say nothing. */
export function usualPosition({ workplace }: Settings): PositionName {
  return workplace === "standing" ? "standing" : "sitting";
}

export function isStanding({ position }: State): boolean {
  return position.is === "standing";
}

/** The position that the person may say they are in now; null: at their workplace there is only one. */
export function otherPosition(state: State, settings: Settings): PositionName | null {
  if (!canStand(settings)) return null;
  return isStanding(state) ? "sitting" : "standing";
}

/** When what the person has said of their position is no longer believed; null: it is the usual one. */
export function whenPositionEnds({ position: { said } }: State): Instant | null {
  return said === null ? null : said + BELIEVED;
}

/** Who stands is not asked to change from sitting, nor who sits from standing. */
export function suitsPosition({ kind }: Reminder, state: State): boolean {
  if (kind === "posture") return !isStanding(state);
  return kind !== "standing" || isStanding(state);
}
