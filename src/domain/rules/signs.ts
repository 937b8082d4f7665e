import type { Event } from "../model/event.ts";
import type { DayRecord, Note } from "../model/record.ts";
import type { Context, State } from "../model/state.ts";
import { HOUR, type Instant, type Ms } from "../../calendar/time.ts";
import { countedAt } from "../model/counter.ts";

/*
 * A mouse on an unsteady desk moves all night, and a machine may never say that nobody touches it. So being here is
 * one thing, and a sign of a person another: a click, an answer, a lock, a return.
 */

/** Who has not given any sign for so long is at the desk only as far as the system tells. */
const DOUBTED: Ms = 4 * HOUR;

/** After so many prompts in a row without an answer nobody is asked until somebody is seen. */
const MOST_UNANSWERED = 3;

/** Whether somebody did this, and not a page or the browser by itself. A page ends a break whose time is over. */
export function isSign(event: Event, { break: ongoing }: State): boolean {
  if ("signal" in event) return event.signal === "noticePressed" || event.signal === "quietKeyPressed";
  if (event.command === "endBreak") return event.break === ongoing?.id;
  return event.command !== "look" && event.command !== "pageOpened";
}

/** Who does something is here, though the system may say that nobody touches anything. A locked screen is believed. */
export function withPerson(context: Context): Context {
  const { world } = context;
  return world.idle === "idle" ? { ...context, world: { ...world, idle: "active" } } : context;
}

/** Somebody is here beyond doubt. What was doubted until then stays so: its bout ends, and another begins. */
export function withSign(state: State, now: Instant, note: Note): State {
  const next = { ...state, lastSign: now, unanswered: 0 };
  const { day, desk, lastSign } = state;
  if (desk.since === null || !isLongAgo(lastSign, now)) return next;
  for (const record of boutRecords(desk.since, now, lastSign)) note(day, record);
  return { ...next, desk: { counted: countedAt(desk, now), since: now } };
}

/** Whether it is the system alone that says that somebody sits here. */
export function isDoubted({ presence, lastSign }: State, now: Instant): boolean {
  return presence.is === "here" && isLongAgo(lastSign, now);
}

function isLongAgo(lastSign: Instant, now: Instant): boolean {
  return now - lastSign >= DOUBTED;
}

/** Whether nobody is to be asked, because nobody has answered. */
export function isUnanswered({ unanswered }: State): boolean {
  return unanswered >= MOST_UNANSWERED;
}

/** A bout of sitting as it is told: what comes long after the last sign in it is not told as sitting. */
export function boutRecords(from: Instant, until: Instant, lastSign: Instant): DayRecord[] {
  if (until <= from) return [];
  if (!isLongAgo(lastSign, until)) return [{ kind: "sat", from, until }];
  const sure = Math.max(from, lastSign);
  const doubted: DayRecord = { kind: "sat", from: sure, until, doubted: true };
  return sure > from ? [{ kind: "sat", from, until: sure }, doubted] : [doubted];
}
