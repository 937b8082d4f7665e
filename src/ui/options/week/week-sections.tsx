import { sortRanges } from "../../../calendar/week.ts";
import type { WeekName } from "../../../settings/lists.ts";
import { rangeName } from "../../../words/week.ts";
import { useWords } from "../../kit/words.tsx";
import { DaysOff } from "../days-off/days-off.tsx";
import type { PartProps } from "../part-props.ts";
import { FixedList } from "../fixed-list.tsx";
import { useWeek } from "./use-week.ts";
import { WeekEditor } from "./week-editor.tsx";

/** When reminders come at all, week by week, and the dates on which they do not. */
export function WorkingHours(parts: PartProps) {
  return (
    <>
      <Week name="workingHours" words="hours" {...parts} />
      <DaysOff {...parts} />
    </>
  );
}

/** When reminders are quiet every week. */
export function FocusPlan(parts: PartProps) {
  return <Week name="focusPlan" words="focus" {...parts} />;
}

interface WeekProps extends PartProps {
  name: WeekName;
  /** The section it is in, and what the keys of its messages begin with. */
  words: "hours" | "focus";
}

/** A week that is edited, or, where an organisation has set it, read. */
function Week({ name, words, ...parts }: WeekProps) {
  const { say, language } = useWords();
  const week = useWeek(name, words, parts);
  const empty = say(`${words}_empty`);
  if (parts.layers.locked.has(name)) {
    const items = sortRanges(parts.settings[name]).map((range) => rangeName(say, language, range));
    return <FixedList headedBy={words} items={items} empty={empty} />;
  }
  return (
    <WeekEditor
      week={week}
      headedBy={words}
      said={{ changed: say(`${words}_changed`), cleared: say(`${words}_cleared`) }}
      empty={empty}
    />
  );
}
