import type { Break } from "../../domain/model/break.ts";
import type { Parts } from "./model.ts";
import { drinkAmount } from "../../words/drinks.ts";
import { useWords } from "./words.tsx";

interface Props extends Pick<Parts, "state" | "settings" | "send"> {
  ongoing: Break;
}

/** A break that asks for a drink too can log it, once. */
export function GlassButton({ ongoing, state, settings, send }: Props) {
  const { say, language } = useWords();
  const drunk = state.glasses.some(({ at }) => at >= ongoing.startedAt);
  return (
    <button
      type="button"
      class="button water"
      disabled={drunk}
      onClick={() => void send({ command: "drank", at: Date.now() })}
    >
      {drunk
        ? say("undo_drank")
        : say("add_glass", drinkAmount(say, language, settings.waterGlass, settings))}
    </button>
  );
}
