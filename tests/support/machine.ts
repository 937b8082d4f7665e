import { changeSettings, type SettingsChange } from "../../src/settings/change.ts";
import { layersOf } from "../../src/settings/layers.ts";
import type { Event } from "../../src/domain/model/event.ts";
import { plan, type Plan } from "../../src/domain/plan.ts";
import type { DayRecord, FiledRecord } from "../../src/domain/model/record.ts";
import type { Context, Outcome } from "../../src/domain/model/turn.ts";
import type { State } from "../../src/domain/model/state.ts";
import type { Environment } from "../../src/domain/model/environment.ts";
import { findDifferences, type Settings } from "../../src/settings/fields.ts";
import { replay } from "../../src/domain/replay.ts";
import { findUndoneJump } from "../../src/domain/rules/jumps.ts";
import { settingsNow } from "../../src/domain/rules/easy.ts";
import { begin, step, stepInto } from "../../src/domain/step.ts";
import { dayOf, type Day } from "../../src/calendar/day.ts";
import { scheduleAt } from "../../src/calendar/schedule.ts";
import type { Instant, Ms } from "../../src/calendar/time.ts";
import { atDesk } from "./at-desk.ts";

/** One step of the engine: what was, what came, and what became of it. */
export interface Happened {
  before: State;
  event: Event;
  /** The facts of the moment, with the settings as the person has chosen them; see `eased`. */
  context: Context;
  state: State;
  records: readonly FiledRecord[];
  /** Makes the same step from another state. */
  again: (before: State) => Outcome;
}

/** The facts of a moment, with the settings that count there: in Easy mode they are others. */
export function eased({ context, state }: Pick<Happened, "context" | "state">): Context {
  return { ...context, settings: settingsNow(context.settings, state) };
}

/**
 * The steps of which one was made: itself, unless it is one with which the clock has returned. Then all that came since
 * the jump was gone through again, each event at its right time, and the last of them is the event itself.
 */
export function stepsOf(happened: Happened): Happened[] {
  const { before, event, context } = happened;
  const undone = findUndoneJump(before, context);
  if (undone === null) return [happened];
  const steps: Happened[] = [];
  replay(before, undone, event, context, (from, past, facts) => {
    const outcome = step(from, past, facts);
    steps.push({
      ...outcome,
      before: from,
      event: past,
      context: facts,
      again: (other) => step(other, past, facts),
    });
    return outcome;
  });
  return steps;
}

/**
 * The engine on a machine with a clock that the test owns. Like the real loop it keeps the state, hands every
 * event to `step` together with the facts of the moment, and rings the one alarm when the engine asked for it.
 */
export class Machine {
  state: State;
  environment: Environment = { ...atDesk };
  readonly began: Instant;
  /** Everything written so far, in order. */
  readonly history: FiledRecord[] = [];
  /** The same by day: looking through a year for a day takes longer than the engine does. */
  private readonly days = new Map<Day, DayRecord[]>();
  /** When the alarm rang. */
  readonly rang: Instant[] = [];
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
    this.write(records, []);
  }

  /** Another machine on which everything is as it is on this one, and which nobody watches. */
  copy(): Machine {
    const copy = Object.create(Machine.prototype) as Machine;
    return Object.assign(copy, this, {
      history: [...this.history],
      days: new Map([...this.days].map(([day, records]) => [day, [...records]])),
      rang: [...this.rang],
      watch: () => {},
    });
  }

  get context(): Context {
    const { now, zone, settings, environment } = this;
    return { now, zone, settings, environment, known: this.known };
  }

  /** Like the loop it reads a day's history only where the engine may have to know it. */
  private get known(): Context["known"] {
    if (this.state === undefined) return {};
    const { day } = scheduleAt(this.now, this.zone, this.settings);
    if (day === this.state.day && this.state.jumps.length === 0) return {};
    return { [day]: this.recordsOf(day) };
  }

  recordsOf(day: Day): DayRecord[] {
    return [...this.writtenOn(day)];
  }

  get plan(): Plan {
    return plan(this.state, this);
  }

  /** Something happens at this moment. Gives back what it wrote. */
  send(event: Event): readonly FiledRecord[] {
    const { state: before, context } = this;
    const { state, records, retracted } = step(before, event, context);
    this.state = state;
    this.write(records, retracted);
    this.watch({ before, event, context, state, records, again: (from) => step(from, event, context) });
    return records;
  }

  private write(records: readonly FiledRecord[], retracted: readonly FiledRecord[]): void {
    for (const one of retracted) {
      removeLast(this.history, one);
      removeLast(this.writtenOn(one.day), one.record);
    }
    this.history.push(...records);
    for (const { day, record } of records) this.writtenOn(day).push(record);
  }

  private writtenOn(day: Day): DayRecord[] {
    const records = this.days.get(day) ?? [];
    this.days.set(day, records);
    return records;
  }

  /** The settings change as the loop changes them: first checked, then the engine steps into them. */
  changeSettings(change: SettingsChange): void {
    const layers = changeSettings(layersOf({ known: findDifferences(this.settings), unknown: {} }), change);
    if ("refused" in layers) return;
    const { effective: settings } = layers;
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

/** Takes out of a list what is equal, where it stands last. */
function removeLast(list: unknown[], item: unknown): void {
  const index = list.findLastIndex((one) => JSON.stringify(one) === JSON.stringify(item));
  if (index >= 0) list.splice(index, 1);
}
