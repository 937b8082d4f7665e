import { SECOND } from "../../../calendar/time.ts";
import type { FittedRoutine } from "../../../stretches/fitting.ts";
import { nameKey, routineNameKey, routineTextKey } from "../../../stretches/message-keys.ts";
import { exactDuration, inSeconds } from "../../../words/amounts.ts";
import { filterWords } from "../../../words/filters.ts";
import { formatList } from "../../../words/format-list.ts";
import { Sign } from "../../kit/signs/sign.tsx";
import { useWords } from "../../kit/words.tsx";
import { ExerciseItem } from "../item/item.tsx";
import { Start } from "../item/start.tsx";
import { Thumb } from "../item/thumb.tsx";
import type { GuideParts } from "../guide-parts.ts";

interface Props extends GuideParts {
  routine: FittedRoutine;
  /** It fits this person better than the others. */
  best: boolean;
  open: boolean;
  onToggle: () => void;
}

/** A routine: what it is for and a way to start it; opened, what is in it and what was left out. */
export function RoutineCard({ routine, best, open, onToggle, ...parts }: Props) {
  const { say } = useWords();
  const { context, items, seconds } = routine;
  const name = say(routineNameKey(context));
  const panel = `routine-${context}`;
  return (
    <li class="card routine">
      <div class="item">
        <div class="item-text">
          <h3>
            <button
              type="button"
              class="opener"
              aria-expanded={open}
              aria-controls={panel}
              onClick={onToggle}
            >
              {name}
              <Sign name={open ? "up" : "down"} />
            </button>
          </h3>
          {best && <span class="badge">{say("guide_best")}</span>}
          <p class="soft">{say(routine.another ? "guide_another" : routineTextKey(context))}</p>
        </div>
        <Start {...parts} name={context} items={items} label={say("start")} of={name} tone="stretch" />
      </div>
      <div id={panel}>
        {open ? (
          <>
            <ul class="items">
              {items.map((item) => (
                <ExerciseItem
                  key={item.exercise}
                  exercise={item.exercise}
                  line={inSeconds(say, item.seconds)}
                />
              ))}
            </ul>
            <p class="total">
              <span>{say("guide_total")}</span> <span>{exactDuration(say, seconds * SECOND)}</span>
            </p>
            <Differences routine={routine} />
          </>
        ) : (
          <div class="strip">
            {items.map(({ exercise }) => (
              <Thumb key={exercise} exercise={exercise} />
            ))}
          </div>
        )}
      </div>
      {routine.onFloor && <p class="soft routine-note">{say("guide_on_floor")}</p>}
    </li>
  );
}

/** What is left out of the routine for this person, and why. */
function Differences({ routine: { removed, nothingLeft } }: { routine: FittedRoutine }) {
  const { say, language } = useWords();
  const names = (exercises: FittedRoutine["removed"][number]["exercises"]) =>
    formatList(
      exercises.map((exercise) => say(nameKey(exercise))),
      language,
    );
  return (
    <>
      {removed.map(({ reason, exercises }) => (
        <p key={reason} class="soft routine-note">
          {say("guide_removed", names(exercises), filterWords(say, reason))}
        </p>
      ))}
      {removed.length > 0 && (
        <p class="soft routine-note">{say(nothingLeft ? "guide_nothing_of_it" : "guide_removed_time")}</p>
      )}
    </>
  );
}
