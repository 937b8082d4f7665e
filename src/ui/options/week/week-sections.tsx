import { useWords } from "../../kit/words.tsx";
import { DaysOff } from "../days-off/days-off.tsx";
import type { PartProps } from "../part-props.ts";
import { useWeek } from "./use-week.ts";
import { WeekEditor } from "./week-editor.tsx";

/** When reminders come at all, week by week, and the dates on which they do not. */
export function WorkingHours(parts: PartProps) {
  const { say } = useWords();
  const week = useWeek("workingHours", "hours", parts);
  return (
    <>
      <WeekEditor
        week={week}
        headedBy="hours"
        said={{ changed: say("hours_changed"), cleared: say("hours_cleared") }}
        empty={say("hours_empty")}
      />
      <DaysOff {...parts} />
    </>
  );
}

/** When reminders are quiet every week. */
export function FocusPlan(parts: PartProps) {
  const { say } = useWords();
  const week = useWeek("focusPlan", "focus", parts);
  return (
    <WeekEditor
      week={week}
      headedBy="focus"
      said={{ changed: say("focus_changed"), cleared: say("focus_cleared") }}
      empty={say("focus_empty")}
    />
  );
}
