import { choose, historyOf } from "../../stretches/choosing/choose.ts";
import type { Comfort } from "../../stretches/choosing/comfort.ts";
import { allows, applyLimits, type Avoidance } from "../../stretches/choosing/filter.ts";
import { ownRoutine } from "../../stretches/timing.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import { countAt } from "../model/counter.ts";
import { longestBreak } from "../model/reminder.ts";
import { staysSeated, type Settings } from "../../settings/fields.ts";
import type { RoutineChoice } from "../model/routine.ts";
import type { State } from "../model/state.ts";
import type { Moment } from "../model/turn.ts";
import { isStanding } from "./position.ts";
import { MINUTE, SECOND, type Ms } from "../../calendar/time.ts";

const avoidanceOf = {
  avoidFloor: "floor",
  avoidTwisting: "twisting",
  avoidForwardBending: "forwardBending",
  avoidBackBending: "backBending",
  avoidKneeling: "kneeling",
  avoidStanding: "standing",
} as const satisfies Partial<Record<keyof Settings, Avoidance>>;

/** What the person has said of their comfort. */
export function comfortOf(settings: Settings): Comfort {
  const avoid = (Object.keys(avoidanceOf) as (keyof typeof avoidanceOf)[])
    .filter((name) => settings[name])
    .map((name) => avoidanceOf[name]);
  const { profile, excluded } = settings;
  return { profile, avoid, seatedOnly: staysSeated(settings), excluded };
}

/** Whether the person wants a routine of their own, and something of it is left by what they leave out. */
export function hasOwnRoutine(settings: Settings): boolean {
  const comfort = comfortOf(settings);
  return settings.ownRoutine && settings.picked.some((exercise) => allows(comfort, exercise));
}

/**
 * The routine for a stretch break of that length: the person's own where they want that and can, else what suits
 * them, the time they have sat, and whether they stand. While a prompt is open it stays the same unless they change
 * position, so that what is shown is what comes.
 */
export function chooseRoutine(state: State, { now, settings }: Moment, length: Ms): RoutineChoice {
  const seconds = Math.max(1, Math.round(length / SECOND));
  const comfort = comfortOf(settings);
  if (hasOwnRoutine(settings)) {
    return { name: "own", items: applyLimits(ownRoutine(settings.picked, seconds), comfort).items };
  }
  const sat = countAt(state.sitting, state.prompt?.openedAt ?? now);
  const history = historyOf(state.stretched);
  const stands = isStanding(state);
  const { context, items } = choose({ seconds, satMinutes: sat / MINUTE, stands, comfort, history });
  return { name: context, items };
}

/** The first exercise of the break that an open prompt asks for; null where it is not about stretching. */
export function firstExercise(state: State, moment: Moment): ExerciseId | null {
  const members = state.prompt?.members ?? [];
  if (!members.includes("stretch")) return null;
  const [first] = chooseRoutine(state, moment, longestBreak(members, moment.settings)).items;
  return first?.exercise ?? null;
}
