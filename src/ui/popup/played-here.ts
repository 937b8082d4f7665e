import { useEffect, useRef, useState } from "preact/hooks";
import type { BreakEnd } from "../../domain/event.ts";
import { hasRoutine, type StretchBreak } from "../../domain/stretching/routine.ts";
import type { Break, State } from "../../domain/state.ts";
import { MINUTE, type Instant } from "../../domain/time.ts";
import { exactly } from "../../words/amounts.ts";
import type { Say } from "../../words/say.ts";

/** A break that was played here and is over. `how`: by a word of the person; null: by itself, or elsewhere. */
export interface Ended {
  ongoing: StretchBreak;
  at: Instant;
  how: BreakEnd | null;
  /** Where the popup goes on: what stands after the # in its address. */
  where: string;
}

/** The break, where it is played in the popup. */
export function playedHere(ongoing: Break | null): StretchBreak | null {
  return ongoing?.place === "popup" && hasRoutine(ongoing) ? ongoing : null;
}

/** The last break that was played here, a way to tell how it ends, and whether that has been told of this one. */
export function useEnded(here: StretchBreak | null): [Ended | null, (how: BreakEnd) => void, boolean] {
  const [ended, setEnded] = useState<Ended | null>(null);
  const latest = useRef(here);
  const how = useRef<BreakEnd | null>(null);
  latest.current = here ?? latest.current;
  const id = here?.id ?? null;
  useEffect(() => {
    if (id === null) return undefined;
    how.current = null;
    return () => {
      if (latest.current !== null) {
        setEnded({ ongoing: latest.current, at: Date.now(), how: how.current, where: location.hash });
      }
    };
  }, [id]);
  const end = (chosen: BreakEnd) => {
    how.current = chosen;
  };
  return [ended, end, how.current !== null];
}

/** For a minute, one line on what was done. Null where the break goes on elsewhere, or there is nothing to say. */
export function endedWords(
  say: Say,
  ended: Ended | null,
  { state, snooze, now }: { state: State; snooze: number; now: Instant },
): string | null {
  if (ended === null || state.break !== null || now - ended.at > MINUTE) return null;
  const { startedAt, members } = ended.ongoing;
  const last = state.stretched.at(-1);
  const done = last !== undefined && last.at >= startedAt ? last.done.length : 0;
  if (done > 0) return say("popup_stretched", done);
  if (ended.how === "done") return say("break_end_short");
  const comesBack = members.some((member) => state.progress[member]?.wait?.reason === "snoozed");
  return comesBack ? say("break_put_off_text", exactly(say, snooze * MINUTE)) : say("popup_not_stretched");
}
