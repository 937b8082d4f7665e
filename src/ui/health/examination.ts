import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { examine, type Examination } from "../../runtime/checkup.ts";
import type { Client } from "../../runtime/client.ts";
import type { Clock } from "../../runtime/ports.ts";
import type { Checkup } from "../../runtime/page-ports.ts";

/** What was saved shows in the browser a moment later: before that, it would look as if something were missing. */
const A_MOMENT = 500;

/**
 * How things stand, examined when the page opens, when something was saved, when the person comes back to the page,
 * and when they ask. Null until it is known for the first time.
 */
export function useExamination(
  checkup: Checkup,
  client: Client,
  clock: Clock,
): [Examination | null, () => Promise<void>] {
  const [latest, show] = useState<Examination | null>(null);
  // A question may take its time: what an earlier examination finds must not replace a later one.
  const examinations = useRef(0);
  const check = useCallback(async () => {
    examinations.current += 1;
    const mine = examinations.current;
    const found = await examine(checkup, client, clock);
    if (mine === examinations.current) show(found);
  }, [checkup, client, clock]);

  useEffect(() => {
    const again = () => void check();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(again, A_MOMENT);
    };
    again();
    client.watch(later, later);
    const onReturn = () => {
      if (!document.hidden) again();
    };
    document.addEventListener("visibilitychange", onReturn);
    const stop = checkup.onCallsChange(later);
    return () => {
      document.removeEventListener("visibilitychange", onReturn);
      stop();
    };
  }, [check, checkup, client]);
  return [latest, check];
}
