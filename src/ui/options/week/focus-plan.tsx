import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../parts.ts";
import { useWeek } from "./use-week.ts";
import { WeekEditor } from "./week-editor.tsx";

/** When reminders are quiet every week. */
export function FocusPlan(parts: PartProps) {
  const { say } = useWords();
  const week = useWeek("focusPlan", "focus", parts);
  if (!parts.settings.focusPlanEnabled) return null;
  return (
    <WeekEditor
      week={week}
      headedBy="focus"
      said={{ changed: say("focus_changed"), cleared: say("focus_cleared") }}
      empty={say("focus_empty")}
    />
  );
}
