import { useRef } from "preact/hooks";
import type { Reply } from "../../runtime/ports.ts";

/** Makes a change to what is saved whole; whether it was saved, and how it was before and after. */
export type Change<Whole> = (
  change: (now: Whole) => Whole,
) => Promise<{ saved: boolean; before: Whole; after: Whole }>;

/** Each change is made to what the one before it has made: clicks come faster than answers. */
export function useLatest<Whole>(saved: Whole, keep: (whole: Whole) => Promise<Reply>): Change<Whole> {
  const latest = useRef(saved);
  const unanswered = useRef(0);
  if (unanswered.current === 0) latest.current = saved;
  return async (change) => {
    const before = latest.current;
    const after = change(before);
    latest.current = after;
    unanswered.current += 1;
    const reply = await keep(after);
    unanswered.current -= 1;
    const isSaved = "ok" in reply;
    // What was refused must not come along with the next change.
    if (!isSaved && latest.current === after) latest.current = before;
    return { saved: isSaved, before, after };
  };
}
