import { expect } from "vitest";
import type { CallSite } from "../../src/domain/model/call-site.ts";
import type { Easy, EasyHours } from "../../src/domain/model/easy.ts";
import { countAt } from "../../src/domain/model/counter.ts";
import type { BreakEnd, Event, HoldLength, NoticeButton } from "../../src/domain/model/event.ts";
import type { HoldReason, IconStyle } from "../../src/domain/model/hold.ts";
import type { SettingsChange } from "../../src/settings/change.ts";
import type { SittingStage } from "../../src/domain/rules/sitting.ts";
import type { Plan } from "../../src/domain/plan.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";
import type { ReminderId } from "../../src/domain/model/reminder.ts";
import type { RoutineName } from "../../src/domain/model/routine.ts";
import type { BreakPlace } from "../../src/domain/model/break.ts";
import type { Environment, IdleState } from "../../src/domain/model/environment.ts";
import type { Moment } from "../../src/domain/model/turn.ts";
import type { State } from "../../src/domain/model/state.ts";
import type { ExerciseId } from "../../src/exercises/exercise.ts";
import type { Item } from "../../src/stretches/routine.ts";
import { effective, type SettingChanges, type StoredSettings } from "../../src/settings/fields.ts";
import { standardTimes, type OwnReminder } from "../../src/settings/lists.ts";
import type { Day } from "../../src/calendar/day.ts";
import { MINUTE, type Instant } from "../../src/calendar/time.ts";
import { clockTime, diary } from "./history.ts";
import { Machine } from "./machine.ts";

/*
 * A day as a story:
 *
 *   aDay("09:00", only("posture"))
 *     .at("09:30").expectPrompt("posture")
 *     .at("09:31").snooze(5).expectNoPrompt()
 *     .at("09:36").expectPrompt("posture");
 *
 * Someone sits down at 09:00 with the default settings but for those given. Between one `at` and the next the
 * machine is awake: the engine is woken exactly when it asked to be, at the end of the stretch too, and by
 * nothing else. A story says so when the machine sleeps, when the clock is changed, what the person does and
 * what the browser reports. Expectations look at the saved state and the plan made from it, never stir either.
 *
 * Times are local: `09:30` or `09:30:30` on the day the story has reached, or `2026-05-07 09:30`.
 */

/** A Wednesday without anything particular about it. */
const ORDINARY_DAY = "2026-05-06";

export function aDay(time: string, settings: StoredSettings = {}, zone = "Europe/Berlin"): Story {
  return new Story(new Machine(momentOf(time, ORDINARY_DAY, zone), zone, effective(settings)));
}

/** Settings with these of the three reminders switched on, and no other. */
export function only(...kinds: ("posture" | "stretch" | "water")[]): StoredSettings {
  return {
    postureEnabled: kinds.includes("posture"),
    stretchEnabled: kinds.includes("stretch"),
    waterEnabled: kinds.includes("water"),
  };
}

/** A reminder of the person's own, named like its id. */
export function own(
  id: string,
  interval: number,
  surface: OwnReminder["surface"] = "notification",
): OwnReminder {
  return {
    id,
    name: id,
    symbol: "star",
    enabled: true,
    timing: "desk",
    interval,
    ...standardTimes,
    length: 1,
    surface,
    sound: false,
  };
}

/**
 * A reminder of the person's own at times of day.
 * @param times such as `12:30`
 * @param days 1 is Monday
 */
export function ownAt(
  id: string,
  times: readonly string[],
  days: readonly number[] = standardTimes.days,
): OwnReminder {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return { ...own(id, 60), timing: "times", times: times.map(minutes), days };
}

/** Settings with all reminders shown in the icon alone, so that none of them interrupts. */
export const silent: StoredSettings = {
  postureSurface: "icon",
  stretchSurface: "icon",
  waterSurface: "icon",
};

export class Story {
  constructor(private readonly machine: Machine) {}

  get state(): State {
    return this.machine.state;
  }
  get moment(): Moment {
    return { now: this.machine.now, settings: this.machine.settings };
  }
  get plan(): Plan {
    return this.machine.plan;
  }
  /** The open prompt's id, for answers that come too late. */
  get prompt(): string {
    if (this.state.prompt === null) throw new Error(`no prompt is open at ${this.clock(this.machine.now)}`);
    return this.state.prompt.id;
  }
  get records(): DayRecord[] {
    return this.machine.history.map(({ record }) => record);
  }
  recordsOf(day: Day): DayRecord[] {
    return this.machine.recordsOf(day);
  }
  get diary(): string[] {
    return diary(this.machine.history, this.machine.zone);
  }
  /** When the alarm has rung, as local times. */
  get rang(): string[] {
    return this.machine.rang.map((moment) => this.clock(moment));
  }

