// Node has no Temporal of its own yet.
import "temporal-polyfill/global";
import type { Event } from "../../src/domain/model/event.ts";
import { HOUR, MINUTE, SECOND, type Instant } from "../../src/calendar/time.ts";
import { effective, type Settings } from "../../src/settings/fields.ts";
import { Machine } from "../../tests/support/machine.ts";

/*
 * The morning that the pictures show, lived by the engine itself: whatever it comes to say of such a morning, the
 * pictures say too. It is always the same one.
 */

export const ZONE = "America/New_York";
const NINE: Instant = Date.UTC(2026, 5, 17, 13);

const hours = (days: readonly number[], from: number, until: number) =>
  days.map((day) => ({ day, from: from * 60, until: until * 60 }));

const settings: Partial<Settings> = {
  skin: "medium",
  hair: "bob",
  focusPlanEnabled: true,
  focusPlan: [...hours([2, 5], 9, 10.5), ...hours([1, 4], 13, 15)],
};

/** What is stored at a moment, and when that is. */
export interface Moment {
  now: Instant;
  stored: Record<string, unknown>;
}

/** The moments of the pictures, by name. */
export function momentsOfMorning(): Record<"desk" | "prompt" | "player", Moment> {
  const machine = new Machine(NINE, ZONE, effective(settings));
  const until = (minutes: number, prompted: () => void = () => {}) =>
    machine.awakeUntil(NINE + minutes * MINUTE, prompted);
  const send = (event: Event) => machine.send(event);
  const drink = () => send({ command: "drank", at: machine.now });
  const moment = (): Moment => ({
    now: machine.now,
    stored: {
      settings,
      state: machine.state,
      [`day:${machine.state.day}`]: machine.recordsOf(machine.state.day),
    },
  });

  /** Takes the break that is asked for, away from the keyboard, and comes back. */
  const takeBreak = () => {
    const { prompt } = machine.state;
    send({ command: "start", prompt: prompt?.id ?? null, reminder: prompt === null ? "posture" : null });
    const { break: begun } = machine.state;
    if (begun === null) throw new Error("The break of the pictures did not begin.");
    machine.environment = { ...machine.environment, pageOpen: true };
    send({ command: "pageOpened", page: begun.id });
    machine.awakeFor(begun.length + 10 * SECOND);
    machine.environment = { ...machine.environment, pageOpen: false };
    machine.awakeFor(5 * SECOND);
  };

  until(18);
  drink();
  until(32);
  takeBreak();
  until(50);
  machine.environment = { ...machine.environment, idle: "locked" };
  send({ signal: "woke" });
  until(61);
  machine.environment = { ...machine.environment, idle: "active" };
  send({ signal: "woke" });
  drink();
  until(94);
  if (machine.state.prompt !== null) takeBreak();
  until(113);
  const desk = moment();
  until(126);
  // Asked for by a click on its notification.
  if (machine.state.prompt !== null) send({ command: "open", prompt: machine.state.prompt.id });
  const prompt = moment();
  send({ command: "start", prompt: null, reminder: "stretch" });
  const { break: begun } = machine.state;
  if (begun === null) throw new Error("The stretch of the pictures did not begin.");
  machine.environment = { ...machine.environment, pageOpen: true };
  send({ command: "pageOpened", page: begun.id });
  machine.awakeFor(44 * SECOND);
  const player = moment();
  if (machine.now > NINE + 4 * HOUR) throw new Error("The morning of the pictures has become too long.");
  return { desk, prompt, player };
}
