import { HOUR, type Ms } from "../../calendar/time.ts";

/*
 * What can be. A stored value beyond these limits is set back like one that cannot be read, the engine keeps no more
 * than they allow, and no sentence tells of more. They are wide: a long day, a night at the desk, a flight along the
 * sun and a clock that was wrong all stay within them.
 */

/** By the clock no day is longer than the one on which the clocks go back. */
export const LONGEST_DAY: Ms = 25 * HOUR;

/** Someone who travels west through all time zones stays within one date for so long. */
export const LONGEST_DATE: Ms = LONGEST_DAY + 26 * HOUR;

/** An absence, or a hold, that is told with its length. Whoever was away for longer begins anew. */
export const LONGEST_SPAN: Ms = 400 * 24 * HOUR;

/** Nobody has been somewhere for longer, though a clock may jump by years at once. */
export const LIFETIME: Ms = 100 * 366 * 24 * HOUR;

/** Glasses that count in a day. Beyond them the clicks are still in its history. */
export const MOST_GLASSES = 60;

/** What is counted once each time comes at most once a minute. */
export const MOST_TIMES = 25 * 60;

/** Prompts within an hour: five times as many as anyone can ask for. */
export const MOST_PROMPTS = 60;

/** A routine each quarter of an hour for the week to which the choice of the next one looks back. */
export const MOST_ROUTINES = 7 * 24 * 4;

/** Ideas for a change of position that had their turn, also those of a version that knows more. */
export const MOST_IDEAS = 100;

/** Reminders of which something is kept in a day, with those that were removed meanwhile. */
export const MOST_REMINDERS = 100;
