import type { RoutineName } from "../../../domain/model/routine.ts";
import type { Item } from "../../../stretches/routine.ts";
import { Sign } from "../../kit/signs/sign.tsx";
import { useWords } from "../../kit/words.tsx";
import type { GuideParts } from "../guide-parts.ts";

interface Props extends Pick<GuideParts, "state" | "place" | "send"> {
  name: RoutineName;
  items: readonly Item[];
  /** What the button says. */
  label: string;
  /** What it starts, where that is not the whole page's subject. */
  of?: string;
  /** `sign`: a quiet one, without words. */
  tone: "primary" | "stretch" | "sign";
}

/** Plays these exercises where the guide is open. Only one break can be on: meanwhile the button leads to that one. */
export function Start({ name, items, label, of, tone, state, place, send }: Props) {
  const { say } = useWords();
  const onBreak = state.break !== null;
  const says = onBreak ? say("show_break") : label;
  const whole = of === undefined || onBreak ? says : say("start_label", of);
  const start = () =>
    void send(onBreak ? { command: "showBreak" } : { command: "stretch", name, items, place });
  if (tone === "sign") {
    return (
      <button type="button" class="icon-button" aria-label={whole} title={whole} onClick={start}>
        <Sign name="play" />
      </button>
    );
  }
  return (
    <button
      type="button"
      class={`button ${tone}`}
      aria-label={whole === says ? undefined : whole}
      onClick={start}
    >
      {says}
    </button>
  );
}
