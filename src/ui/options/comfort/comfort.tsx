import { exercises } from "../../../exercises/exercise.ts";
import { comfortOf } from "../../../domain/rules/routine-choice.ts";
import { exercisesLeft } from "../../../domain/rules/exercises-left.ts";
import { reasonOf } from "../../../stretches/choosing/reason.ts";
import { nameKey } from "../../../stretches/message-keys.ts";
import type { Settings } from "../../../settings/fields.ts";
import { filterWords } from "../../../words/filters.ts";
import { useWords } from "../../kit/words.tsx";
import { IdeasLeftOut } from "./ideas-left-out.tsx";
import { NotForMe } from "./not-for-me.tsx";
import type { PartProps } from "../part-props.ts";
import "./comfort.css";

/** What follows from the settings of comfort, and what else is left out. */
export function ComfortSection(parts: PartProps) {
  return (
    <>
      <WhatsLeft settings={parts.settings} />
      <NotForMe {...parts} />
      <IdeasLeftOut {...parts} />
    </>
  );
}

/** How much is left to choose from; and if it is nothing, why, and what comes instead. */
function WhatsLeft({ settings }: { settings: Settings }) {
  const { say } = useWords();
  const { count, removed, lastResort } = exercisesLeft(settings);
  const all = exercises.length;
  return (
    <output class="whats-left">
      {lastResort === null ? (
        count < all && <p class="soft">{say("comfort_left", all, count)}</p>
      ) : (
        <div class="nothing-left">
          <h3>{say("comfort_nothing_left")}</h3>
          <ul>
            {removed.map(({ filter, exercises: gone }) => (
              <li key={filter}>
                {say(
                  "comfort_removes",
                  filterWords(say, reasonOf(comfortOf(settings), filter)),
                  gone.length,
                  all,
                )}
              </li>
            ))}
          </ul>
          <p>{say("comfort_last_resort", say(nameKey(lastResort)))}</p>
        </div>
      )}
    </output>
  );
}
