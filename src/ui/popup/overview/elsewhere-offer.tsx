import type { Absence } from "../../../domain/model/state.ts";
import { elapsedTime } from "../../../words/amounts.ts";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";

interface Props extends Pick<Parts, "send"> {
  absence: Absence;
}

/** Nobody can see whether someone who was away sat in a meeting, so the person may say so. */
export function ElsewhereOffer({ absence: { from, until }, send }: Props) {
  const { say } = useWords();
  return (
    <p class="remark">
      <span>{say("elsewhere_offer", elapsedTime(say, until - from))}</span>
      <button
        class="button quiet"
        onClick={() => void send({ command: "satElsewhere", ended: until, at: Date.now() })}
      >
        {say("elsewhere")}
      </button>
    </p>
  );
}
