import type { ExerciseId } from "../../../exercises/exercise.ts";
import { nameKey } from "../../../stretches/message-keys.ts";
import { append, isSameOrder, remove } from "../../../stretches/own-plan.ts";
import { useWords } from "../../kit/words.tsx";
import { useChanges } from "../own/changes.ts";
import type { GuideParts } from "../guide-parts.ts";

const BUTTON = { pick: "pick-exercise", exclude: "exclude-exercise" } as const;

/** Puts the exercise into the person's own routine, or leaves it out for them: one click each, and one to undo it. */
export function Choosing({
  exercise,
  settings,
  send,
  offerUndo,
}: Pick<GuideParts, "settings" | "send" | "offerUndo"> & { exercise: ExerciseId }) {
  const { say } = useWords();
  const change = useChanges({ settings, send });
  const name = say(nameKey(exercise));
  const picked = settings.picked.includes(exercise);
  const excluded = settings.excluded.includes(exercise);

  const pick = async () => {
    const { isSaved, before, after } = await change((list) =>
      picked ? remove(list, exercise) : append(list, exercise),
    );
    if (!isSaved) return;
    offerUndo({
      said: picked ? say("own_removed", name) : say("own_added", name),
      back: [{ settings: "saveRoutine", exercises: before }],
      stands: (now) => isSameOrder(now.picked, after),
      landOn: BUTTON.pick,
    });
  };
  const exclude = async () => {
    const [there, back] = excluded ? (["include", "exclude"] as const) : (["exclude", "include"] as const);
    if ("error" in (await send({ settings: there, exercise }))) return;
    offerUndo({
      said: excluded ? say("comfort_was_put_back", name) : say("comfort_was_left_out", name),
      back: [{ settings: back, exercise }],
      stands: (now) => now.excluded.includes(exercise) !== excluded,
      landOn: BUTTON.exclude,
    });
  };
  return (
    <div class="choosing">
      <button type="button" class="button" id={BUTTON.pick} onClick={() => void pick()}>
        {picked ? say("guide_unpick") : say("guide_pick")}
      </button>
      <button type="button" class="button plain" id={BUTTON.exclude} onClick={() => void exclude()}>
        {excluded ? say("comfort_put_back") : say("comfort_not_for_me")}
      </button>
      {excluded && <p class="soft">{say("guide_excluded_text")}</p>}
    </div>
  );
}
