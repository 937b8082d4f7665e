import type { Model } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";

interface Props extends Pick<Model, "send"> {
  /** Millilitres. */
  glass: number;
  /** A glass was logged since the break began. */
  drunk: boolean;
}

/** A break that asks for a drink too can log it. */
export function GlassButton({ glass, drunk, send }: Props) {
  const { say } = useWords();
  return (
    <button
      type="button"
      class="button water"
      disabled={drunk}
      onClick={() => void send({ command: "drank", at: Date.now() })}
    >
      {drunk ? say("undo_drank") : say("add_glass", glass)}
    </button>
  );
}
