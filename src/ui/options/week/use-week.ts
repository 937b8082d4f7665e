import { useMemo } from "preact/hooks";
import { calendarOf, type Calendar } from "../../../calendar/week-layout.ts";
import { isSameWeek } from "../../../calendar/week-painting.ts";
import type { WeekRange } from "../../../calendar/week.ts";
import type { WeekName } from "../../../settings/lists.ts";
import { useSaved, type Edit, type EditOutcome } from "../../kit/use-saved.ts";
import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../part-props.ts";

type Ranges = readonly WeekRange[];

/** A week that is being edited, in whatever way. */
export interface Week {
  name: WeekName;
  /** In which order its days are shown. */
  calendar: Calendar;
  /** As they were last asked for; as they are saved, once that is answered. */
  ranges: Ranges;
  outcome: EditOutcome<Ranges>;
  /** Saves the week with a change, and offers to take that back. `said`: what was done. Whether it was saved. */
  change: (change: Edit<Ranges>, said: string) => Promise<boolean>;
}

/** @param landOn the id of what has the focus after something was taken back */
export function useWeek(name: WeekName, landOn: string, { settings, send, offerUndo }: PartProps): Week {
  const week = useSaved<Ranges>(settings[name], (ranges) =>
    send({ settings: "saveWeek", week: name, ranges }),
  );
  const { region } = useWords();
  const { weekStart } = settings;
  const calendar = useMemo(() => calendarOf(region, weekStart), [region, weekStart]);
  const change: Week["change"] = async (edit, said) => {
    const { isSaved, before, after } = await week.change((now) => {
      const next = edit(now);
      return isSameWeek(now, next) ? now : next;
    });
    if (isSaved && after !== before) {
      offerUndo({
        said,
        back: [{ settings: "saveWeek", week: name, ranges: before }],
        stands: (now) => isSameWeek(now[name], after),
        landOn,
      });
    }
    return isSaved;
  };
  return { name, calendar, ranges: week.shown, outcome: week.outcome, change };
}
