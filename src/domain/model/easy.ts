import { HOUR, type Instant, type Ms } from "../../calendar/time.ts";

/*
 * Easy mode: the person has said that their back is sore, and Limber goes easy until they say otherwise. It is a pause
 * and no treatment: nobody is asked how it feels, and nothing follows from that. What guidance says is to keep doing
 * what one comfortably can (NICE NG59; NHS, Back pain); regular stretching in the first days adds nothing to that
 * (Malmivaara 1995), so stretches pause.
 */

/** How long a person may ask for, in hours, and what is offered first. Our own choice: a pause has an end. */
export const easyHours = [24, 48, 72] as const;
export type EasyHours = (typeof easyHours)[number];
export const STANDARD_EASY_HOURS: EasyHours = 48;

/** "Another day", and the day with gentle exercises only that leads back to all of them. */
export const ONE_DAY: Ms = 24 * HOUR;

/** Nobody asks for an end that is farther away. */
export const LONGEST_EASE: Ms = 72 * HOUR;

/** After so long in a row a word on seeing a professional is shown, which can be put away. */
export const LONG_EASE: Ms = 7 * 24 * HOUR;

/** What can be put away once it is read: that it has lasted for long, and that it has come back. */
export const easeNotes = ["long", "again"] as const;
export type EaseNote = (typeof easeNotes)[number];

/** `easy`: stretches pause, and gentle prompts come more often. `stepUp`: gentle exercises only, for a day. */
export interface Easy {
  stage: "easy" | "stepUp";
  /** Since when it has been on without a break. */
  from: Instant;
  /** The end that was chosen. Easy mode goes on after it until the person has said how; the step-up day ends with it. */
  until: Instant;
  /** What the person has put away. */
  read: EaseNote[];
}

/** What became of it: it began, got another day, came to its step-up day, was over. */
export const easeSteps = ["began", "another", "stepUp", "ended"] as const;
export type EaseStep = (typeof easeSteps)[number];
