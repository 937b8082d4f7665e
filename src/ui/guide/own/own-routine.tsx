import { useId } from "preact/hooks";
import { comfortOf } from "../../../domain/rules/routine-choice.ts";
import { exercises } from "../../../exercises/exercise.ts";
import { allows } from "../../../stretches/choosing/filter.ts";
import { nameKey } from "../../../stretches/message-keys.ts";
import { append, planOwn } from "../../../stretches/own-plan.ts";
import type { Length } from "../../../stretches/routine.ts";
import { exerciseLine } from "../../../words/exercise.ts";
import { Switch } from "../../kit/controls/switch.tsx";
import { useWords } from "../../kit/words.tsx";
import { ExerciseItem } from "../item/item.tsx";
import { Start } from "../item/start.tsx";
import type { GuideParts } from "../guide-parts.ts";
import { Lengths, lengthWords } from "../routines/lengths.tsx";
import { useChanges } from "./changes.ts";
import { Picked } from "./picked.tsx";
import "./own-routine.css";

interface Props extends GuideParts {
  length: Length;
  onLength: (length: Length) => void;
}

/** The routine the person makes: what is in it, in their order; when it is used; and what could be added. */
export function OwnRoutine({ length, onLength, ...parts }: Props) {
  const { say } = useWords();
  const { settings, send } = parts;
  const change = useChanges(parts);
  const { picked } = settings;
  const comfort = comfortOf(settings);
  const plan = planOwn(picked, length, comfort);
  const rest = exercises.filter((exercise) => !picked.includes(exercise) && allows(comfort, exercise));
  return (
    <>
      {picked.length === 0 ? (
        <div class="card own-empty">
          <h3>{say("guide_own_empty")}</h3>
          <p class="soft">{say("guide_own_empty_text")}</p>
        </div>
      ) : (
        <>
          <Lengths length={length} onChoose={onLength} />
          <Picked plan={plan} length={length} change={change} {...parts} />
          <Start
            {...parts}
            name="own"
            items={plan.items}
            label={say("guide_start_own", lengthWords(say, length))}
            tone="primary"
          />
          <Use settings={settings} send={send} />
        </>
      )}
      {rest.length > 0 && (
        <section aria-labelledby="add-exercise">
          <h3 id="add-exercise">{say("guide_add_title")}</h3>
          <ul class="card items">
            {rest.map((exercise) => (
              <ExerciseItem key={exercise} exercise={exercise} line={exerciseLine(say, exercise)}>
                <button
                  type="button"
                  class="button"
                  aria-label={say("guide_add_label", say(nameKey(exercise)))}
                  onClick={() => void change((list) => append(list, exercise))}
                >
                  {say("own_add")}
                </button>
              </ExerciseItem>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The switch that says whether stretch breaks use this routine. */
function Use({ settings, send }: Pick<GuideParts, "settings" | "send">) {
  const { say } = useWords();
  const id = useId();
  return (
    <div class="card own-use">
      <label for={id}>{say("guide_use_own")}</label>
      <Switch
        id={id}
        on={settings.ownRoutine}
        describedBy={`${id}-hint`}
        onChange={(ownRoutine) => void send({ settings: "change", changes: { ownRoutine } })}
      />
      <p class="soft" id={`${id}-hint`}>
        {say("guide_use_own_text")}
      </p>
    </div>
  );
}
