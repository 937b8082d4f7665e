import { comfortOf } from "../../domain/stretching/chosen.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Routine } from "../../domain/stretching/routine.ts";
import { exercises, type ExerciseId } from "../../stretches/exercise.ts";
import { allows, removals, type Filter } from "../../stretches/choosing/filter.ts";
import { nameKey } from "../../stretches/messages.ts";
import { filterWords } from "../../words/filters.ts";
import { listed } from "../../words/names.ts";
import { useWords } from "../kit/words.tsx";

interface Props {
  routine: Routine;
  /** Index of the item that is on. */
  item: number;
  settings: Settings;
  voiceMissing: boolean;
  onTakeBack: (exercise: ExerciseId) => void;
}

/** One line that is there only when there is something to say. */
export function Note({ routine, item, settings, voiceMissing, onTakeBack }: Props) {
  const { say, language } = useWords();
  const leftOut = leftOutBefore(routine, item, settings);
  if (leftOut !== null) {
    return (
      <p class="note">
        {say("comfort_was_left_out", say(nameKey(leftOut)))}
        <button type="button" class="button quiet" onClick={() => onTakeBack(leftOut)}>
          {say("undo")}
        </button>
      </p>
    );
  }
  const filters = whatLeavesNothing(settings);
  if (filters.length > 0) {
    const names = filters.map((filter) => filterWords(say, filter));
    return <p class="note">{say("player_last_resort", listed(names, language))}</p>;
  }
  return voiceMissing ? <p class="note">{say("player_no_voice")}</p> : null;
}

/** The exercise before this one, where the person has just said that it is not for them. */
export function leftOutBefore({ items }: Routine, item: number, settings: Settings): ExerciseId | null {
  const before = items[item - 1]?.exercise;
  return before !== undefined && settings.excluded.includes(before) ? before : null;
}

/** The filters, where together they leave no exercise at all: then the one that is on is not allowed either. */
export function whatLeavesNothing(settings: Settings): Filter[] {
  const comfort = comfortOf(settings);
  if (exercises.some((exercise) => allows(comfort, exercise))) return [];
  return removals(comfort, exercises).map(({ filter }) => filter);
}
