import { tagsOf, type Avoidance } from "../stretches/choosing/filter.ts";
import { ideas, type IdeaId, type IdeaPosture } from "./idea.ts";
import { ideaTraits } from "./idea-traits.ts";

/**
 * What a person is on at work. `chair`: they can get up from it; `seat`: they stay on it; `wheelchair`: they can go
 * somewhere, and ask nothing of their legs.
 */
export type Footing = "chair" | "standing" | "seat" | "wheelchair";

/** What an idea has to suit. */
export interface IdeaOccasion {
  /** Length of the break in seconds. */
  seconds: number;
  footing: Footing;
  avoid: readonly Avoidance[];
  /** Ideas that are not for this person. */
  excluded: readonly IdeaId[];
}

/** The postures that suit each. Where somebody can stand up, what moves them on their seat is no change of position. */
const posturesOf: Record<Footing, readonly IdeaPosture[]> = {
  chair: ["standing", "rising", "either", "going"],
  standing: ["standing", "either", "going"],
  seat: ["seated", "either"],
  wheelchair: ["seated", "either", "going"],
};

/** Whether an idea suits a person and a break. */
export function isSuitable(idea: IdeaId, { seconds, footing, avoid, excluded }: IdeaOccasion): boolean {
  const { posture, onWheels, least, tags } = ideaTraits[idea];
  if (excluded.includes(idea) || seconds < least) return false;
  if (!posturesOf[footing].includes(posture) || (footing === "wheelchair" && !onWheels)) return false;
  return !avoid.some((avoidance) => tags.some((tag) => tagsOf[avoidance].includes(tag)));
}

/**
 * The idea for a break: of those that suit it, the one whose last turn is longest ago. So none comes back before all
 * the others that suit have had their turn, and the same question always has the same answer.
 * @param shown the ideas that had their turn, the latest last
 * @returns null where the person has put aside all that would suit
 */
export function chooseIdea(occasion: IdeaOccasion, shown: readonly IdeaId[]): IdeaId | null {
  const suitable = ideas.filter((idea) => isSuitable(idea, occasion));
  const [first = null] = suitable.toSorted((a, b) => shown.lastIndexOf(a) - shown.lastIndexOf(b));
  return first;
}

/** The turns with one more taken now. Each idea is kept once, so there are never more than there are ideas. */
export function takeTurn(shown: readonly IdeaId[], idea: IdeaId): IdeaId[] {
  return [...shown.filter((other) => other !== idea), idea];
}
