import { useState } from "preact/hooks";
import type { CalendarEntry, CalendarFile } from "../../../moving/days-off.ts";
import type { Settings } from "../../../settings/fields.ts";
import { MOST_DAYS_OFF } from "../../../settings/lists.ts";
import { fullDate } from "../../../words/days.ts";
import { useWords } from "../../kit/words.tsx";
import { PreviewFrame } from "./preview-frame.tsx";

/** Nobody goes through more by hand, and more days off are not kept. */
const MOST_SHOWN = MOST_DAYS_OFF;

interface Props {
  name: string;
  file: CalendarFile;
  here: Settings;
  onTake: (days: readonly string[]) => void;
  onLeave: () => void;
}

/**
 * The whole days of a calendar, of which the person says which ones are days off. Where some are marked as out of office,
 * those are ticked to begin with, and else all.
 */
export function CalendarPreview({ name, file, here, onTake, onLeave }: Props) {
  const { say, language } = useWords();
  const entries = file.entries.slice(0, MOST_SHOWN);
  const [ticked, tick] = useState<ReadonlySet<CalendarEntry>>(() => {
    const away = entries.filter(({ isOutOfOffice }) => isOutOfOffice);
    return new Set(away.length > 0 ? away : entries);
  });
  const toggle = (entry: CalendarEntry) => {
    const next = new Set(ticked);
    if (!next.delete(entry)) next.add(entry);
    tick(next);
  };
  const days = [...new Set([...ticked].flatMap((entry) => entry.days))].filter(
    (day) => !here.daysOff.includes(day),
  );
  const isTooMuch = here.daysOff.length + days.length > MOST_DAYS_OFF;
  const rest = file.entries.length - entries.length;
  return (
    <PreviewFrame name={name} leave="week_cancel" onLeave={onLeave}>
      <fieldset class="data-calendar">
        <legend>{say("data_calendar")}</legend>
        <div class="data-actions">
          <button type="button" class="button plain" onClick={() => tick(new Set(entries))}>
            {say("data_all")}
          </button>
          <button type="button" class="button plain" onClick={() => tick(new Set())}>
            {say("data_none")}
          </button>
        </div>
        <ul>
          {entries.map((entry, index) => (
            <li key={index}>
              <label>
                <input type="checkbox" checked={ticked.has(entry)} onChange={() => toggle(entry)} />
                <bdi>{entry.name || say("data_calendar_unnamed")}</bdi>
                <span class="soft">{datesOf(entry)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <ul class="soft data-facts">
        {rest > 0 && <li>{say("data_calendar_more", rest)}</li>}
        {file.others > 0 && <li>{say("data_calendar_others", file.others)}</li>}
        {file.unreadable > 0 && <li>{say("data_calendar_unreadable", file.unreadable)}</li>}
      </ul>
      <div class="data-actions">
        <button
          type="button"
          class="button primary"
          disabled={days.length === 0 || isTooMuch}
          onClick={() => onTake(days)}
        >
          {say("data_calendar_take")}
        </button>
        <output class="soft">
          {say(
            isTooMuch ? "data_calendar_room" : "data_calendar_count",
            isTooMuch ? MOST_DAYS_OFF : days.length,
          )}
        </output>
      </div>
    </PreviewFrame>
  );

  /** The first and the last of its days; a yearly one may lie in two years. */
  function datesOf({ days: own }: CalendarEntry): string {
    const [first = "", last = first] = [own[0], own.at(-1)];
    const from = fullDate(language, first);
    return first === last ? from : say("data_from_to", from, fullDate(language, last));
  }
}
