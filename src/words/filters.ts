import type { Filter } from "../stretches/choosing/filter.ts";
import { avoidanceKey } from "../stretches/messages.ts";
import type { Say } from "./say.ts";

/** What leaves an exercise out, as the person knows it: one of the things to avoid, or another choice of theirs. */
export function filterWords(say: Say, filter: Filter): string {
  switch (filter) {
    case "seatedOnly":
      return say("seatedOnly_label");
    case "excluded":
      return say("comfort_not_for_me");
    default:
      return say(avoidanceKey(filter));
  }
}
