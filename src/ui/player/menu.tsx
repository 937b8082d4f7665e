import { useRef, useState } from "preact/hooks";
import { MINUTE } from "../../calendar/time.ts";
import type { Break } from "../../domain/model/break.ts";
import type { BreakEnd } from "../../domain/model/event.ts";
import type { ExerciseId } from "../../exercises/exercise.ts";
import type { Layers } from "../../settings/layers.ts";
import { nameKey } from "../../stretches/message-keys.ts";
import { exactDuration } from "../../words/amounts.ts";
import { GlassButton } from "../kit/glass-button.tsx";
import type { Parts } from "../kit/model.ts";
import { Symbol } from "../kit/signs/symbol.tsx";
import { useWords } from "../kit/words.tsx";
import { focusName } from "./name.tsx";
import { Switch } from "../kit/controls/switch.tsx";
import { LockedNote } from "../kit/locked-note.tsx";
import { useSaved } from "../kit/use-saved.ts";
import "./menu.css";

interface Props extends Pick<Parts, "state" | "settings" | "send"> {
  ongoing: Break;
  /** What a policy has set. */
  locked: Layers["locked"];
  /** What is on now. */
  exercise: ExerciseId;
  onExclude: (exercise: ExerciseId) => void;
  /** Null where it has a window already. */
  onWindow: (() => void) | null;
  onEnd: (how: BreakEnd) => void;
}

/** What is needed less often, in a menu that opens over the player. */
export function PlayerMenu({ exercise, onExclude, onWindow, onEnd, ...parts }: Props) {
  const { say } = useWords();
  const menu = useRef<HTMLDivElement>(null);
  // The routine goes on behind the menu: its choices are about the exercise that was on when it was opened.
  const [meant, mean] = useState(exercise);
  const place = (button: HTMLElement) => {
    if (menu.current === null) return;
    menu.current.style.insetBlockStart = `${button.getBoundingClientRect().bottom + 4}px`;
  };
  const choice = (label: string, action: () => void, text?: string) => (
    <button
      type="button"
      class="choice"
      onClick={({ detail }) => {
        menu.current?.hidePopover();
        action();
        if (detail > 0) focusName();
      }}
    >
      {label}
      {text !== undefined && <span class="soft">{text}</span>}
    </button>
  );
  return (
    <>
      <button
        type="button"
        class="more"
        popovertarget="player-menu"
        onClick={({ currentTarget }) => {
          place(currentTarget);
          mean(exercise);
        }}
        aria-label={say("player_more")}
        title={say("player_more")}
      >
        <Symbol name="more" />
      </button>
      <div
        id="player-menu"
        class="card menu"
        popover="auto"
        ref={menu}
        role="group"
        aria-label={say("player_more")}
      >
        {!parts.settings.excluded.includes(meant) &&
          choice(
            say("player_not_for_me", say(nameKey(meant))),
            () => onExclude(meant),
            say("player_not_for_me_text"),
          )}
        {onWindow !== null && choice(say("player_window"), onWindow)}
        {choice(say("player_put_off", exactDuration(say, parts.settings.snooze * MINUTE)), () =>
          onEnd("snooze"),
        )}
        {choice(say("player_skip_break"), () => onEnd("skip"))}
        <SoundSwitch name="breakChime" {...parts} />
        <SoundSwitch name="breakVoice" {...parts} />
        {parts.ongoing.members.includes("water") && <GlassButton {...parts} />}
      </div>
    </>
  );
}

interface SwitchProps extends Pick<Props, "settings" | "locked" | "send"> {
  name: "breakChime" | "breakVoice";
}

/** Something that is heard, or not. It stays as it was put, also before that is saved. */
function SoundSwitch({ name, settings, locked, send }: SwitchProps) {
  const { say } = useWords();
  const { shown, set } = useSaved(settings[name], (on) =>
    send({ settings: "change", changes: { [name]: on } }),
  );
  const isLocked = locked.has(name);
  const note = `player-${name}-locked`;
  return (
    <div class="choice">
      <span>
        <label for={`player-${name}`}>{say(`${name}_label`)}</label>
        {isLocked && <LockedNote id={note} />}
      </span>
      <Switch
        id={`player-${name}`}
        on={shown}
        disabled={isLocked}
        describedBy={isLocked ? note : undefined}
        onChange={(on) => void set(on)}
      />
    </div>
  );
}