  // Time passes.

  at(time: string): this {
    const moment = this.momentOf(time);
    if (moment < this.machine.now) throw new Error(`${time} is past: say clockSetTo, or give the date`);
    this.machine.awakeUntil(moment);
    return this;
  }

  later(minutes: number): this {
    this.machine.awakeFor(minutes * MINUTE);
    return this;
  }

  /** The machine sleeps; its alarm rings as soon as it is awake again, and someone is there. */
  sleepsUntil(time: string): this {
    return this.asleepUntil(time).wakes();
  }
  /** The machine sleeps, and what comes next in the story wakes it. */
  asleepUntil(time: string): this {
    this.machine.asleepUntil(this.momentOf(time));
    return this;
  }

  /** The browser is closed, and its pages with it. */
  browserClosedUntil(time: string): this {
    this.machine.asleepUntil(this.momentOf(time));
    this.machine.environment = { ...this.machine.environment, pageOpen: false, pageInView: false };
    return this.send({ signal: "browserStarted" });
  }

  /** The clock now says something else though no time has passed. The browser reports nothing but an alarm. */
  clockSetTo(time: string): this {
    return this.clockIs(time).wakes();
  }
  /** The same, and what comes next in the story is the first to find out. */
  clockIs(time: string): this {
    this.machine.now = this.momentOf(time);
    return this;
  }

  travelsTo(zone: string): this {
    this.machine.zone = zone;
    return this.wakes();
  }

  // What the browser notices. It reports input and its absence, and the closing of our page; not sound.

  goesIdle(): this {
    return this.reports("idle");
  }
  locks(): this {
    return this.reports("locked");
  }
  returns(): this {
    return this.reports("active");
  }
  /** A browser that reports who has gone, but not who has come back: that is seen by looking. */
  returnsGoUnreported(): this {
    return this.sees({ returnsReported: false });
  }
  /** Nobody has touched anything for so long that they count as gone, and it goes unreported. */
  hasGone(): this {
    return this.sees({ idle: "idle" });
  }
  /** Somebody comes back, and it goes unreported. */
  comesBack(): this {
    return this.sees({ idle: "active" });
  }
  /**
   * Another computer of theirs reports that they were there.
   * @param rested when their last break there had ended; without, they came from here
   */
  wasElsewhere(until: string, rested?: string): this {
    const elsewhere = {
      seen: this.momentOf(until),
      rested: rested === undefined ? 0 : this.momentOf(rested),
    };
    return this.sees({ elsewhere });
  }
  soundStarts(): this {
    return this.hears(true);
  }
  soundStops(): this {
    return this.hears(false);
  }
  /** A window goes into full screen, a call begins: nobody is told, it is seen by looking. */
  fullScreenBegins(): this {
    return this.sees({ fullScreen: true });
  }
  fullScreenEnds(): this {
    return this.sees({ fullScreen: false });
  }
  /** On these sites, as far as the browser tells. */
  callBegins(...callSites: CallSite[]): this {
    return this.sees({ call: true, callSites });
  }
  callEnds(): this {
    return this.sees({ call: false, callSites: [] });
  }
  /** The person types on; a pause of a quarter of a minute is reported if it was asked for. */
  isBusy(): this {
    return this.sees({ still: false });
  }
  /** The person pauses, and nobody reports it. */
  isStill(): this {
    return this.sees({ still: true });
  }
  makesPause(): this {
    this.isStill();
    return this.plan.idleAfter !== null && this.plan.idleAfter < 1 ? this.wakes() : this;
  }
  pageOpens(): this {
    this.machine.environment = { ...this.machine.environment, pageOpen: true, pageInView: true };
    return this.send({ command: "pageOpened", page: this.state.break?.id ?? this.prompt });
  }
  /** Another tab comes before it, or its window is put away. */
  pageGoesBehind(): this {
    return this.sees({ pageInView: false });
  }
  pageCloses(): this {
    this.machine.environment = { ...this.machine.environment, pageOpen: false, pageInView: false };
    return this.wakes();
  }
  noticeCloses(): this {
    return this.send({ signal: "noticeClosed", prompt: this.prompt });
  }
  wakes(): this {
    return this.send({ signal: "woke" });
  }

  // What the person asks for. Answers are to the open prompt.

