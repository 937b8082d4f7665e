import type { Instant } from "../../calendar/time.ts";
import { exercises, type ExerciseId } from "../../exercises/exercise.ts";
import { traits } from "../../exercises/facts.ts";
import { strenuousIdeas } from "../../ideas/gentle-ideas.ts";
import type { Settings } from "../../settings/fields.ts";
import { LONG_EASE, type Easy } from "../model/easy.ts";
import type { State } from "../model/state.ts";

/** The shortest and the longest gentle walk, in minutes. */
const WALK = { least: 1, most: 3 } as const;

/** Exercises that suit nobody whose back is sore, by what the sources say of each. */
const strenuous: readonly ExerciseId[] = exercises.filter((id) => traits[id].flareUp !== "yes");

type Stage = Easy["stage"];

const known = { easy: new WeakMap<Settings, Settings>(), stepUp: new WeakMap<Settings, Settings>() };

/**
 * The settings that count while things stand like this: Easy mode is a layer above all others, so no rule asks for it.
 * Of settings that are eased already it makes no others.
 */
export function settingsNow(settings: Settings, { easy }: Pick<State, "easy">): Settings {
  if (easy === null) return settings;
  const before = known[easy.stage].get(settings);
  if (before !== undefined) return before;
  const eased = { ...settings, ...layers[easy.stage](settings) };
  known[easy.stage].set(settings, eased);
  known[easy.stage].set(eased, eased);
  return eased;
}

const layers: Record<Stage, (settings: Settings) => Partial<Settings>> = {
  /** One gentle prompt, and water as ever; what the person made themselves stays theirs. */
  easy: ({ easyInterval, standingLimit, postureLength, excludedIdeas }) => ({
    stretchEnabled: false,
    postureEnabled: true,
    postureInterval: easyInterval,
    standingLimit: Math.min(standingLimit, easyInterval),
    postureLength: Math.min(WALK.most, Math.max(WALK.least, postureLength)),
    excludedIdeas: [...new Set([...excludedIdeas, ...strenuousIdeas])],
  }),
  stepUp: ({ excluded, excludedIdeas }) => ({
    ownRoutine: false,
    excluded: [...new Set([...excluded, ...strenuous])],
    excludedIdeas: [...new Set([...excludedIdeas, ...strenuousIdeas])],
  }),
};

/** The chosen end has come, and the person is asked how to go on. */
export function asksHowToGoOn(easy: Easy, now: Instant): boolean {
  return easy.stage === "easy" && easy.until <= now;
}

/** It has lasted for so long that a word is said, unless it was put away. */
export function isLongEase({ stage, from, read }: Easy, now: Instant): boolean {
  return stage === "easy" && now - from >= LONG_EASE && !read.includes("long");
}

/** When the step-up day is over, and with it Easy mode; null: the person ends it. */
export function whenEasyEnds({ easy }: State): Instant | null {
  return easy?.stage === "stepUp" ? easy.until : null;
}
