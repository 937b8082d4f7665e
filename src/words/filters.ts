import type { Reason } from "../stretches/choosing/reason.ts";
import { avoidanceKey } from "../stretches/message-keys.ts";
import type { Say } from "./say.ts";

/** What leaves an exercise out, as the person knows it: one of the things to avoid, or another choice of theirs. */
export function filterWords(say: Say, filter: Reason): string {
  switch (filter) {
    case "seatedOnly":
      return say("left_out_seated");
    case "arching":
      return say("profile_archingBothersMe");
    case "excluded":
      return say("comfort_not_for_me");
    default:
      return say(avoidanceKey(filter));
  }
}