  start(reminder: ReminderId | null = null): this {
    return this.send({ command: "start", prompt: reminder === null ? this.prompt : null, reminder });
  }
  open(): this {
    return this.send({ command: "open", prompt: this.prompt });
  }
  snooze(minutes: number | null = null): this {
    return this.send({ command: "snooze", prompt: this.prompt, minutes });
  }
  skip(): this {
    return this.send({ command: "skip", prompt: this.prompt });
  }
  /** Presses the first or the second button of the notification that is shown. */
  press(place: number): this {
    const button = this.plan.notice?.buttons[place];
    if (button === undefined) throw new Error("there is no such button");
    return this.pressLate(this.prompt, button);
  }
  /** Presses a button as it was shown, whatever has become of its prompt. */
  pressLate(prompt: string, button: NoticeButton): this {
    return this.send({ signal: "noticePressed", prompt, button, at: this.machine.now });
  }
  done(reminder: ReminderId): this {
    return this.send({ command: "done", reminder, at: this.machine.now });
  }
  drank(): this {
    return this.send({ command: "drank", at: this.machine.now });
  }
  /** Says that they stand at their desk now. */
  stand(): this {
    return this.send({ command: "takePosition", position: "standing", at: this.machine.now });
  }
  sit(): this {
    return this.send({ command: "takePosition", position: "sitting", at: this.machine.now });
  }
  pressesPositionKey(): this {
    return this.send({ signal: "positionKeyPressed", at: this.machine.now });
  }
  /** Says that the last absence was a meeting, or the one that ended at that time. */
  satElsewhere(ended?: string): this {
    const at = ended === undefined ? (this.state.absence?.until ?? 0) : this.momentOf(ended);
    return this.send({ command: "satElsewhere", ended: at, at: this.machine.now });
  }
  undo(): this {
    if (this.state.undo === null) throw new Error("there is nothing to undo");
    return this.send({ command: "undo", at: this.state.undo.at });
  }
  endBreak(how: BreakEnd): this {
    if (this.state.break === null) throw new Error("there is no break");
    return this.send({ command: "endBreak", break: this.state.break.id, how, at: this.machine.now });
  }
  /** A routine the person chose in the guide. */
  stretch(name: RoutineName, items: readonly Item[], place: BreakPlace = "window"): this {
    return this.send({ command: "stretch", name, items, place });
  }
  /** `clicked`: when that was, where it is saved only now. */
  plays(clicked?: string): this {
    return this.send({ ...this.turning(clicked), command: "play", on: true });
  }
  rests(clicked?: string): this {
    return this.send({ ...this.turning(clicked), command: "play", on: false });
  }
  popupCloses(): this {
    return this.send({ signal: "popupClosed", break: this.state.break?.id ?? "" });
  }
  seek(item: number, clicked?: string): this {
    return this.send({ ...this.turning(clicked), command: "seek", item });
  }
  /** Says that their back is sore. */
  goEasy(hours: EasyHours = 48): this {
    return this.send({ command: "goEasy", hours, at: this.machine.now });
  }
  easeAnotherDay(): this {
    return this.send({ command: "easeAnotherDay", at: this.machine.now });
  }
  leaveEase(): this {
    return this.send({ command: "leaveEase", at: this.machine.now });
  }
  quiet(length: HoldLength): this {
    return this.send({ command: "quiet", length });
  }
  endQuiet(): this {
    return this.send({ command: "endQuiet" });
  }
  pause(length: HoldLength): this {
    return this.send({ command: "pause", length });
  }
  endPause(): this {
    return this.send({ command: "endPause" });
  }
  changeSettings(change: SettingsChange): this {
    this.machine.changeSettings(change);
    return this;
  }
  change(changes: SettingChanges): this {
    this.machine.changeSettings({ settings: "change", changes });
    return this;
  }
  send(event: Event): this {
    this.machine.send(event);
    return this;
  }

  // What must be true at this moment.

