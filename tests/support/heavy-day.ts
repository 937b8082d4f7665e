import type { DayRecord } from "../../src/domain/model/record.ts";
import { effective } from "../../src/settings/fields.ts";
import { MOST_OWN, ownFields, standardTimes, type OwnReminder } from "../../src/settings/lists.ts";
import { HOUR, MINUTE } from "../../src/calendar/time.ts";
import { Machine } from "./machine.ts";

/** A reminder of a person's own, as often as may be, under an id as the options give them. */
const own = (index: number): OwnReminder => ({
  id: `0f8fad5b-d9cb-469f-a165-7086728950${index + 10}`,
  name: `Reminder ${index}`,
  symbol: "star",
  enabled: true,
  timing: "desk",
  ...standardTimes,
  interval: ownFields.interval.min,
  length: 1,
  surface: "notification",
  sound: false,
});

/** Someone with as many reminders as there may be, each as often as may be. */
const busiest = effective({
  postureInterval: 5,
  stretchInterval: 15,
  waterInterval: 15,
  promptsPerHour: 12,
  promptOpenFor: 2,
  snooze: 1,
  waitForPause: false,
  own: Array.from({ length: MOST_OWN }, (_, index) => own(index)),
});

/** The records of a day that is as full as a person can make it: eighteen hours from a moment, each prompt answered. */
export function heavyDay(from = Date.UTC(2026, 4, 6, 4)): DayRecord[] {
  const machine = new Machine(from, "Europe/Berlin", busiest);
  for (let minute = 0; minute < (18 * HOUR) / MINUTE; minute += 1) {
    machine.awakeFor(MINUTE);
    if (machine.state.prompt !== null) answer(machine, minute % 4);
  }
  return machine.history.map(({ record }) => record);
}

function answer(machine: Machine, how: number): void {
  const prompt = machine.state.prompt?.id ?? "";
  const at = machine.now;
  switch (how) {
    case 0:
      machine.send({ command: "snooze", prompt, minutes: 1 });
      break;
    case 1:
      machine.send({ command: "start", prompt, reminder: null });
      machine.awakeFor(MINUTE / 2);
      machine.send({
        command: "endBreak",
        break: machine.state.break?.id ?? "",
        how: "done",
        at: machine.now,
      });
      break;
    case 2:
      machine.send({ command: "drank", at });
      machine.send({ command: "skip", prompt: machine.state.prompt?.id ?? "" });
      break;
    default:
      machine.send({ command: "done", reminder: "posture", at });
  }
}
