import { SECOND, type Ms } from "../../calendar/time.ts";
import { chooseIdea, type Footing, type IdeaOccasion } from "../../ideas/choose-idea.ts";
import { isIdea, type IdeaId } from "../../ideas/idea.ts";
import { staysSeated, type Settings } from "../../settings/fields.ts";
import { limitsOf } from "../../stretches/choosing/comfort.ts";
import type { Break } from "../model/break.ts";
import { longestBreak, type ReminderId } from "../model/reminder.ts";
import type { State } from "../model/state.ts";
import { comfortOf } from "./routine-choice.ts";

/** What a person is on while they work, or rather not leaves. */
export function footingOf(settings: Settings): Footing {
  if (settings.workplace === "wheelchair") return "wheelchair";
  if (staysSeated(settings) || settings.avoidStanding) return "seat";
  return settings.workplace === "standing" ? "standing" : "chair";
}

/** What an idea for a break of that length has to suit. */
export function ideaOccasion(settings: Settings, length: Ms): IdeaOccasion {
  return {
    seconds: length / SECOND,
    footing: footingOf(settings),
    avoid: limitsOf(comfortOf(settings)).avoid,
    excluded: settings.excludedIdeas,
  };
}

/** What is to be done in a break; null: nothing in particular. */
export function ideaIn({ idea }: Break): IdeaId | null {
  return isIdea(idea) ? idea : null;
}

/** Whether a break for these is a change of position, whatever was due first, and has no exercises of its own. */
export function asksForIdea(members: readonly ReminderId[]): boolean {
  return members.includes("posture") && !members.includes("stretch");
}

/**
 * The idea for a break with these members; null where it is about something else, or nothing suits. It stays the same
 * until an idea has its turn, so what a prompt shows is what comes.
 */
export function ideaFor(members: readonly ReminderId[], state: State, settings: Settings): IdeaId | null {
  if (!asksForIdea(members)) return null;
  return chooseIdea(ideaOccasion(settings, longestBreak(members, settings)), state.ideas);
}
