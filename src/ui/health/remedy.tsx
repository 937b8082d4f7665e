import type { RefObject } from "preact";
import type { MessageKey } from "../../words/say.ts";
import { useWords } from "../kit/words.tsx";
import type { Remedy } from "../../health/finding.ts";

const labels: Record<Exclude<Remedy["is"], "ask">, MessageKey> = {
  repair: "health_repair",
  restart: "health_restart",
  notice: "health_test",
  chime: "health_chime",
  shortcuts: "health_keys_change",
  options: "health_options",
  room: "room_name",
};

interface Props {
  remedy: Remedy;
  /** The id of what it is a remedy for. */
  describedBy: string;
  button: RefObject<HTMLButtonElement | null>;
  onUse: (remedy: Remedy) => void;
}

/** What one click can do: mostly a button, for a place on another page a link. */
export function RemedyButton({ remedy, describedBy, button, onUse }: Props) {
  const { say } = useWords();
  const label = say(remedy.is === "ask" ? remedy.label : labels[remedy.is]);
  if (remedy.is === "options" || remedy.is === "room") {
    const place =
      remedy.is === "options" ? `options/index.html#${remedy.address}` : "history/index.html#room";
    return (
      <a class="button" href={`../${place}`} aria-describedby={describedBy}>
        {label}
      </a>
    );
  }
  return (
    <button
      type="button"
      class="button"
      ref={button}
      aria-describedby={describedBy}
      onClick={() => onUse(remedy)}
    >
      {label}
    </button>
  );
}
