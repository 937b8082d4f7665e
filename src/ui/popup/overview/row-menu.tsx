import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Instant } from "../../../calendar/time.ts";
import type { Reminder } from "../../../domain/model/reminder.ts";
import type { Request } from "../../../snapshot/request.ts";
import { timeOfDay } from "../../../words/amounts.ts";
import { drinkSizes } from "../../../words/drink-sizes.ts";
import { drinkAmount } from "../../../words/drinks.ts";
import { nameOf } from "../../../words/names.ts";
import type { Parts } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";

interface Props extends Parts {
  reminder: Reminder;
  /** The button of its row, beside which it opens, and which has the focus afterwards. */
  button: HTMLElement;
  onClose: () => void;
}

/** What else can be done about a reminder. It opens by its button, by a long press or the other mouse button, and by key. */
export function RowMenu({ reminder, button, onClose, ...parts }: Props) {
  const { say } = useWords();
  const { state, send } = parts;
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = menu;
    if (current === null) return;
    current.showPopover();
    placeBeside(current, button);
    choicesIn(current)[0]?.focus();
  }, [button]);
  // A popup that is scrolled or made smaller leaves the menu beside nothing.
  useEffect(() => {
    const close = () => menu.current?.hidePopover();
    addEventListener("resize", close);
    addEventListener("scroll", close);
    return () => {
      removeEventListener("resize", close);
      removeEventListener("scroll", close);
    };
  }, []);
  const close = () => {
    menu.current?.hidePopover();
    button.focus();
  };
  return (
    <div
      class="card row-menu"
      popover="auto"
      role="menu"
      aria-label={say("row_more", nameOf(say, reminder))}
      tabIndex={-1}
      ref={menu}
      onToggle={({ newState }) => {
        if (newState === "closed") onClose();
      }}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === "Tab") close();
        if (step === undefined || menu.current === null) return;
        event.preventDefault();
        const choices = choicesIn(menu.current);
        const at = choices.indexOf(document.activeElement as HTMLElement);
        choices.at((at + step) % choices.length)?.focus();
      }}
    >
      {reminder.kind === "water" ? (
        <DrinkChoices {...parts} onChosen={close} />
      ) : (
        <button
          type="button"
          role="menuitem"
          disabled={state.break?.members.includes(reminder.id) ?? false}
          onClick={() => {
            close();
            void send({ command: "done", reminder: reminder.id, at: Date.now() });
          }}
        >
          {say("row_done")}
        </button>
      )}
      <a
        role="menuitem"
        href={`../options/index.html#${reminder.kind}`}
        target="_blank"
        onClick={() => menu.current?.hidePopover()}
      >
        {say("row_options")}
      </a>
    </div>
  );
}

/** So many of today's glasses, the last ones, can be taken back here; the history has them all. */
const MOST_BACK = 3;

/** A drink of each of the person's sizes, and the last glasses of today, each to be taken back. */
function DrinkChoices({ state, settings, send, onChosen }: Parts & { onChosen: () => void }) {
  const { say, language } = useWords();
  const choice = (key: Instant | string, label: string, requestAt: (at: Instant) => Request) => (
    <button
      key={key}
      type="button"
      role="menuitem"
      onClick={() => {
        onChosen();
        void send(requestAt(Date.now()));
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      {drinkSizes(say, language, settings).map(({ ml, amount }) =>
        choice(amount, say("add_glass_label", amount), (at) => ({ command: "drank", at, ml })),
      )}
      {state.glasses
        .slice(-MOST_BACK)
        .toReversed()
        .map(({ at: of, ml }) => {
          const label = say(
            "row_take_back",
            drinkAmount(say, language, ml, settings),
            timeOfDay(language, of),
          );
          return choice(of, label, (at) => ({ command: "removeGlass", of, at }));
        })}
    </>
  );
}

const choicesIn = (menu: HTMLElement) => [
  ...menu.querySelectorAll<HTMLElement>("[role=menuitem]:enabled, a"),
];

/** Below the button, or above it where there is no room; at the end of the line in which people read. */
function placeBeside(menu: HTMLElement, button: HTMLElement): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const gap = 4;
  const below = bottom + gap + height <= clientHeight;
  const isRtl = getComputedStyle(menu).direction === "rtl";
  const start = isRtl ? left : right - width;
  menu.style.top = `${Math.max(gap, below ? bottom + gap : top - gap - height)}px`;
  menu.style.left = `${Math.max(gap, Math.min(start, clientWidth - width - gap))}px`;
}
