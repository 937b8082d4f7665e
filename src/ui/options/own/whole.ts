import { useEffect, useRef } from "preact/hooks";
import type { OwnReminder } from "../../../settings/lists.ts";
import type { Model } from "../../kit/model.ts";
import type { Reply } from "../../../runtime/ports.ts";

/** Changes some of a reminder's fields. */
export type Keep = (changes: Partial<OwnReminder>) => Promise<Reply>;

/**
 * A reminder is saved whole, so a second change must build on the first even before the first is seen to
 * be saved: leaving the name by a click on a switch asks for both within one moment.
 */
export function useWhole(reminder: OwnReminder, send: Model["send"]): Keep {
  const asked = useRef(reminder);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) asked.current = reminder;
  }, [reminder]);

  return async (changes) => {
    const before = asked.current;
    asked.current = { ...before, ...changes };
    underWay.current += 1;
    const reply = await send({ settings: "saveReminder", reminder: asked.current });
    underWay.current -= 1;
    if ("error" in reply) asked.current = withoutChanges(asked.current, changes, before);
    return reply;
  };
}

/** What was refused must not come along with the next change. */
function withoutChanges(now: OwnReminder, changes: Partial<OwnReminder>, before: OwnReminder): OwnReminder {
  const names = Object.keys(changes) as (keyof OwnReminder)[];
  return { ...now, ...Object.fromEntries(names.map((name) => [name, before[name]])) };
}
