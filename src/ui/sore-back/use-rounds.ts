import { useEffect, useState } from "preact/hooks";
import { dayOf } from "../../calendar/day.ts";
import type { Rounds } from "../../domain/model/round.ts";
import type { Clock, Shelf } from "../../runtime/ports.ts";
import { readRounds } from "../../snapshot/rounds.ts";
import { ROUNDS } from "../../snapshot/saved.ts";

/** Reads the rounds of warmth and cold as they are stored now; null: there were none. */
export type RoundsReader = () => Promise<Rounds | null>;

export function roundsReader(shelf: Shelf, clock: Clock): RoundsReader {
  return async () => {
    const { [ROUNDS]: raw } = await shelf.load([ROUNDS]);
    const now = clock.now();
    return readRounds(raw, now, dayOf(now, clock.zone(), 0));
  };
}

/**
 * The rounds as they were last read; undefined until then.
 * @param changed another value each time something was saved
 */
export function useRounds(read: RoundsReader, changed: unknown): Rounds | null | undefined {
  const [rounds, show] = useState<Rounds | null>();
  useEffect(() => {
    let isLate = false;
    read().then(
      (found) => isLate || show(found),
      () => {},
    );
    return () => void (isLate = true);
  }, [read, changed]);
  return rounds;
}
