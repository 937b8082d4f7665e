import { useId } from "preact/hooks";
import { drinkSizes } from "../../../words/drink-sizes.ts";
import type { Parts } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";

/** At today: a drink of each of the person's sizes is logged by one click. */
export function DrinkLog({ settings, send }: Pick<Parts, "settings" | "send">) {
  const { say, language } = useWords();
  const id = useId();
  return (
    <div class="drink-log" role="group" aria-labelledby={id}>
      <span class="soft" id={id}>
        {say("drink_log")}
      </span>
      {drinkSizes(say, language, settings).map(({ ml, amount }) => (
        <button
          key={ml}
          type="button"
          class="button water"
          aria-label={say("add_glass_label", amount)}
          onClick={() => void send({ command: "drank", at: Date.now(), ml })}
        >
          {say("add_glass", amount)}
        </button>
      ))}
    </div>
  );
}
