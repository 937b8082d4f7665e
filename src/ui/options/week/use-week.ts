import { useEffect, useRef, useState } from "preact/hooks";
import type { WeekRange } from "../../../calendar/week.ts";
import { outcomeOf, useFading, type Outcome } from "../field/draft.ts";
import type { PartProps } from "../parts.ts";
import { isSameWeek } from "./paint.ts";

export type WeekName = "workingHours" | "focusPlan";

/** A week that is being edited, in whatever way. */
export interface Week {
  name: WeekName;
  /** As they were last asked for; as they are saved, once that is answered. */
  ranges: readonly WeekRange[];
  /** Refused is a number of ranges. */
  outcome: Outcome;
  /** Saves the week as it is to be, and offers to take that back. `said`: what was done. Whether it was saved. */
  keep: (ranges: readonly WeekRange[], said: string) => Promise<boolean>;
}

/**
 * A week is saved whole, so a second change must build on the first even before the first is seen to be saved.
 * @param landOn the id of what has the focus after something was taken back
 */
export function useWeek(name: WeekName, landOn: string, { settings, send, offerUndo }: PartProps): Week {
  const saved = settings[name];
  const [asked, setAsked] = useState<readonly WeekRange[] | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ is: "none" });
  const changes = useRef(0);
  const underWay = useRef(0);

  // The answer may come before what was saved is read: what was asked for is shown until then.
  useEffect(() => {
    if (underWay.current === 0) setAsked(null);
  }, [saved]);

  useFading(outcome, setOutcome);

  const asItIs = async (ranges: readonly WeekRange[]): Promise<boolean> => {
    changes.current += 1;
    const nth = changes.current;
    setAsked(ranges);
    underWay.current += 1;
    const reply = await send({ settings: "saveWeek", week: name, ranges });
    underWay.current -= 1;
    const isKept = "ok" in reply;
    if (nth === changes.current) {
      setOutcome(outcomeOf(reply, ranges.length, nth));
      if (!isKept) setAsked(null);
    }
    return isKept;
  };
  const keep = async (ranges: readonly WeekRange[], said: string): Promise<boolean> => {
    const before = asked ?? saved;
    if (isSameWeek(before, ranges)) return true;
    if (!(await asItIs(ranges))) return false;
    offerUndo({
      said,
      back: [{ settings: "saveWeek", week: name, ranges: before }],
      stands: (now) => isSameWeek(now[name], ranges),
      landOn,
    });
    return true;
  };
  return { name, ranges: asked ?? saved, outcome, keep };
}
