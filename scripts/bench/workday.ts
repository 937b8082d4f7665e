import { noticeButtons } from "../../src/domain/rules/prompt.ts";
import type { Event } from "../../src/domain/model/event.ts";
import { effective } from "../../src/settings/fields.ts";
import { HOUR, MINUTE, SECOND, type Instant, type Ms } from "../../src/calendar/time.ts";
import { atDesk } from "../../tests/support/at-desk.ts";
import { Machine } from "../../tests/support/machine.ts";

/*
 * Working days of eight hours as the engine lives through them, with the default settings. Every event is one
 * wake of the worker. The days differ, but each run has the same ones.
 */

/** How the person takes to Limber: does what it asks, leaves every prompt alone, or has paused it all day. */
export type Manner = "answers" | "ignores" | "pauses";

export interface Wakes {
  alarms: number;
  /** The browser told of something: input stopped or came back, a window or a notification closed. */
  reports: number;
  /** The person or one of Limber's pages asked for something. */
  requests: number;
  /** How many of all these found the worker stopped, so that the browser had to start it. */
  starts: number;
}

export const HOURS = 8;

/** The browser stops a worker that has had nothing to do for so long. */
const STOPPED_AFTER: Ms = 30 * SECOND;

const NONE: Wakes = { alarms: 0, reports: 0, requests: 0, starts: 0 };
const ZONE = "Europe/Berlin";
const FIRST_MONDAY = Date.UTC(2026, 0, 5, 8);
const DAY: Ms = 24 * HOUR;

/** Lives so many working days, and gives back the wakes of each. */
export function work(days: number, manner: Manner): Wakes[] {
  const machine = new Machine(FIRST_MONDAY, ZONE, effective({}));
  const random = randomNumbers();
  return Array.from({ length: days }, (_, day) => {
    const weekends = Math.floor(day / 5);
    return new Workday(machine, FIRST_MONDAY + (day + 2 * weekends) * DAY, manner, random).lived();
  });
}

class Workday {
  private readonly agenda: { at: Instant; act: () => void }[] = [];
  private wakes: Wakes = { ...NONE };
  private lastWake = 0;
  private notice: string | null = null;
  private asked: string | null = null;
  /** When the person is back from where they are. */
  private backAt = 0;

  constructor(
    private readonly machine: Machine,
    private readonly morning: Instant,
    private readonly manner: Manner,
    private readonly random: () => number,
  ) {}

  lived(): Wakes {
    this.machine.environment = { ...atDesk };
    this.machine.asleepUntil(this.morning);
    this.wake("reports", { signal: "browserStarted" });
    if (this.manner === "pauses") {
      this.wake("requests", { command: "pause", length: "untilEnded" });
      this.wakes = { ...NONE };
    }
    this.planDay();
    const evening = this.morning + HOURS * HOUR;
    for (;;) {
      const next = this.agenda.toSorted((a, b) => a.at - b.at)[0];
      const { wakeAt } = this.machine.state;
      const at = Math.min(next?.at ?? evening, wakeAt ?? evening);
      if (at >= evening) return this.wakes;
      this.machine.now = at;
      if (at === wakeAt) this.wake("alarms", { signal: "woke" });
      else if (next !== undefined) {
        this.agenda.splice(this.agenda.indexOf(next), 1);
        next.act();
      }
    }
  }

  /** Lunch, two coffees, and about once an hour a few minutes without touching anything. */
  private planDay(): void {
    this.in(this.between(170, 200), () => this.leave(this.between(35, 55), "locked"));
    this.in(this.between(60, 100), () => this.leave(this.between(6, 12)));
    this.in(this.between(320, 400), () => this.leave(this.between(6, 12)));
    for (let hour = 0; hour < HOURS; hour += 1) {
      this.in(hour * HOUR + this.between(5, 55), () => this.leave(this.between(2, 6)));
    }
    for (let times = 0; times < 4; times += 1) {
      this.in(this.between(10, 470), () => this.wake("reports", { signal: "woke" })); // Some window was closed.
      if (this.manner === "answers") {
        this.in(this.between(10, 470), () => this.wake("requests", { command: "refresh" })); // The popup was opened.
      }
    }
  }

  private leave(length: Ms, how: "idle" | "locked" = "idle"): void {
    if (this.machine.now < this.backAt) return;
    this.backAt = this.machine.now + length;
    const noticed = how === "locked" ? 0 : this.machine.settings.awayAfter * MINUTE;
    if (length <= noticed) return;
    this.in(noticed, () => this.sense(how));
    this.in(length, () => this.sense("active"));
  }

  private sense(idle: "active" | "idle" | "locked"): void {
    const before = this.machine.environment.idle;
    this.machine.environment = { ...this.machine.environment, idle };
    // While it makes no difference, the browser is asked not to tell of missing input; it tells of a lock.
    const untold = this.machine.plan.idleAfter === null && before !== "locked" && idle !== "locked";
    if (!untold) this.wake("reports", { signal: "woke" });
  }

  /** One wake of the worker, as its loop handles it: a step, then the plan that the browser is to match. */
  private wake(cause: "alarms" | "reports" | "requests", event: Event): void {
    this.wakes[cause] += 1;
    if (this.machine.now > this.lastWake + STOPPED_AFTER) this.wakes.starts += 1;
    this.lastWake = this.machine.now;
    this.machine.send(event);
    const shown = this.machine.plan.notice?.prompt ?? null;
    const closed = this.notice;
    this.notice = shown;
    // Chromium also reports the closing of a notification that Limber itself takes away.
    if (closed !== null && closed !== shown) this.wake("reports", { signal: "noticeClosed", prompt: closed });
    const prompt = this.machine.state.prompt?.id ?? null;
    if (prompt === null || prompt === this.asked || this.manner !== "answers") return;
    this.asked = prompt;
    this.in(this.between(0.2, 1.5), () => this.answer(prompt));
  }

  /** Mostly with the first button, which starts the break or logs the glass; now and then with a snooze. */
  private answer(prompt: string): void {
    const { now, state } = this.machine;
    if (state.prompt?.id !== prompt) return;
    if (now < this.backAt) {
      this.in(this.backAt - now + 30 * SECOND, () => this.answer(prompt));
      return;
    }
    const button = noticeButtons(state.prompt.members, this.machine.settings)[this.random() < 0.15 ? 1 : 0];
    this.wake("requests", { signal: "noticePressed", prompt, button, at: now });
    const begun = this.machine.state.break;
    if (begun === null) return;
    this.in(SECOND, () => {
      this.machine.environment = { ...this.machine.environment, pageOpen: true };
      this.wake("requests", { command: "pageOpened", page: begun.id });
      this.wake("requests", { command: "refresh" });
    });
    const length = begun.length + this.between(0.2, 1);
    this.leave(length);
    this.in(length + 10 * SECOND, () => {
      this.machine.environment = { ...this.machine.environment, pageOpen: false };
      this.wake("reports", { signal: "woke" });
    });
  }

  private in(delay: Ms, act: () => void): void {
    this.agenda.push({ at: this.machine.now + delay, act });
  }

  /** A length between so many minutes. */
  private between(least: number, most: number): Ms {
    return Math.round((least + this.random() * (most - least)) * MINUTE);
  }
}

/** Numbers from 0 to 1, the same ones each time (Park and Miller's generator). */
function randomNumbers(): () => number {
  let last = 1;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last / 2_147_483_647;
  };
}
