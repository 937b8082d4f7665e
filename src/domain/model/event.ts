import type { Day } from "../../calendar/day.ts";
import type { IdeaId } from "../../ideas/idea.ts";
import type { Item } from "../../stretches/routine.ts";
import type { RoutineName } from "./routine.ts";
import type { BreakPlace } from "./break.ts";
import type { EaseNote, EasyHours } from "./easy.ts";
import type { PositionName } from "./position.ts";
import type { RoundKind } from "./round.ts";
import type { ReminderId } from "./reminder.ts";
import type { Instant } from "../../calendar/time.ts";

/** What the browser tells us: past tense. The facts themselves come with the context. */
export type Signal =
  | { signal: "woke" }
  | { signal: "browserStarted" }
  | { signal: "quietKeyPressed" }
  | { signal: "positionKeyPressed"; at: Instant }
  | { signal: "noticeClosed"; prompt: string }
  | { signal: "popupClosed"; break: string }
  | NoticePress;

/** What the buttons of a notification mean. */
export const noticeButtonNames = ["start", "drank", "snooze", "standing", "sitting"] as const;
export type NoticeButton = (typeof noticeButtonNames)[number];

/** A button was pressed, with the meaning it was shown with. */
export interface NoticePress {
  signal: "noticePressed";
  prompt: string;
  button: NoticeButton;
  at: Instant;
}

/** How the person ends a break from its page. Leaving the page is no command: the page is gone then. */
export type BreakEnd = "done" | "snooze" | "skip";

/** How long a hold by hand lasts: minutes, until the next day starts, or until it is ended. */
export type HoldLength = { minutes: number } | { until: Instant } | "tomorrow" | "untilEnded";

/**
 * What the person asks for: imperative. Answers name the prompt they answer, so that a late click on an
 * old notification does nothing.
 */
export type Command =
  /** Nothing but to bring everything up to now. */
  | { command: "refresh" }
  /** The person has opened a page. */
  | { command: "visit" }
  | { command: "start"; prompt: string | null; reminder: ReminderId | null }
  | { command: "open"; prompt: string }
  | { command: "snooze"; prompt: string; minutes: number | null }
  | { command: "skip"; prompt: string }
  | { command: "done"; reminder: ReminderId; at: Instant }
  /** Without millilitres it is a glass of the usual size. */
  | { command: "drank"; at: Instant; ml?: number }
  /** A glass of today was none. */
  | { command: "removeGlass"; of: Instant; at: Instant }
  /** The person stands at their desk from now on, or sits there. */
  | { command: "takePosition"; position: PositionName; at: Instant }
  /** The absence that ended then was sitting. */
  | { command: "satElsewhere"; ended: Instant; at: Instant }
  | { command: "undo"; at: Instant }
  | { command: "pageOpened"; page: string }
  | { command: "showBreak" }
  | { command: "stretch"; name: RoutineName; items: readonly Item[]; place: BreakPlace }
  | { command: "play"; break: string; on: boolean; at: Instant }
  | { command: "seek"; break: string; item: number; at: Instant }
  | { command: "showIdea"; break: string; idea: IdeaId | null }
  | { command: "endBreak"; break: string; how: BreakEnd; at: Instant }
  | { command: "quiet"; length: HoldLength }
  | { command: "endQuiet" }
  | { command: "takeBreak" }
  | { command: "dismissOffer" }
  | { command: "pause"; length: HoldLength }
  | { command: "endPause" }
  /** The person has a sore back. */
  | { command: "goEasy"; hours: EasyHours; at: Instant }
  | { command: "easeAnotherDay"; at: Instant }
  | { command: "leaveEase"; at: Instant }
  | { command: "putNoteAway"; note: EaseNote }
  /** A start of Easy mode, told by the history of that day, is not to count. */
  | { command: "forgetStart"; day: Day; of: Instant; at: Instant }
  /** A round of warmth or cold for so many minutes, and after it none for so many. */
  | { command: "beginRound"; kind: RoundKind; minutes: number; gap: number }
  | { command: "stopRound" }
  | { command: "dismissRepaired" };

export type Event = Signal | Command;

/** The most minutes a hold or a snooze can be asked for. */
export const LONGEST_HOLD_MINUTES = 24 * 60;
export const LONGEST_SNOOZE_MINUTES = 60;
