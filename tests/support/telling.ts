import type { Event } from "../../src/domain/model/event.ts";
import type { Ms } from "../../src/calendar/time.ts";
import type { Deed, Happening, Tale } from "./arbitraries.ts";
import { Machine, type Happened } from "./machine.ts";

/** How a tale is told: what to look at, and what else to do. */
export interface Telling {
  /** Sees every step. */
  watch?: (happened: Happened, machine: Machine) => void;
  /** Instead of letting time pass with nothing but the alarm. */
  passTime?: (machine: Machine, length: Ms) => void;
  /** Comes before each happening. */
  before?: (machine: Machine, happening: Happening) => void;
}

/** Tells a random day to the engine. */
export function tell({ start, zone, settings, happenings }: Tale, telling: Telling = {}): Machine {
  const machine = new Machine(start, zone, settings);
  const prompts: string[] = [];
  machine.watch = (happened) => {
    if (happened.state.prompt !== null) prompts.push(happened.state.prompt.id);
    telling.watch?.(happened, machine);
  };
  for (const happening of happenings) {
    telling.before?.(machine, happening);
    if (happening.happens === "time") pass(machine, happening, telling.passTime);
    else happen(machine, happening, prompts[0] ?? "posture@0");
  }
  return machine;
}

type TimePasses = Extract<Happening, { happens: "time" }>;

function pass(machine: Machine, { length, asked }: TimePasses, passTime: Telling["passTime"] = rings): void {
  const until = machine.now + length;
  if (!asked) return passTime(machine, length);
  while (machine.state.prompt === null && machine.now < until) {
    passTime(machine, Math.min(machine.state.wakeAt ?? until, until) - machine.now);
  }
}

const rings = (machine: Machine, length: Ms): void => machine.awakeFor(length);

function happen(machine: Machine, happening: Exclude<Happening, TimePasses>, longGone: string): void {
  switch (happening.happens) {
    case "deed":
      if (happening.deed.does === "pageOpened")
        machine.environment = { ...machine.environment, pageOpen: true, pageInView: true };
      touch(machine, happening);
      machine.send(eventOf(happening.deed, machine, longGone));
      return;
    case "idle":
      machine.environment = { ...machine.environment, idle: happening.idle, audible: happening.audible };
      machine.send({ signal: "woke" });
      return;
    case "changes":
      machine.environment = { ...machine.environment, ...happening.facts };
      return;
    case "pageCloses":
      machine.environment = { ...machine.environment, pageOpen: false, pageInView: false };
      machine.send({ signal: "woke" });
      return;
    case "settings":
      touch(machine, happening);
      machine.changeSettings({ settings: "change", changes: happening.changes });
      return;
    case "late":
      machine.asleepUntil((machine.state.wakeAt ?? machine.now) + happening.length);
      machine.send({ signal: "woke" });
      return;
    case "sleep":
      machine.asleepUntil(machine.now + happening.length);
      if (happening.closed)
        machine.environment = { ...machine.environment, pageOpen: false, pageInView: false };
      machine.send({ signal: happening.closed ? "browserStarted" : "woke" });
      return;
    case "clock":
      machine.now += happening.by;
      machine.send({ signal: "woke" });
      return;
    case "travel":
      machine.zone = happening.zone;
      machine.send({ signal: "woke" });
  }
}

/** Whoever clicks touches something, which the system knows too, unless the screen is locked. */
function touch(machine: Machine, happening: Happening): void {
  const byItself = ["pageOpened", "popupClosed", "closeNotice", "refresh"];
  if (happening.happens === "deed" && byItself.includes(happening.deed.does)) return;
  if (machine.environment.idle === "idle") machine.environment = { ...machine.environment, idle: "active" };
}

/** The event a deed becomes at this moment. `longGone`: what stale answers answer. */
export function eventOf(deed: Deed, { state, now }: Machine, longGone: string): Event {
  const open = state.prompt?.id ?? "none";
  switch (deed.does) {
    case "start":
    case "open":
    case "skip": {
      const prompt = deed.stale ? longGone : open;
      return deed.does === "start"
        ? { command: "start", prompt, reminder: null }
        : { command: deed.does, prompt };
    }
    case "snooze":
      return { command: "snooze", prompt: deed.stale ? longGone : open, minutes: deed.minutes };
    case "press":
      return { signal: "noticePressed", prompt: deed.stale ? longGone : open, button: deed.button, at: now };
    case "closeNotice":
      return { signal: "noticeClosed", prompt: deed.stale ? longGone : open };
    case "startOne":
      return { command: "start", prompt: null, reminder: deed.reminder };
    case "done":
      return { command: "done", reminder: deed.reminder, at: now };
    case "drank":
      return { command: "drank", at: now };
    case "glass":
      return { command: "drank", at: now, ml: deed.ml };
    case "removeGlass":
      return { command: "removeGlass", of: state.glasses.at(-1)?.at ?? 0, at: now };
    case "goEasy":
      return { command: "goEasy", hours: deed.hours, at: now };
    case "easeAnotherDay":
    case "leaveEase":
      return { command: deed.does, at: now };
    case "standing":
    case "sitting":
      return { command: "takePosition", position: deed.does, at: now };
    case "positionKey":
      return { signal: "positionKeyPressed", at: now };
    case "satElsewhere":
      return { command: "satElsewhere", ended: state.absence?.until ?? 0, at: now };
    case "undo":
      return { command: "undo", at: state.undo?.at ?? 0 };
    case "pageOpened":
      return { command: "pageOpened", page: state.break?.id ?? open };
    case "popupClosed":
      return { signal: "popupClosed", break: state.break?.id ?? "none" };
    case "endBreak":
      return { command: "endBreak", break: state.break?.id ?? "none", how: deed.how, at: now };
    case "stretch":
      return { command: "stretch", name: "own", items: deed.items, place: deed.place };
    case "play":
      return { command: "play", break: state.break?.id ?? "none", on: deed.on, at: now };
    case "seek":
      return { command: "seek", break: state.break?.id ?? "none", item: deed.item, at: now };
    case "quiet":
    case "pause":
      return { command: deed.does, length: deed.length };
    case "endQuiet":
    case "endPause":
    case "refresh":
      return { command: deed.does };
  }
}
