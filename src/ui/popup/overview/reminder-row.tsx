import type { Reminder } from "../../../domain/model/reminder.ts";
import type { Break } from "../../../domain/model/break.ts";
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

/** One reminder: how far it is on its way, when it comes, and the one thing to do about it. */
export function ReminderRow({ reminder, state, settings, now, send }: Parts & { reminder: Reminder }) {
  const { say, language } = useWords();
  const share = rowShare(reminder, state, { now, settings });
  return (
    <li class="row">
      <Ring share={share} tone={tones[reminder.kind]} label={say("progress_label", Math.round(share * 100))}>
        <Symbol name={symbolOf(reminder)} />
      </Ring>
      <div class="row-text">
        <h3>
          <bdi>{nameOf(say, reminder)}</bdi>
        </h3>
        <p class="soft">{rowWords(say, language, reminder, state, { now, settings })}</p>
      </div>
      <RowAction reminder={reminder} glass={settings.waterGlass} onBreak={state.break} send={send} />
    </li>
  );
}

interface ActionProps extends Pick<Parts, "send"> {
  reminder: Reminder;
  /** Millilitres. */
  glass: number;
  onBreak: Break | null;
}

function RowAction({ reminder, glass, onBreak, send }: ActionProps) {
  const { say } = useWords();
  const name = nameOf(say, reminder);
  switch (reminder.kind) {
    case "stretch":
      return (
        <button
          class="button stretch"
          disabled={onBreak !== null}
          aria-label={say("start_label", name)}
          onClick={() => void send({ command: "start", prompt: null, reminder: reminder.id })}
        >
          {say("start")}
        </button>
      );
    case "water":
      return (
        <button
          class="button water"
          aria-label={say("add_glass_label", glass)}
          onClick={() => void send({ command: "drank", at: Date.now() })}
        >
          {say("add_glass", glass)}
        </button>
      );
    case "posture":
    case "standing":
    case "own":
      return (
        <button
          class="button"
          disabled={onBreak?.members.includes(reminder.id) ?? false}
          aria-label={say("done_label", name)}
          onClick={() => void send({ command: "done", reminder: reminder.id, at: Date.now() })}
        >
          {say("done")}
        </button>
      );
  }
}

function symbolOf({ kind, symbol }: Reminder): SymbolName {
  if (kind === "standing") return "walk";
  return kind === "own" ? (symbol ?? "star") : kind;
}
