import { useEffect, useRef } from "preact/hooks";
import type { Reminder } from "../../../domain/model/reminder.ts";
import { nameOf } from "../../../words/names.ts";
import { rowShare, rowWords } from "../../../words/row.ts";
import { Ring } from "../../kit/ring.tsx";
import { Symbol, type SymbolName } from "../../kit/signs/symbol.tsx";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";

const tones = {
  posture: "accent",
  standing: "accent",
  own: "accent",
  stretch: "stretch",
  water: "water",
} as const;

interface Props extends Parts {
  reminder: Reminder;
  /** Opens the menu of the row, which belongs to this button. */
  onMore: (button: HTMLElement) => void;
}

/** One reminder: how far it is on its way, when it comes, the one thing to do about it, and a menu with what is left. */
export function ReminderRow({ reminder, state, settings, now, send, onMore }: Props) {
  const { say, language } = useWords();
  const more = useRef<HTMLButtonElement>(null);
  const share = rowShare(reminder, state, { now, settings });
  const name = nameOf(say, reminder);
  const open = useRef(() => {});
  open.current = () => more.current && onMore(more.current);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // By the other mouse button, a long press, or the key for menus.
    const openInstead = (event: MouseEvent) => {
      event.preventDefault();
      open.current();
    };
    const { current } = row;
    current?.addEventListener("contextmenu", openInstead);
    return () => current?.removeEventListener("contextmenu", openInstead);
  }, []);
  return (
    <li class="row" ref={row}>
      <Ring share={share} tone={tones[reminder.kind]} label={say("progress_label", Math.round(share * 100))}>
        <Symbol name={symbolOf(reminder)} />
      </Ring>
      <div class="row-text">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p class="soft">{rowWords(say, language, reminder, state, { now, settings })}</p>
      </div>
      <div class="row-actions">
        {reminder.kind === "water" ? (
          <button
            class="button water"
            aria-label={say("add_glass_label", settings.waterGlass)}
            onClick={() => void send({ command: "drank", at: Date.now() })}
          >
            {say("add_glass", settings.waterGlass)}
          </button>
        ) : (
          <button
            class={`button ${reminder.kind}`}
            disabled={state.break !== null}
            aria-label={say("start_label", name)}
            onClick={() => void send({ command: "start", prompt: null, reminder: reminder.id })}
          >
            {say("start")}
          </button>
        )}
        <button
          class="more"
          ref={more}
          aria-label={say("row_more", name)}
          aria-haspopup="menu"
          onClick={() => open.current()}
        >
          <Symbol name="more" />
        </button>
      </div>
    </li>
  );
}

function symbolOf({ kind, symbol }: Reminder): SymbolName {
  if (kind === "standing") return "walk";
  return kind === "own" ? (symbol ?? "star") : kind;
}