  expectPrompt(...members: ReminderId[]): this {
    return this.holdsTrue("the open prompt", this.state.prompt?.members ?? [], members);
  }
  expectNoPrompt(): this {
    return this.holdsTrue("the open prompt", this.state.prompt, null);
  }
  /** The notification on the screen names these; none: there is no notification. */
  expectNotice(...members: ReminderId[]): this {
    return this.holdsTrue("the notification", this.plan.notice?.members.map(({ id }) => id) ?? [], members);
  }
  /** Minutes counted, by reminder. */
  expectCounted(minutes: Record<ReminderId, number>): this {
    const counted = Object.keys(minutes).map((id) => {
      const progress = this.state.progress[id];
      return [id, progress === undefined ? 0 : countAt(progress.counter, this.machine.now) / MINUTE];
    });
    return this.holdsTrue("minutes counted", Object.fromEntries(counted), minutes);
  }
  /** The exercises of the routine that is on, in order. */
  expectRoutine(...exercises: ExerciseId[]): this {
    const items = this.state.break?.routine?.items ?? [];
    return this.holdsTrue(
      "the routine",
      items.map(({ exercise }) => exercise),
      exercises,
    );
  }
  /** Minutes since the last change of position. */
  expectSitting(minutes: number): this {
    return this.holdsTrue("sitting", countAt(this.state.sitting, this.machine.now) / MINUTE, minutes);
  }
  /** Minutes stood since the last change of position; null: the person sits. */
  expectStanding(minutes: number | null): this {
    const { position, standing } = this.state;
    const stood = position.is === "standing" ? countAt(standing, this.machine.now) / MINUTE : null;
    return this.holdsTrue("standing", stood, minutes);
  }
  /** Minutes at the desk today. */
  expectDeskTime(minutes: number): this {
    return this.holdsTrue("desk time", countAt(this.state.desk, this.machine.now) / MINUTE, minutes);
  }
  /** The stage of Easy mode and the time at which it ends; null: it is not on. */
  expectEasy(stage: Easy["stage"] | null, until?: string): this {
    const { easy } = this.state;
    const told = easy && [easy.stage, easy.until];
    return this.holdsTrue("Easy mode", told, stage && [stage, this.momentOf(until ?? "")]);
  }
  expectHolds(...reasons: HoldReason[]): this {
    return this.holdsTrue(
      "holds",
      this.state.held.map(({ reason }) => reason),
      reasons,
    );
  }
  /** The whole history up to now. */
  expectDiary(...lines: string[]): this {
    return this.holdsTrue("the diary", this.diary, lines);
  }
  expectNoted(...lines: string[]): this {
    expect(this.diary, this.place("the diary")).toEqual(expect.arrayContaining(lines));
    return this;
  }
  /** The diary has just this line, or one that is like it. */
  expectDiaryLine(line: string | RegExp): this {
    const isIt = (entry: string) => (typeof line === "string" ? entry === line : line.test(entry));
    expect(this.diary.filter(isIt), this.place(`${String(line)} in ${this.diary.join("; ")}`)).toHaveLength(
      1,
    );
    return this;
  }
  /** How often the diary has a line that ends so, for instance `prompted posture`. */
  expectTimes(count: number, what: string): this {
    return this.holdsTrue(what, this.diary.filter((entry) => entry.includes(what)).length, count);
  }
  expectWake(time: string | null): this {
    const { wakeAt } = this.plan;
    return this.holdsTrue("the alarm", wakeAt === null ? null : this.clock(wakeAt), time);
  }
  expectIcon(stage: SittingStage, style: IconStyle = "plain"): this {
    return this.holdsTrue("the icon", this.plan.icon, { stage, style });
  }
  expectBadge(badge: Plan["badge"]): this {
    return this.holdsTrue("the badge", this.plan.badge, badge);
  }
  expectDue(...ids: ReminderId[]): this {
    return this.holdsTrue(
      "due",
      this.plan.title.due.map(({ id }) => id),
      ids,
    );
  }
  /** What the title says comes next; `null`: nothing. */
  expectNext(reminder: ReminderId | null, time: string | null = null): this {
    const { next } = this.plan.title;
    const said = next === null ? null : `${next.reminder.id} ${this.clock(next.at)}`;
    return this.holdsTrue("what comes next", said, reminder === null ? null : `${reminder} ${time}`);
  }

  private turning(clicked?: string): { break: string; at: Instant } {
    const at = clicked === undefined ? this.machine.now : this.momentOf(clicked);
    return { break: this.state.break?.id ?? "", at };
  }
  private reports(idle: IdleState): this {
    this.machine.environment = { ...this.machine.environment, idle };
    return this.wakes();
  }
  private hears(audible: boolean): this {
    return this.sees({ audible });
  }
  private sees(facts: Partial<Environment>): this {
    this.machine.environment = { ...this.machine.environment, ...facts };
    return this;
  }

  private holdsTrue(what: string, actual: unknown, expected: unknown): this {
    expect(actual, this.place(what)).toEqual(expected);
    return this;
  }
  private place(what: string): string {
    return `${what} at ${this.clock(this.machine.now)}`;
  }

  private momentOf(time: string): Instant {
    const here = Temporal.Instant.fromEpochMilliseconds(this.machine.now).toZonedDateTimeISO(
      this.machine.zone,
    );
    return momentOf(time, here.toPlainDate().toString(), this.machine.zone);
  }
  private clock(moment: Instant): string {
    return clockTime(moment, this.machine.zone);
  }
}

function momentOf(time: string, today: string, zone: string): Instant {
  const [clock = "", date = today] = time.split(" ").toReversed();
  return Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(zone).epochMilliseconds;
}
