import { SECOND } from "../../../calendar/time.ts";
import { lengths, type Length } from "../../../stretches/routine.ts";
import { exactDuration } from "../../../words/amounts.ts";
import type { Say } from "../../../words/say.ts";
import { Choices } from "../../kit/controls/choices.tsx";
import { useWords } from "../../kit/words.tsx";

/** How long a routine is to be. */
export function Lengths({ length, onChoose }: { length: Length; onChoose: (length: Length) => void }) {
  const { say } = useWords();
  return (
    <div class="lengths">
      <span class="soft" id="routine-length">
        {say("guide_length")}
      </span>
      <Choices
        as="segments"
        labelledBy="routine-length"
        choices={lengths.map((seconds) => ({ name: String(seconds), label: lengthWords(say, seconds) }))}
        chosen={String(length)}
        onChoose={(name) => onChoose(Number(name) as Length)}
      />
    </div>
  );
}

export function lengthWords(say: Say, length: Length): string {
  return exactDuration(say, length * SECOND);
}
