import { useWords } from "../../../kit/words.tsx";
import { hourName } from "../../../../words/week.ts";

/** The hours that have a name. */
const NAMED = [0, 6, 12, 18, 24];

/** The ruler above the days. Each cell names its own time, so nobody has to hear it. */
export function Hours() {
  const { language } = useWords();
  return (
    <div class="week-hours" aria-hidden="true">
      {NAMED.map((hour) => (
        <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
          {hourName(language, hour)}
        </span>
      ))}
    </div>
  );
}

/** The same hours within a day. */
export function HourLines() {
  return NAMED.slice(1, -1).map((hour) => (
    <i
      key={hour}
      class="hour-line"
      aria-hidden="true"
      style={{ insetInlineStart: `${(hour / 24) * 100}%` }}
    />
  ));
}
