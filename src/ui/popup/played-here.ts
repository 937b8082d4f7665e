import { useEffect, useRef, useState } from "preact/hooks";
import type { BreakEnd } from "../../domain/model/event.ts";
import { hasRoutine, type Break, type StretchBreak } from "../../domain/model/break.ts";
import type { State } from "../../domain/model/state.ts";
import { MINUTE, type Instant } from "../../calendar/time.ts";

/** A break that was played here and is over. `how`: by a word of the person; null: by itself, or elsewhere. */
export interface FinishedBreak {
  ongoing: StretchBreak;
  at: Instant;
  how: BreakEnd | null;
  /** Where the popup goes on: what stands after the # in its address. */
  where: string;
}

/** The break, where it is played in the popup. */
export function findBreakHere(ongoing: Break | null): StretchBreak | null {
  return ongoing?.place === "popup" && hasRoutine(ongoing) ? ongoing : null;
}

/** The last break that was played here, a way to tell how it ends, and whether that has been told of this one. */
export function useEnded(
  here: StretchBreak | null,
): [FinishedBreak | null, (how: BreakEnd) => void, boolean] {
  const [ended, setEnded] = useState<FinishedBreak | null>(null);
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

/** Whether it has just ended, and is still to be told. */
export function isToBeTold(
  ended: FinishedBreak | null,
  { break: ongoing }: State,
  now: Instant,
): ended is FinishedBreak {
  return ended !== null && ongoing === null && now - ended.at <= MINUTE;
}
