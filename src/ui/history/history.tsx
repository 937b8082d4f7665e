import { useMemo, useState } from "preact/hooks";
import { dayOf, type Day } from "../../calendar/day.ts";
import { readDayAddress } from "../../history/address.ts";
import { dateWithYear } from "../../words/days.ts";
import type { Model } from "../kit/model.ts";
import { useHash } from "../kit/hash.ts";
import { Navigation } from "../kit/navigation.tsx";
import { Notes } from "../kit/notes.tsx";
import type { PageProps } from "../kit/page.tsx";
import { useWords } from "../kit/words.tsx";
import { UndoBar, type UndoOffer } from "../kit/undo-bar.tsx";
import type { DayHistory } from "../../snapshot/history.ts";
import type { OldDays } from "./old-days.ts";
import { Room } from "./room.tsx";
import { DayPicker } from "./day-picker.tsx";
import { DayView } from "./day-view.tsx";
import { shownDays, useDay, useDays, type Days, type DaysFeed } from "./use-days.ts";

interface Props extends PageProps {
  days: DaysFeed;
  oldDays: OldDays;
  zone: string;
}

function isEmpty(history: DayHistory | undefined): boolean {
  return history === undefined || (history.records.length === 0 && history.summary === null);
}

/**
 * Why nothing came, and what happened: today and the two weeks before, and any other day that the address names. Where
 * it names none, that is said.
 */
export function HistoryPage({ model, days: feed, oldDays, zone }: Props) {
  const { say, language } = useWords();
  const days = useDays(feed);
  const [undo, setUndo] = useState<UndoOffer | null>(null);
  const wanted = useHash();
  const today = dayOf(model.now, zone, model.seen.settings.dayStart);
  const shown = useMemo(() => shownDays(today), [today]);
  const addressed = readDayAddress(wanted, today);
  const day = addressed.is === "day" ? addressed.day : null;
  const picker = useMemo(
    () => (
      <DayPicker
        days={shown}
        chosen={day}
        isEmpty={(one) => isEmpty(days?.get(one))}
        // Today needs no address: opened again tomorrow it is tomorrow. What was looked at is no way back.
        onChoose={(one) => location.replace(one === shown[0] ? "#" : `#${one}`)}
      />
    ),
    [shown, day, days],
  );
  return (
    <>
      <Navigation here="history" />
      <Notes model={model} />
      <main>
        {picker}
        {addressed.is === "day" ? (
          <OneDay day={addressed.day} {...{ feed, days, today, zone, model }} />
        ) : (
          <p role="alert" class="card blank">
            {addressed.is === "ahead"
              ? say("history_ahead", dateWithYear(language, addressed.day))
              : say("history_no_date")}
          </p>
        )}
        <Room
          oldDays={oldDays}
          today={today}
          send={model.send}
          isUndoable={undo !== null}
          offerUndo={setUndo}
        />
      </main>
      <UndoBar undo={undo} settings={model.seen.settings} send={model.send} onDone={() => setUndo(null)} />
    </>
  );
}

interface OneDayProps {
  day: Day;
  feed: DaysFeed;
  days: Days;
  today: Day;
  zone: string;
  model: Model;
}

/** A day that has been: nothing of it is shown before it is read. */
function OneDay({ feed, days, ...shown }: OneDayProps) {
  const { say } = useWords();
  const history = useDay(feed, days, shown.day);
  if (history !== null)
    return history === undefined && !days?.has(shown.day) ? null : <DayView history={history} {...shown} />;
  return (
    <p role="alert" class="card blank">
      {say("history_unloaded")}
    </p>
  );
}
