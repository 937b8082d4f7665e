import type { Routine } from "../../domain/model/routine.ts";
import { exercisesLeft } from "../../domain/rules/exercises-left.ts";
import { comfortOf } from "../../domain/rules/routine-choice.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import { exerciseJustLeftOut } from "../../playback/playback.ts";
import type { Settings } from "../../settings/fields.ts";
import { reasonOf } from "../../stretches/choosing/reason.ts";
import { nameKey } from "../../stretches/message-keys.ts";
import { filterWords } from "../../words/filters.ts";
import { formatList } from "../../words/format-list.ts";
import { useWords } from "../kit/words.tsx";

interface Props {
  routine: Routine;
  /** Index of the item that is on. */
  item: number;
  settings: Settings;
  voiceMissing: boolean;
  onInclude: (exercise: ExerciseId) => void;
}

/** One line that is there only when there is something to say. */
export function Note({ routine, item, settings, voiceMissing, onInclude }: Props) {
  const { say, language } = useWords();
  const { removed } = exercisesLeft(settings);
  const leftOut = removed.length > 0 ? null : exerciseJustLeftOut(routine, item, settings);
  if (leftOut !== null) {
    return (
      <p class="small note">
        {say("comfort_was_left_out", say(nameKey(leftOut)))}
        <button type="button" class="button quiet" onClick={() => onInclude(leftOut)}>
          {say("undo")}
        </button>
      </p>
    );
  }
  if (removed.length > 0) {
    const comfort = comfortOf(settings);
    const names = removed.map(({ filter }) => filterWords(say, reasonOf(comfort, filter)));
    return <p class="small note">{say("player_last_resort", formatList(names, language))}</p>;
  }
  return voiceMissing ? <p class="small note">{say("player_no_voice")}</p> : null;
}
