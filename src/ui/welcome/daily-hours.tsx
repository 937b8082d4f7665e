import { useRef } from "preact/hooks";
import { clockTime, minutesOf } from "../../calendar/time.ts";
import { calendarOf } from "../../calendar/week-layout.ts";
import { dailyHoursOf, weekOfDailyHours, type DailyHours, type WeekRange } from "../../calendar/week.ts";
import { standardLists } from "../../settings/lists.ts";
import type { Settings } from "../../settings/fields.ts";
import { DayChips } from "../kit/controls/day-chips.tsx";
import { TimeInput } from "../kit/controls/time-input.tsx";
import type { Model } from "../kit/model.ts";
import { useSaved } from "../kit/use-saved.ts";
import { useWords } from "../kit/words.tsx";
import { Answered } from "./answered.tsx";

interface Props {
  settings: Settings;
  send: Model["send"];
}

type Times = Pick<DailyHours, "from" | "until">;

/** The same working hours on each of some days. A week with days that differ is drawn in the options. */
export function DailyHoursEditor({ settings, send }: Props) {
  const { say, region } = useWords();
  const { shown, outcome, change } = useSaved<readonly WeekRange[]>(settings.workingHours, (ranges) =>
    send({ settings: "saveWeek", week: "workingHours", ranges }),
  );
  // A week without a day has no times either: the last ones are there for the next day that is chosen.
  const times = useRef<Times>(dailyHoursOf(standardLists.workingHours) ?? { from: 0, until: 0 });
  const daily = dailyHoursOf(shown);
  if (daily === null && shown.length > 0) {
    return (
      <p class="soft">
        {say("welcome_hours_differ")} <a href="../options/index.html#hours">{say("options_hours")}</a>
      </p>
    );
  }
  times.current = daily ?? times.current;
  const { days, from, until } = daily ?? { days: [], ...times.current };
  const edit = (part: Partial<DailyHours>) => {
    times.current = { ...times.current, ...part };
    const meant = { from: times.current.from, until: times.current.until };
    void change((ranges) =>
      weekOfDailyHours({ days: part.days ?? dailyHoursOf(ranges)?.days ?? [], ...meant }),
    );
  };
  const time = (end: "from" | "until", minutes: number) => (
    <span class="box time">
      <TimeInput
        value={clockTime(minutes)}
        aria-label={say(`week_${end}`)}
        onEdit={() => {}}
        onCommit={(typed) => {
          const meant = minutesOf(typed);
          if (!Number.isNaN(meant)) edit({ [end]: meant });
        }}
      />
    </span>
  );
  return (
    <div class="hours">
      <DayChips
        label={say("own_days_label")}
        days={calendarOf(region, settings.weekStart).days}
        chosen={days}
        onChoose={(chosen) => edit({ days: chosen })}
      />
      <span class="times">
        {time("from", from)}
        <span aria-hidden="true">{say("week_to")}</span>
        {time("until", until)}
        <Answered outcome={outcome} />
      </span>
    </div>
  );
}
