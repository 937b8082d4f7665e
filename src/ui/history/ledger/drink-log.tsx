import { useId } from "preact/hooks";
import { drinkSizes } from "../../../settings/drink-sizes.ts";
import { drinkAmount } from "../../../words/drinks.ts";
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
      {drinkSizes(settings).map((ml) => {
        const amount = drinkAmount(say, language, ml, settings);
        return (
          <button
            key={ml}
            type="button"
            class="button water"
            aria-label={say("add_glass_label", amount)}
            onClick={() => void send({ command: "drank", at: Date.now(), ml })}
          >
            {say("add_glass", amount)}
          </button>
        );
      })}
    </div>
  );
}
