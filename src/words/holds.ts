import { holdKinds, type Hold, type HoldReason } from "../domain/model/hold.ts";
import type { ReminderName } from "../domain/model/reminder.ts";
import { LONGEST_WAIT } from "../domain/rules/prompt.ts";
import type { Span, State } from "../domain/model/state.ts";
import type { Instant } from "../calendar/time.ts";
import { comingTime, timeOfDay, until } from "./amounts.ts";
import { factsLine, formatList } from "./format-list.ts";
import { mentionOf } from "./names.ts";
import type { Message, MessageKey, Say } from "./say.ts";

export function holdName(say: Say, reason: HoldReason): string {
  return say(`hold_${reason}`);
}

/** What is ready and kept waiting by a hold that is told already; empty where nothing is. */
export function waitingWords(say: Say, language: string, waiting: readonly ReminderName[]): string {
  if (waiting.length === 0) return "";
  return say(
    "waiting",
    formatList(
      waiting.map((reminder) => mentionOf(say, reminder)),
      language,
    ),
  );
}

/** How long a hold lasts, below its name, as far as that is known; empty where it is not. */
export function holdSpan(
  say: Say,
  language: string,
  { reason, from, until: end }: Hold,
  now: Instant,
): string {
  // What has to be looked for has begun unseen: say since when it has held, and that its end is up to it.
  if (holdKinds[reason].probed) {
    const since = timeOfDay(language, from);
    return end === null ? say("hold_since", since) : say("hold_at_latest", since, timeOfDay(language, end));
  }
  return end === null ? "" : until(say, language, end, now);
}

/** Why nothing comes now, until when, and what waits. */
export function holdLine(
  say: Say,
  language: string,
  hold: Hold,
  waiting: readonly ReminderName[],
  now: Instant,
): string {
  return withWaiting(say, language, lastingLine(say, language, hold, now), waiting);
}

/** What holds and for how long, in one sentence. */
function lastingLine(say: Say, language: string, hold: Hold, now: Instant): string {
  const { sentence } = holdWords[hold.reason];
  return sentence(say, language, hold, now);
}

/** While its end is not known: what is said below the name of a hold, if anything. */
export function openEndWords(say: Say, { reason }: Hold): string {
  const key = holdWords[reason].openEnd;
  return key === undefined ? "" : say(key);
}

/** What is left to say of a hold in the popup's small line: the large words tell of nearly all. */
export function leftToSay({ reason }: Hold): HoldWords["leftToSay"] {
  return holdWords[reason].leftToSay;
}

type Sentence = (say: Say, language: string, hold: Hold, now: Instant) => string;

interface HoldWords {
  /** What holds and for how long. */
  sentence: Sentence;
  /** What is said below its name while its end is not known; without it nothing. */
  openEnd?: MessageKey;
  /** What the popup's small line has yet to say of it. */
  leftToSay: "all" | "waiting" | "nothing";
}

/** The name alone: nobody knows when it ends. */
const byName: Sentence = (say, _language, { reason }) => holdName(say, reason);

/* The holds with messages that name their end, or their beginning. */
type Reason<Ending extends string> =
  Extract<Message, `hold_${HoldReason}_${Ending}`> extends `hold_${infer Name}_${Ending}` ? Name : never;

/** When it ends, where that is known. */
const endingAt: Sentence = (say, language, { reason, until: end }, now) =>
  end === null
    ? holdName(say, reason)
    : say(`hold_${reason as Reason<"until">}_until`, comingTime(say, language, end, now));

/** Since when it has been noticed, and when it ends at the latest. */
const noticedSince: Sentence = (say, language, { reason, from, until: end }) => {
  const noticed = reason as Reason<"since">;
  const began = timeOfDay(language, from);
  return end === null
    ? say(`hold_${noticed}_since`, began)
    : say(`hold_${noticed}_at_latest`, began, timeOfDay(language, end));
};

/** All that is said of each hold, beside its name. A new hold is a row here, and its messages. */
const holdWords: Record<HoldReason, HoldWords> = {
  paused: { sentence: endingAt, openEnd: "hero_paused_open", leftToSay: "nothing" },
  offHours: { sentence: endingAt, leftToSay: "waiting" },
  away: { sentence: byName, openEnd: "hero_still", leftToSay: "nothing" },
  break: { sentence: endingAt, leftToSay: "nothing" },
  quiet: { sentence: endingAt, openEnd: "hero_quiet_open", leftToSay: "nothing" },
  focus: { sentence: endingAt, leftToSay: "waiting" },
  call: {
    sentence: noticedSince,

    leftToSay: "waiting",
  },
  afterCall: { sentence: endingAt, leftToSay: "waiting" },
  fullScreen: {
    sentence: noticedSince,

    leftToSay: "waiting",
  },
  unanswered: { sentence: byName, openEnd: "hero_unanswered", leftToSay: "waiting" },
  hourly: { sentence: endingAt, leftToSay: "all" },
};

/** Quiet mode's own line: its end, and what waits for it. */
export function quietWords(
  say: Say,
  language: string,
  quiet: Span,
  waiting: readonly ReminderName[],
  now: Instant,
): string {
  const line =
    quiet.until === null
      ? say("quiet_on_open")
      : say("quiet_on", comingTime(say, language, quiet.until, now));
  return withWaiting(say, language, line, waiting);
}

/** A pause's own line: when it ends. */
export function pauseWords(say: Say, language: string, pause: Span, now: Instant): string {
  return pause.until === null
    ? say("pause_on_open")
    : say("pause_on", comingTime(say, language, pause.until, now));
}

/** Why what is ready does not come at once though nothing holds: the person settles, or is to pause first. */
export function waitLine(
  say: Say,
  language: string,
  { prompt, settleUntil, waitingSince }: State,
  waiting: readonly ReminderName[],
  now: Instant,
): string | null {
  if (waiting.length === 0 || prompt !== null) return null;
  if (settleUntil > now) return say("settling");
  if (waitingSince === null) return null;
  return say("waiting_for_pause", timeOfDay(language, waitingSince + LONGEST_WAIT));
}

function withWaiting(say: Say, language: string, line: string, waiting: readonly ReminderName[]): string {
  return factsLine(say, [line, waitingWords(say, language, waiting)]);
}
