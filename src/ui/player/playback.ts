import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Instant } from "../../calendar/time.ts";
import type { Routine, StretchBreak } from "../../domain/model/routine.ts";
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
  const [routine, show] = useState(saved);
  const latest = useRef({ saved, routine, unanswered: 0 });
  const put = (next: Routine) => {
    latest.current.routine = next;
    show(next);
  };
  useLayoutEffect(() => {
    latest.current.saved = saved;
    if (latest.current.unanswered > 0 || isSamePlayback(latest.current.routine, saved, Date.now())) return;
    put(saved);
  }, [saved]);

  const change = async (asked: PlaybackChange) => {
    const at = Date.now();
    put(changePlayback(latest.current.routine, asked, at));
    latest.current.unanswered += 1;
    const reply = await insist({ ...asked, break: id, at });
    latest.current.unanswered -= 1;
    if ("error" in reply) put(latest.current.saved);
  };
  return { routine, change };
}
