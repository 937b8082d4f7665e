import { isExercise, type ExerciseId } from "../../exercises/exercise.ts";

export const tabs = ["exercises", "routines", "own"] as const;
export type Tab = (typeof tabs)[number];

/** Where one is in the guide. `unknown`: the address names nothing that exists. */
export type Route = { at: Tab } | { at: "exercise"; exercise: ExerciseId } | { at: "unknown"; asked: string };

const EXERCISE = "exercise/";
/** At most so many characters of a wrong address are shown to the person. */
const LONGEST = 40;

/** What an address asks for, from what stands after its #. */
export function routeOf(hash: string): Route {
  if (hash === "") return { at: "exercises" };
  const tab = tabs.find((name) => name === hash);
  if (tab !== undefined) return { at: tab };
  const asked = decode(hash.startsWith(EXERCISE) ? hash.slice(EXERCISE.length) : hash);
  return isExercise(asked)
    ? { at: "exercise", exercise: asked }
    : { at: "unknown", asked: asked.slice(0, LONGEST) };
}

export function tabHref(tab: Tab): string {
  return `#${tab}`;
}

export function exerciseHref(exercise: ExerciseId): string {
  return `#${EXERCISE}${exercise}`;
}

/** The address may have been typed by hand, with characters that cannot be decoded. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
