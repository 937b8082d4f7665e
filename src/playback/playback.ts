import { MINUTE, SECOND, type Instant, type Ms } from "../calendar/time.ts";
import { lengthOf, positionAt, type Routine } from "../domain/model/routine.ts";
import { setPlaying, seek } from "../domain/rules/routine.ts";
import type { ExerciseId } from "../exercises/exercise.ts";
import type { Settings } from "../settings/fields.ts";
import { playingAt, type Playing } from "../stretches/playing/playing.ts";
import type { Segment } from "../stretches/playing/segments.ts";

/** Where the playing of a routine has come to. */
export interface Playback {
  playing: Playing;
  segment: Segment;
  segments: readonly Segment[];
  /** Since the routine's start. */
  seconds: number;
  /** Past the end. What is shown then is the last of it. */
  over: boolean;
}

/** Past the end the moment so many seconds before it is shown, so that there is always something on. */
const LAST = 0.001;

/** Where a routine with these segments has come to. */
export function playbackAt(routine: Routine, segments: readonly Segment[], now: Instant): Playback {
  const position = positionAt(routine, now);
  const over = position >= lengthOf(routine);
  const seconds = position / SECOND - (over ? LAST : 0);
  // No routine is without exercises, so before its end there is always something on.
  const playing = playingAt(segments, seconds) as Playing;
  return { playing, segment: segments[playing.segment] as Segment, segments, seconds, over };
}

/** The same for as long as everything that is said of a moment stays the same: about a second. */
export function beatOf({ playing, over }: Playback): string {
  const { segment, step, phase, repetition } = playing;
  const left = [playing.holdLeft, playing.segmentLeft, playing.routineLeft].map(Math.ceil);
  return [segment, step, phase, repetition, ...left, over].join(" ");
}

/** A frame is later than the second it falls into. One that is much later is from before the clock was set back. */
export function latestOf(second: Instant, frame: Instant): Instant {
  return frame > second + MINUTE ? second : Math.max(second, frame);
}

/** What the person asks of a routine. */
export type PlaybackChange = { command: "play"; on: boolean } | { command: "seek"; item: number };

/** The page's own reckoning and what is saved may be so far apart before a person would notice it. */
const CLOSE: Ms = SECOND;

/** What becomes of the routine then: what the worker will make of it too. */
export function changePlayback(routine: Routine, change: PlaybackChange, now: Instant): Routine {
  return change.command === "play" ? setPlaying(routine, change.on, now) : seek(routine, change.item, now);
}

/** Whether both are at the same place and will be: one from before the clock was set back stands still until then. */
export function isSamePlayback(one: Routine, other: Routine, now: Instant): boolean {
  const apart = (at: Instant) => Math.abs(positionAt(one, at) - positionAt(other, at));
  return one.playing === other.playing && apart(now) <= CLOSE && apart(now + MINUTE) <= CLOSE;
}

/** Sooner after an exercise has begun, in seconds, going back means the one before it. */
const JUST_BEGUN = 3;

/** The item to go on with when the person goes back, `seconds` after the routine's start. */
export function itemToGoBackTo(segments: readonly Segment[], seconds: number): number {
  const item = segments.findLast(({ from }) => from <= seconds)?.item ?? 0;
  const start = segments.find((segment) => segment.item === item)?.from ?? 0;
  return seconds - start < JUST_BEGUN ? Math.max(0, item - 1) : item;
}

/** What the person has just said is not for them: the exercise before this one, or this one, if they have gone back. */
export function exerciseJustLeftOut({ items }: Routine, item: number, settings: Settings): ExerciseId | null {
  const near = [items[item - 1]?.exercise, items[item]?.exercise];
  return near.find((exercise) => exercise !== undefined && settings.excluded.includes(exercise)) ?? null;
}
