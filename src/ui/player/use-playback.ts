import { useMemo, useRef, useState } from "preact/hooks";
import type { Instant } from "../../calendar/time.ts";
import type { StretchBreak } from "../../domain/model/break.ts";
import type { Routine } from "../../domain/model/routine.ts";
import {
  beatOf,
  changePlayback,
  isSamePlayback,
  latestOf,
  playbackAt,
  type Playback,
  type PlaybackChange,
} from "../../playback/playback.ts";
import { segmentsOf } from "../../stretches/playing/segments.ts";
import type { Model } from "../kit/model.ts";
import { useEdits } from "../kit/use-saved.ts";

/**
 * Where a routine has come to, again with every change of what is said of it. `next` finds out, for a picture that
 * changes more often: while it is not called, as in a page that is hidden, `now` alone tells the time.
 */
export function usePlayback(routine: Routine, now: Instant): { playback: Playback; next: () => Playback } {
  const { items } = routine;
  const segments = useMemo(() => segmentsOf(items), [items]);
  const [found, find] = useState(now);
  const playback = playbackAt(routine, segments, latestOf(now, found));
  const beat = useRef("");
  beat.current = beatOf(playback);
  const next = () => {
    const coming = playbackAt(routine, segments, Date.now());
    if (beatOf(coming) !== beat.current) find(Date.now());
    return coming;
  };
  return { playback, next };
}

/**
 * The routine of a break as the person should see it. What they ask for shows at once, though it is saved only
 * when a worker that may first have to start has seen to it, or when a full storage has room again. Meanwhile what
 * is saved does not take it back.
 */
export function useRoutine(
  { id, routine: saved }: StretchBreak,
  insist: Model["insist"],
): { routine: Routine; change: (change: PlaybackChange) => Promise<void> } {
  const { shown, change } = useEdits(saved, (one, other) => isSamePlayback(one, other, Date.now()));
  const changeIt = async (asked: PlaybackChange) => {
    const at = Date.now();
    // Asked for now, not when those before it are answered: whatever else the page insists on comes after it.
    const answer = insist({ ...asked, break: id, at });
    await change(
      (routine) => changePlayback(routine, asked, at),
      () => answer,
    );
  };
  return { routine: shown, change: changeIt };
}
