import { useRef } from "preact/hooks";
import type { Reminder } from "../../../domain/model/reminder.ts";
import { drinkAmount } from "../../../words/drinks.ts";
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
  const usual = drinkAmount(say, language, settings.waterGlass, settings);
  const open = (event: MouseEvent) => {
    event.preventDefault();
    if (more.current !== null) onMore(more.current);
  };
  return (
    // By the other mouse button, a long press, or the key for menus. The button in it does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li class="row" onContextMenu={open}>
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
            aria-label={say("add_glass_label", usual)}
            onClick={() => void send({ command: "drank", at: Date.now() })}
          >
            {say("add_glass", usual)}
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
          onClick={open}
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
