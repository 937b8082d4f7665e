import { positionAt, seek, setPlaying, type Routine } from "../../../domain/model/routine.ts";
import type { StretchBreak } from "../../../domain/model/break.ts";
import { MINUTE, SECOND, type Instant, type Ms } from "../../../calendar/time.ts";
import type { Model } from "../../kit/model.ts";
import { useEdits } from "../../kit/saved.ts";

/** What the person asks of a routine. */
export type Turn = { command: "play"; on: boolean } | { command: "turnTo"; item: number };

/** So far apart the page's own reckoning and what is saved are the same to anyone who looks. */
const CLOSE: Ms = SECOND;

/** What becomes of a routine that is turned: what the worker will make of it too. */
export function turned(routine: Routine, turn: Turn, now: Instant): Routine {
  return turn.command === "play" ? setPlaying(routine, turn.on, now) : seek(routine, turn.item, now);
}

/** Whether both are at the same place and will be: one from before the clock was set back stands still until then. */
export function agree(one: Routine, other: Routine, now: Instant): boolean {
  const apart = (at: Instant) => Math.abs(positionAt(one, at) - positionAt(other, at));
  return one.playing === other.playing && apart(now) <= CLOSE && apart(now + MINUTE) <= CLOSE;
}

/**
 * The routine of a break as the person should see it. What they ask for shows at once, though it is saved only
 * when a worker that may first have to start has seen to it, or when a full storage has room again. Meanwhile what
 * is saved does not take it back.
 */
export function useRoutine(
  { id, routine: saved }: StretchBreak,
  insist: Model["insist"],
): { routine: Routine; turn: (turn: Turn) => Promise<void> } {
  const { shown, change } = useEdits(saved, (one, other) => agree(one, other, Date.now()));
  const turn = async (asked: Turn) => {
    const at = Date.now();
    await change(
      (routine) => turned(routine, asked, at),
      () => insist({ ...asked, break: id, at }),
    );
  };
  return { routine: shown, turn };
}
