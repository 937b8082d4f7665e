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
