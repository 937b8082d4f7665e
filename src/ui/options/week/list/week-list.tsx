import { useState } from "preact/hooks";
import { sortRanges, type WeekRange } from "../../../../calendar/week.ts";
import { useWords } from "../../../kit/words.tsx";
import { isSame } from "../../../../calendar/week-painting.ts";
import type { Week } from "../use-week.ts";
import { rangeName } from "../../../../words/week.ts";
import { RangeAdd } from "./range-add.tsx";
import { RangeEditor } from "./range-editor.tsx";
import { useRows } from "./rows.ts";
import "./list.css";

/** The same week as a list, exact to the minute. */
export function WeekList({ week }: { week: Week }) {
  const { say, language } = useWords();
  const [isInUse, setInUse] = useState(false);
  const { days } = week.calendar;
  const rows = useRows(week.ranges, days, isInUse);
  const heading = `${week.name}-list`;
  const without = (ranges: Week["ranges"], range: WeekRange) => ranges.filter((one) => !isSame(one, range));
  const remove = (range: WeekRange) =>
    void week.change((now) => without(now, range), say("week_removed", rangeName(say, language, range)));
  return (
    <div class="week-list">
      <h3 id={heading} tabIndex={-1}>
        {say("week_list")}
      </h3>
      {rows.length > 0 && (
        <ul
          aria-labelledby={heading}
          onFocusIn={() => setInUse(true)}
          onFocusOut={({ currentTarget, relatedTarget }) =>
            setInUse(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
          }
        >
          {rows.map(({ key, range }) => (
            <RangeEditor
              key={key}
              range={range}
              others={without(week.ranges, range)}
              days={days}
              ask={(next) =>
                void week.change(
                  (now) => sortRanges([...without(now, range), next]),
                  say("week_changed", rangeName(say, language, next)),
                )
              }
              onRemove={() => remove(range)}
            />
          ))}
        </ul>
      )}
      <RangeAdd week={week} />
    </div>
  );
}
