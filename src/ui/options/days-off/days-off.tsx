import { formatList } from "../../../words/format-list.ts";
import { useSaved } from "../../kit/use-saved.ts";
import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../part-props.ts";
import { LockedNote } from "../../kit/locked-note.tsx";
import { DateAdd } from "./date-add.tsx";
import { dateWithYear } from "../../../words/days.ts";
import "./days-off.css";

const HEADING = "days-off";

/** Dates on which there are no working hours. */
export function DaysOff({ settings, layers, send, offerUndo }: PartProps) {
  const { say, language } = useWords();
  const { shown: daysOff, change } = useSaved(settings.daysOff, (dates) =>
    send({ settings: "saveDaysOff", dates }),
  );
  const today = dateToday();
  const isLocked = layers.locked.has("daysOff");
  const isFixed = (date: string) => isLocked || layers.policy.add.daysOff?.includes(date) === true;
  const past = daysOff.filter((date) => date < today && !isFixed(date));
  const coming = daysOff.filter((date) => date >= today);

  const add = async (date: string) => (await change((now) => [...now, date].toSorted())).isSaved;
  const remove = async (gone: readonly string[], said: string) => {
    const { isSaved, before, after } = await change((now) => now.filter((date) => !gone.includes(date)));
    if (!isSaved) return;
    offerUndo({
      said,
      back: [{ settings: "saveDaysOff", dates: before }],
      stands: (now) => now.daysOff.join() === after.join(),
      landOn: HEADING,
    });
  };
  return (
    <div class="days-off">
      <h3 id={HEADING} tabIndex={-1}>
        {say("days_off")}
      </h3>
      <p class="soft">{say(coming.length === 0 ? "days_off_none" : "days_off_text")}</p>
      <ul aria-labelledby={HEADING}>
        {coming.map((date) => {
          const name = dateWithYear(language, date);
          return (
            <li key={date}>
              <span>{name}</span>
              {isFixed(date) ? (
                !isLocked && <LockedNote id={`off-${date}`} />
              ) : (
                <button
                  type="button"
                  class="button quiet"
                  aria-label={say("week_remove_label", name)}
                  onClick={() => void remove([date], say("week_removed", name))}
                >
                  {say("own_remove")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {isLocked ? <LockedNote id="days-off-locked" /> : <DateAdd dates={daysOff} today={today} ask={add} />}
      {past.length > 0 && (
        <div class="days-past">
          <p class="soft">
            {say(
              "days_off_past",
              formatList(
                past.map((date) => dateWithYear(language, date, "medium")),
                language,
              ),
            )}
          </p>
          <button
            type="button"
            class="button quiet"
            onClick={() => void remove(past, say("days_off_past_removed"))}
          >
            {say("days_off_past_remove")}
          </button>
        </div>
      )}
    </div>
  );
}

/** Today on the wall, `YYYY-MM-DD`, also where the browser's zone has no name. */
function dateToday(now = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return Temporal.PlainDate.from({ year, month, day }).toString();
}
