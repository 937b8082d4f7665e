import { useMemo } from "preact/hooks";
import { startOfDay, type Day } from "../../calendar/day.ts";
import type { DayRecord } from "../../domain/model/record.ts";
import { MINUTE } from "../../calendar/time.ts";
import type { DayHistory } from "../../snapshot/history.ts";
import { dateName, dateWithYear, dayName } from "../../words/days.ts";
import type { Model } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { isOutdated } from "../../history/age.ts";
import { entriesOf } from "../../history/entries.ts";
import { withoutOverlaps } from "../../history/overlaps.ts";
import { holdingNow, sittingNow } from "../../history/timeline.ts";
import { DaySummary } from "./day-summary.tsx";
import { DrinkLog } from "./ledger/drink-log.tsx";
import { TodayProvider } from "./ledger/glass-undo.tsx";
import { Ledger } from "./ledger/ledger.tsx";
import { Now } from "./now.tsx";

interface Props {
  day: Day;
  today: Day;
  zone: string;
  history: DayHistory | undefined;
  model: Model;
}

const NOTHING: readonly DayRecord[] = [];

/** One day: how things stand if it is today, its numbers and its timeline, and all that happened. */
export function DayView({ day, today, zone, history, model }: Props) {
  const { say, language } = useWords();
  const { settings } = model.seen;
  const state = day === today ? model.seen.state : null;
  const records = history?.records ?? NOTHING;
  const summary = history?.summary ?? null;
  const name = useMemo(() => dayName(say, language, day, today), [say, language, day, today]);
  // A day of another year is told by its year too.
  const isOfThisYear = day.slice(0, -6) === today.slice(0, -6);
  const date = useMemo(
    () => (isOfThisYear ? dateName(language, day) : dateWithYear(language, day)),
    [language, day, isOfThisYear],
  );
  // The page is drawn anew each second; what is counted in minutes is not.
  const minute = Math.floor(model.now / MINUTE) * MINUTE;
  const [all, entries, holding] = useMemo(() => {
    if (state?.day !== day) {
      const told = withoutOverlaps(records);
      return [told, entriesOf(told), NOTHING];
    }
    const latest = Math.max(minute, state.seenAt);
    const told = withoutOverlaps([...records, ...sittingNow(state, latest), ...holdingNow(state, latest)]);
    // Of several holds the one that leads now is not over; the others are told with the times at which they led.
    const isUnderWay = (record: DayRecord) =>
      record.kind === "held" &&
      record.until === latest &&
      state.held.some(({ reason }) => reason === record.reason);
    const over = told.filter((record) => !isUnderWay(record));
    return [told, entriesOf(over), told.filter(isUnderWay)];
  }, [day, state, minute, records]);
  const daySummary = useMemo(() => {
    const start = startOfDay(day, zone, settings.dayStart);
    return <DaySummary records={all} {...{ entries, summary, start, zone, settings }} />;
  }, [day, zone, all, entries, summary, settings]);
  return (
    <section class="day" aria-labelledby="day">
      <h2 id="day">
        {isOfThisYear ? name : date} {isOfThisYear && name !== date && <span class="soft">{date}</span>}
      </h2>
      {state !== null && <Now state={state} settings={settings} now={model.now} />}
      {daySummary}
      {state !== null && settings.waterEnabled && <DrinkLog settings={settings} send={model.send} />}
      <TodayProvider value={state && { state, send: model.send }}>
        <Ledger
          entries={entries}
          holding={holding}
          isSummed={summary !== null}
          unreadable={history?.unreadable ?? 0}
          open={state?.prompt?.id ?? null}
          isHeld={(state?.held.length ?? 0) > 0}
          settings={settings}
          isToday={day === today}
          isOutdated={isOutdated(day, today)}
        />
      </TodayProvider>
    </section>
  );
}
