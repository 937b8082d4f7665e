import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { nameKey } from "../../../stretches/message-keys.ts";
import { isSameOrder, move, remove, type OwnPlan, type OwnPlanRow } from "../../../stretches/own-plan.ts";
import type { Length } from "../../../stretches/routine.ts";
import { inSeconds } from "../../../words/amounts.ts";
import { filterWords } from "../../../words/filters.ts";
import type { Say } from "../../../words/say.ts";
import { Sign } from "../../kit/signs/sign.tsx";
import { useWords } from "../../kit/words.tsx";
import { HEADING } from "../heading.tsx";
import { ExerciseItem } from "../item/item.tsx";
import type { GuideParts } from "../guide-parts.ts";
import { lengthWords } from "../routines/lengths.tsx";
import type { ChangeList } from "./changes.ts";

interface Props extends Pick<GuideParts, "settings" | "offerUndo"> {
  plan: OwnPlan;
  length: Length;
  change: ChangeList;
}

/** What the person picked, in their order, with what each gets of the time; each can be moved and removed. */
export function Picked({ plan, length, change, settings, offerUndo }: Props) {
  const { say } = useWords();
  const { picked } = settings;
  const [moved, setMoved] = useState("");
  const held = useRef<string | null>(null);
  const order = picked.join(" ");
  // A row that moves is taken out of the page for a moment and loses the focus, so it is given back.
  useLayoutEffect(() => {
    if (held.current !== null) document.getElementById(held.current)?.focus();
    held.current = null;
  }, [order]);

  const moveBy = async (exercise: ExerciseId, by: -1 | 1) => {
    held.current = moveId(exercise, by);
    const { after } = await change((list) => move(list, exercise, by));
    setMoved(say("guide_moved", say(nameKey(exercise)), after.indexOf(exercise) + 1, after.length));
  };
  const removeIt = async (exercise: ExerciseId) => {
    const { isSaved, before, after } = await change((list) => remove(list, exercise));
    if (!isSaved) return;
    document.getElementById(HEADING)?.focus({ preventScroll: true });
    offerUndo({
      said: say("own_removed", say(nameKey(exercise))),
      back: [{ settings: "saveRoutine", exercises: before }],
      stands: (now) => isSameOrder(now.picked, after),
      landOn: moveId(exercise, 1),
    });
  };
  return (
    <>
      <ul class="card items">
        {plan.rows.map((row, index) => (
          <ExerciseItem key={row.exercise} exercise={row.exercise} line={lineOf(say, row, length)}>
            <Moves
              exercise={row.exercise}
              first={index === 0}
              last={index === picked.length - 1}
              onMove={(by) => void moveBy(row.exercise, by)}
              onRemove={() => void removeIt(row.exercise)}
            />
          </ExerciseItem>
        ))}
      </ul>
      {plan.standIns.length === 0 && plan.rows.some(({ why }) => why !== null && why !== "time") && (
        <p class="soft">{say("guide_removed_time")}</p>
      )}
      {plan.standIns.map(({ exercise, seconds }) => (
        <p key={exercise} class="soft">
          {say("guide_stand_in", say(nameKey(exercise)), inSeconds(say, seconds))}
        </p>
      ))}
      <output class="hidden">{moved}</output>
    </>
  );
}

interface MovesProps {
  exercise: ExerciseId;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** At the ends a button does nothing, but stays, so that whoever has just pressed it keeps the focus. */
function Moves({ exercise, first, last, onMove, onRemove }: MovesProps) {
  const { say } = useWords();
  const name = say(nameKey(exercise));
  return (
    <div class="moves">
      <button
        type="button"
        class="icon-button"
        id={moveId(exercise, -1)}
        aria-disabled={first}
        aria-label={say("guide_up", name)}
        onClick={() => {
          if (!first) onMove(-1);
        }}
      >
        <Sign name="up" />
      </button>
      <button
        type="button"
        class="icon-button"
        id={moveId(exercise, 1)}
        aria-disabled={last}
        aria-label={say("guide_down", name)}
        onClick={() => {
          if (!last) onMove(1);
        }}
      >
        <Sign name="down" />
      </button>
      <button type="button" class="icon-button" aria-label={say("own_remove_label", name)} onClick={onRemove}>
        <Sign name="remove" />
      </button>
    </div>
  );
}

function moveId(exercise: ExerciseId, by: -1 | 1): string {
  return `${by < 0 ? "up" : "down"}-${exercise}`;
}

function lineOf(say: Say, { seconds, why }: OwnPlanRow, length: Length): string {
  if (seconds !== null) return inSeconds(say, seconds);
  if (why === "time") return say("guide_no_time", lengthWords(say, length));
  return why === null ? "" : say("guide_left_out", filterWords(say, why));
}
