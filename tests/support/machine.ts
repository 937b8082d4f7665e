import { amended } from "../../src/settings/change.ts";
import type { Amendment, Event } from "../../src/domain/model/event.ts";
import { plan, type Plan } from "../../src/domain/plan.ts";
import type { DayRecord, Filed } from "../../src/domain/model/record.ts";
import type { Settings } from "../../src/settings/fields.ts";
import type { Context, State, World } from "../../src/domain/model/state.ts";
import { dayOf, type Day } from "../../src/calendar/day.ts";
import type { Stepped } from "../../src/domain/replay.ts";
import { begin, step, stepInto } from "../../src/domain/step.ts";
import type { Instant, Ms } from "../../src/calendar/time.ts";

/** One step of the engine: what was, what came, and what became of it. */
export interface Happened {
  before: State;
  event: Event;
  context: Context;
  state: State;
  records: Filed[];
  /** The same step once more, from a state of the caller's. */
  again: (before: State) => Stepped;
}

/**
 * The engine on a machine with a clock that the test owns. Like the real loop it keeps the state, hands every
 * event to `step` together with the facts of the moment, and rings the one alarm when the engine asked for it.
 */
export class Machine {
  state: State;
  world: World = {
    idle: "active",
    audible: false,
    pageOpen: false,
    pageInView: false,
    still: true,
    fullScreen: false,
    call: false,
    returnsReported: true,
  };
  readonly began: Instant;
  /** Everything written so far, in order. */
  readonly history: Filed[] = [];
  /** When the alarm rang. */
  readonly rang: Instant[] = [];
  private lastDay = { asked: "", day: "" };
  /** Sees every step the engine makes. */
  watch: (happened: Happened) => void = () => {};

  constructor(
    public now: Instant,
    public zone: string,
    public settings: Settings,
  ) {
    this.began = now;
    const { state, records } = begin(this.context);
    this.state = state;
    this.history.push(...records);
  }

  /** Another machine on which everything is as it is on this one, and which nobody watches. */
  copy(): Machine {
    const copy = Object.create(Machine.prototype) as Machine;
    return Object.assign(copy, this, { history: [...this.history], rang: [...this.rang], watch: () => {} });
  }

  get context(): Context {
    const { now, zone, settings, world } = this;
    return { now, zone, settings, world, known: this.known };
  }

  /** Like the loop it reads a day's history only where the engine may have to know it. */
  private get known(): Context["known"] {
    if (this.state === undefined) return {};
    const day = this.dayNow();
    if (day === this.state.day && this.state.jumps.length === 0) return {};
    return { [day]: this.recordsOf(day) };
  }

  /** Asked many times about one moment, and the calendar is slow. */
  private dayNow(): Day {
    const asked = `${this.now} ${this.zone} ${this.settings.dayStart}`;
    if (this.lastDay.asked !== asked) {
      this.lastDay = { asked, day: dayOf(this.now, this.zone, this.settings.dayStart) };
    }
    return this.lastDay.day;
  }

  recordsOf(day: Day): DayRecord[] {
    return this.history.filter((filed) => filed.day === day).map(({ record }) => record);
  }

  get plan(): Plan {
    return plan(this.state, this.context);
  }

  /** Something happens at this moment. Gives back what it wrote. */
  send(event: Event): Filed[] {
    const { state: before, context } = this;
    const { state, records, retracted } = step(before, event, context);
    this.state = state;
    this.write(records, retracted);
    this.watch({ before, event, context, state, records, again: (from) => step(from, event, context) });
    return records;
  }

  private write(records: readonly Filed[], retracted: readonly Filed[]): void {
    for (const one of retracted) {
      const index = this.history.findLastIndex((filed) => JSON.stringify(filed) === JSON.stringify(one));
      if (index >= 0) this.history.splice(index, 1);
    }
    this.history.push(...records);
  }

  /** The settings change as the loop changes them: first checked, then the engine steps into them. */
  amend(change: Amendment): void {
    const settings = amended(this.settings, change);
    if ("refused" in settings) return;
    const { state: before, context } = this;
    const day = dayOf(this.now, this.zone, settings.dayStart);
    const known = { ...context.known, [day]: this.recordsOf(day) };
    const { state, records, retracted } = stepInto(settings, before, { ...context, known });
    this.settings = settings;
    this.state = state;
    this.write(records, retracted);
    const again = (from: State) => stepInto(settings, from, { ...context, known });
    this.watch({ before, event: { signal: "woke" }, context: this.context, state, records, again });
  }

  /** Time passes and the machine is awake: the alarm rings exactly when it was asked to, also at the end. */
  awakeUntil(moment: Instant, afterRinging: () => void = () => {}): void {
    for (let { wakeAt } = this.state; wakeAt !== null && wakeAt <= moment; { wakeAt } = this.state) {
      this.now = wakeAt;
      this.rang.push(wakeAt);
      this.send({ signal: "woke" });
      afterRinging();
    }
    this.now = moment;
  }

  awakeFor(length: Ms, afterRinging?: () => void): void {
    this.awakeUntil(this.now + length, afterRinging);
  }

  /** Time passes and nothing rings: the lid is closed, or the alarm is lost. */
  asleepUntil(moment: Instant): void {
    this.now = moment;
  }
}
