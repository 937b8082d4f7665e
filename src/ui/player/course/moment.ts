import { useMemo, useRef, useState } from "preact/hooks";
import { lengthOf, positionAt, type Routine } from "../../../domain/model/routine.ts";
import { MINUTE, SECOND, type Instant } from "../../../calendar/time.ts";
import { segmentsOf, type Segment } from "../../../stretches/playing/segments.ts";
import { playingAt, type Playing } from "../../../stretches/playing/playing.ts";

/** One moment of a routine. */
export interface Moment {
  playing: Playing;
  segment: Segment;
  segments: readonly Segment[];
  /** Since the routine's start. */
  seconds: number;
  /** Past the end. What is shown then is the last of it. */
  over: boolean;
}

/** Just before the end, in seconds. */
const LAST = 0.001;

export function momentOf(routine: Routine, segments: readonly Segment[], now: Instant): Moment {
  const position = positionAt(routine, now);
  const over = position >= lengthOf(routine);
  const seconds = position / SECOND - (over ? LAST : 0);
  // No routine is without exercises, so before its end there is always something on.
  const playing = playingAt(segments, seconds) as Playing;
  return { playing, segment: segments[playing.segment] as Segment, segments, seconds, over };
}

/** The same for as long as everything that is said of a moment stays the same: about a second. */
export function beatOf({ playing, over }: Moment): string {
  const { segment, step, phase, repetition } = playing;
  const left = [playing.holdLeft, playing.segmentLeft, playing.routineLeft].map(Math.ceil);
  return [segment, step, phase, repetition, ...left, over].join(" ");
}

/** A frame is later than the second it falls into. One that is much later is from before the clock was set back. */
export function latestOf(second: Instant, frame: Instant): Instant {
  return frame > second + MINUTE ? second : Math.max(second, frame);
}

/**
 * The moment that is on, again with every change of what is said of it. `next` finds out, for a picture that
 * changes more often: while it is not called, as in a page that is hidden, `now` alone tells the time.
 */
export function useMoment(routine: Routine, now: Instant): { moment: Moment; next: () => Moment } {
  const { items } = routine;
  const segments = useMemo(() => segmentsOf(items), [items]);
  const [found, find] = useState(now);
  const moment = momentOf(routine, segments, latestOf(now, found));
  const beat = useRef("");
  beat.current = beatOf(moment);
  const next = () => {
    const coming = momentOf(routine, segments, Date.now());
    if (beatOf(coming) !== beat.current) find(Date.now());
    return coming;
  };
  return { moment, next };
}
