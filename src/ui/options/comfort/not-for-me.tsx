import { exercises, type ExerciseId } from "../../../exercises/exercise.ts";
import { nameKey, positionKey } from "../../../stretches/message-keys.ts";
import { traits } from "../../../exercises/facts.ts";
import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../part-props.ts";
import { Picture } from "../../kit/figure/picture.tsx";

const HEADING = "not-for-me";

/** The exercises the person has put aside, each with the way back. */
export function NotForMe({ settings, send, offerUndo }: PartProps) {
  const { say } = useWords();
  // In the library's order: one that is put back and put aside again returns to its place.
  const excluded = exercises.filter((exercise) => settings.excluded.includes(exercise));

  const include = async (exercise: ExerciseId) => {
    const reply = await send({ settings: "include", exercise });
    if ("error" in reply) return;
    offerUndo({
      said: say("comfort_was_put_back", say(nameKey(exercise))),
      back: [{ settings: "exclude", exercise }],
      stands: (now) => !now.excluded.includes(exercise),
      landOn: HEADING,
    });
  };
  return (
    <div class="not-for-me">
      <h3 id={HEADING} tabIndex={-1}>
        {say("comfort_not_for_me")}
      </h3>
      <p class="soft">{say(excluded.length === 0 ? "comfort_not_for_me_none" : "comfort_not_for_me_text")}</p>
      {excluded.length > 0 && (
        <ul aria-labelledby={HEADING}>
          {excluded.map((exercise) => (
            <PutAside key={exercise} exercise={exercise} onInclude={() => void include(exercise)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PutAside({ exercise, onInclude }: { exercise: ExerciseId; onInclude: () => void }) {
  const { say } = useWords();
  const name = say(nameKey(exercise));
  return (
    <li>
      <Picture exercise={exercise} />
      <div class="put-aside-text">
        <h4>{name}</h4>
        <p class="soft">{say(positionKey(traits[exercise].position))}</p>
      </div>
      <button
        type="button"
        class="button quiet"
        aria-label={say("comfort_put_back_label", name)}
        onClick={onInclude}
      >
        {say("comfort_put_back")}
      </button>
    </li>
  );
}
