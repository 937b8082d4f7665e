import type { ComponentChildren } from "preact";
import { reminders, type Reminder } from "../../../domain/model/reminder.ts";
import { absenceOnOffer } from "../../../domain/rules/absence.ts";
import { isStanding, suitsPosition } from "../../../domain/rules/position.ts";
import { later } from "../../kit/later.tsx";
import type { Parts } from "../../kit/model.ts";
import { Actions } from "./actions.tsx";
import { Foot } from "./foot.tsx";
import { Hero, HERO } from "./hero.tsx";
import { NotNow } from "./not-now.tsx";
import { ReminderRow } from "./reminder-row.tsx";
import { StatusLine } from "./status-line.tsx";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

interface Props extends Parts {
  /** What was done in the break that was played here just now. */
  done: ComponentChildren;
  /** The person comes back from the guide. */
  fromGuide: boolean;
}

/** So often in one day full screen holds something before it is asked whether it should. */
const OFTEN = 3;

const Asides = later(async () => (await import("./asides.tsx")).Asides, "lines");
const RowMenu = later(async () => (await import("./row-menu.tsx")).RowMenu, "lines");

/** The popup as it opens: how things stand, and what to do about it. */
export function Overview({ done, fromGuide, ...parts }: Props) {
  const { state, settings, now } = parts;
  useLanding(HERO);
  const [menu, openMenu] = useState<{ reminder: Reminder; button: HTMLElement } | null>(null);
  const stands = isStanding(state);
  const absence = absenceOnOffer(state, now);
  const fullScreens = settings.quietInFullScreen ? (state.fullScreens ?? 0) : 0;
  const often = fullScreens < OFTEN ? 0 : fullScreens;
  const shown = reminders(settings).filter((reminder) => suitsPosition(reminder, state));
  return (
    <main>
      <Hero {...parts} />
      {done || <StatusLine {...parts} />}
      {(stands || absence || often || state.easy) && (
        <Asides {...parts} stands={stands} absence={absence} fullScreens={often} />
      )}
      <Actions {...parts} />
      {shown.length > 0 && (
        <ul class="card rows">
          {shown
            .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
            .map((reminder) => (
              <ReminderRow
                key={reminder.id}
                reminder={reminder}
                onMore={(button) => openMenu({ reminder, button })}
                {...parts}
              />
            ))}
        </ul>
      )}
      <NotNow {...parts} />
      <Foot fromGuide={fromGuide} />
      {menu !== null && (
        <RowMenu key={menu.reminder.id} {...menu} {...parts} onClose={() => openMenu(null)} />
      )}
    </main>
  );
}

/** From the one that comes most often to the one people made themselves. */
const ORDER = ["posture", "standing", "stretch", "water", "own"];

/** What had the focus may be gone with what it did: then the element with this id has it, and it is not lost. */
function useLanding(id: string): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || (last.current?.isConnected ?? true)) return;
    document.getElementById(id)?.focus();
  });
}
