import { STATE } from "../snapshot/saved.ts";
import type { Ms } from "../calendar/time.ts";
import type { Clock, Shelf } from "./ports.ts";

/** How long to wait before each reading: a second look costs nothing, and what is amiss is over soon or not at all. */
const WAITS: readonly Ms[] = [0, 0, 50, 250];

/** What an answer without the state is worth: there was none yet, there is one all the same, or nobody can tell. */
type Worth = "nothingYet" | "wrong" | "unknown";

/**
 * What is stored under these keys, and the state with it. A browser at times answers nothing, or refuses, though all
 * is there; what were written after that would take the place of all that was. So a reading without the state is
 * doubted and made again. It is believed where the browser twice names no state among its keys either, as before the
 * first start; where a browser cannot name them, when every reading says the same.
 *
 * @throws what the browser said last, or that it answers nothing though there is a state
 */
export async function loadStored(
  shelf: Shelf,
  keys: readonly string[],
  clock: Pick<Clock, "pause">,
): Promise<Record<string, unknown>> {
  const asked = [...new Set([STATE, ...keys])];
  let last: Record<string, unknown> | null = null;
  let failure: unknown = null;
  let nothings = 0;
  for (const wait of WAITS) {
    if (wait > 0) await clock.pause(wait);
    try {
      const answer = await shelf.load(asked);
      if (STATE in answer) return answer;
      const worth = worthWithoutState(await shelf.keys());
      nothings += worth === "nothingYet" ? 1 : 0;
      if (nothings === 2) return answer;
      last = worth === "wrong" ? null : answer;
      failure = worth === "wrong" ? new Error("what is stored is not handed out") : null;
    } catch (error) {
      last = null;
      failure = error;
    }
  }
  if (last === null) throw failure;
  return last;
}

function worthWithoutState(listed: readonly string[] | null): Worth {
  if (listed === null) return "unknown";
  return listed.includes(STATE) ? "wrong" : "nothingYet";
}
