import { useMemo, useState } from "preact/hooks";
import { calendarOf } from "../../calendar/week-layout.ts";
import { dayOf, type Day } from "../../calendar/day.ts";
import { MINUTE } from "../../calendar/time.ts";
import { historyAddress, readHistoryAddress } from "../../history/address.ts";
import { firstKeptDay } from "../../history/age.ts";
import { figuresToday } from "../../history/figures.ts";
import type { FiguresByDay } from "../../history/look-back.ts";
import { periodAround } from "../../history/period.ts";
import { dateWithYear } from "../../words/days.ts";
import type { DayHistory } from "../../snapshot/history.ts";
import type { Model } from "../kit/model.ts";
import { useHash } from "../kit/hash.ts";
import { later } from "../kit/later.tsx";
import { Navigation } from "../kit/navigation.tsx";
import { Notes } from "../kit/notes.tsx";
import type { PageProps } from "../kit/page.tsx";
import { useWords } from "../kit/words.tsx";
import { UndoBar, type UndoOffer } from "../kit/undo-bar.tsx";
import type { OldDays } from "./old-days.ts";
import { Room } from "./room.tsx";
import { DayCalendar } from "./day-calendar.tsx";
import { DayView } from "./day-view.tsx";
import { useDay, type HistoryFeed } from "./feed.ts";
import { useFigures } from "./use-figures.ts";

/** Who opens the page looks at today: all charts come when they are asked for. */
const PeriodView = later(async () => (await import("./period-view.tsx")).PeriodView);

interface Props extends PageProps {
  feed: HistoryFeed;
  oldDays: OldDays;
  zone: string;
}

/**
 * Why nothing came, and what happened: today, any other day, week or month that the address names. Where it names none,
 * that is said.
 */
export function HistoryPage({ model, feed, oldDays, zone }: Props) {
  const { say, language, region } = useWords();
  const [undo, setUndo] = useState<UndoOffer | null>(null);
  const wanted = useHash();
  const { settings, state } = model.seen;
  const { dayStart, weekStart } = settings;
  const today = dayOf(model.now, zone, dayStart);
  const { days: week } = useMemo(() => calendarOf(region, weekStart), [region, weekStart]);
  const gathered = useFigures(feed, today, { zone, dayStart }, model.send);
  const history = useDay(feed, today);
  // The page is drawn anew each second; what is counted in minutes is not.
  const minute = Math.floor(model.now / MINUTE) * MINUTE;
  const figures: FiguresByDay = useMemo(() => {
    const own = history ? figuresToday(history, { state, today, now: minute, zone, dayStart }) : null;
    return own === null ? gathered.figures : new Map([...gathered.figures, [today, own]]);
  }, [gathered.figures, history, state, today, minute, zone, dayStart]);
  const addressed = readHistoryAddress(wanted, today);
  const shown = addressed.is === "noDate" || addressed.is === "ahead" ? "day" : addressed.is;
  const day = "day" in addressed && addressed.is !== "ahead" ? addressed.day : today;
  // What was looked at is no way back.
  const goTo = (one: Day) => location.replace(historyAddress("day", one, today));
  const isRead = gathered.is === "whole";
  return (
    <>
      <Navigation here="history" />
      <Notes model={model} />
      <main>
        <nav class="card spans" aria-label={say("look_switch")}>
          {(["day", "week", "month"] as const).map((is) => {
            const to = is === "week" ? periodAround(day, "week", week).first : day;
            return (
              <a
                key={is}
                href={historyAddress(is, to, today)}
                aria-current={addressed.is !== "noDate" && is === shown ? "true" : undefined}
              >
                {say(`look_${is}`)}
              </a>
            );
          })}
        </nav>
        {shown === "day" && (
          <DayCalendar
            first={firstKeptDay(today)}
            {...{ today, week }}
            chosen={day}
            isWritten={(one) => figures.has(one) || (isRead ? false : undefined)}
            onChoose={goTo}
          />
        )}
        {addressed.is === "noDate" || addressed.is === "ahead" ? (
          <p role="alert" class="card blank">
            {addressed.is === "noDate"
              ? say("history_no_date")
              : addressed.of === "day"
                ? say("history_ahead", dateWithYear(language, addressed.day))
                : say("look_ahead")}
          </p>
        ) : addressed.is !== "day" ? (
          <PeriodView
            period={periodAround(addressed.day, addressed.is, week)}
            {...{ figures, today, week }}
            is={gathered.is}
          />
        ) : addressed.day === today ? (
          <OneDay {...{ history, day, today, zone, model }} />
        ) : (
          <EarlierDay {...{ feed, day, today, zone, model }} />
        )}
        {shown === "day" && (
          <Room
            oldDays={oldDays}
            today={today}
            send={model.send}
            isUndoable={undo !== null}
            offerUndo={setUndo}
          />
        )}
      </main>
      <UndoBar undo={undo} settings={settings} send={model.send} onDone={() => setUndo(null)} />
    </>
  );
}

interface DayProps {
  day: Day;
  today: Day;
  zone: string;
  model: Model;
}

/** A day before today, which is read when it is asked for. */
function EarlierDay({ feed, ...shown }: DayProps & { feed: HistoryFeed }) {
  return <OneDay history={useDay(feed, shown.day)} {...shown} />;
}

/** A day that has been: nothing of it is shown before it is read. */
function OneDay({ history, ...shown }: DayProps & { history: DayHistory | null | undefined }) {
  const { say } = useWords();
  if (history === undefined) return null;
  if (history !== null) return <DayView history={history} {...shown} />;
  return (
    <p role="alert" class="card blank">
      {say("history_unloaded")}
    </p>
  );
}
