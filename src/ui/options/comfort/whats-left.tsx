import { exercises } from "../../../stretches/exercise.ts";
import type { Filter } from "../../../stretches/choosing/filter.ts";
import { nameKey } from "../../../stretches/messages.ts";
import type { Settings } from "../../../domain/settings.ts";
import { filterWords } from "../../../words/filters.ts";
import type { Say } from "../../../words/say.ts";
import { useWords } from "../../kit/words.tsx";
import { leftBy } from "./left.ts";

/** How much is left to choose from; and if it is nothing, why, and what comes instead. */
export function WhatsLeft({ settings }: { settings: Settings }) {
  const { say } = useWords();
  const { count, removed, lastResort } = leftBy(settings);
  const all = exercises.length;
  return (
    <output class="whats-left">
      {lastResort === null ? (
        count < all && <p class="soft">{say("comfort_left", count, all)}</p>
      ) : (
        <div class="nothing-left">
          <h3>{say("comfort_nothing_left")}</h3>
          <ul>
            {removed.map(({ filter, exercises: gone }) => (
              <li key={filter}>
                {say("comfort_removes", filterName(say, filter, settings), gone.length, all)}
              </li>
            ))}
          </ul>
          <p>{say("comfort_last_resort", say(nameKey(lastResort)))}</p>
        </div>
      )}
    </output>
  );
}

/** Nobody has to tick bending backward for whom arching is what bothers them. */
function filterName(say: Say, filter: Filter, { avoidBackBending, profile }: Settings): string {
  return filter === "backBending" && !avoidBackBending ? say(`profile_${profile}`) : filterWords(say, filter);
}
