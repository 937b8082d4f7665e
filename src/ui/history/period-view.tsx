import { useMemo, useState } from "preact/hooks";
import { dayBefore, type Day } from "../../calendar/day.ts";
import { areasOf } from "../../stretches/search.ts";
import type { Answer } from "../../domain/model/record.ts";
import { firstKeptDay } from "../../history/age.ts";
import { historyAddress } from "../../history/address.ts";
import { exercisesByArea, hoursOfWeek, lookBack, type FiguresByDay } from "../../history/look-back.ts";
import { daysOf, periodAfter, periodAround, periodBefore, type Period } from "../../history/period.ts";
import { areaKey, nameKey } from "../../stretches/message-keys.ts";
import { elapsedTime } from "../../words/amounts.ts";
import { decimal } from "../../words/decimal.ts";
import { formatList } from "../../words/format-list.ts";
import { daysName, heldByReason, longestSentence, measuresOf, periodName } from "../../words/measures.ts";
import { useWords } from "../kit/words.tsx";
import { BreakSquares } from "./charts/break-squares.tsx";
import { DayBars } from "./charts/day-bars.tsx";
import { HourGrid } from "./charts/hour-grid.tsx";
import { Shares } from "./charts/shares.tsx";
import { PrintChoice, USUALLY_PRINTED } from "./print-choice.tsx";
import type { Gathered } from "./use-figures.ts";
import "./period-view.css";

interface Props extends Pick<Gathered, "is"> {
  period: Period;
  figures: FiguresByDay;
  today: Day;
  week: readonly number[];
}

const WEEKS = 12;
const EXERCISE_DAYS = 28;

/** A week or a month: what it came to, beside the one before it, and when in it what happened. */
export function PeriodView({ period, figures, today, week, is }: Props) {
  const { say, language } = useWords();
  const before = periodBefore(period, week);
  const after = periodAfter(period, week);
  const name = periodName(language, period);
  const to = ({ is: kind, first }: Period) => historyAddress(kind, first, today);
  const charts = useMemo(
    () => <Charts {...{ period, figures, today, week }} />,
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a period is what its first day and its kind say
    [period.is, period.first, figures, today, week, say, language],
  );
  return (
    <section class="period" aria-labelledby="period">
      <div class="card turning">
        <Arrow
          to={before.last < firstKeptDay(today) ? null : to(before)}
          way="back"
          label={say(`look_before_${period.is}`)}
        />
        <h2 id="period">{name}</h2>
        <Arrow to={after.first > today ? null : to(after)} way="on" label={say(`look_after_${period.is}`)} />
      </div>
      {is === "counting" && <output class="card soft counting">{say("look_counting")}</output>}
      {is === "unread" && (
        <p role="alert" class="card blank">
          {say("look_unloaded")}
        </p>
      )}
      {/* Nothing is shown of it before it is read: an empty week would be told for a full one. */}
      {is !== "reading" && charts}
    </section>
  );
}

function Arrow({ to, way, label }: { to: string | null; way: "back" | "on"; label: string }) {
  // It stays where it is at the ends, so that nothing moves below a finger.
  return to === null ? (
    <span class={`arrow ${way}`} role="link" aria-disabled="true" aria-label={label} />
  ) : (
    <a class={`arrow ${way}`} href={to} aria-label={label} title={label} />
  );
}

function Charts({ period, figures, today, week }: Omit<Props, "is">) {
  const { say, language } = useWords();
  const days = daysOf(period);
  const [printed, print] = useState(USUALLY_PRINTED);
  const look = lookBack(figures, days);
  const last = period.last > today ? today : period.last;
  const { last: lastOfWeek } = periodAround(last, "week", week);
  const twelve = daysOf({ first: dayBefore(lastOfWeek, WEEKS * 7 - 1), last: lastOfWeek });
  const four = daysOf({ first: dayBefore(last, EXERCISE_DAYS - 1), last });
  const span = (some: readonly Day[]) => daysName(language, some[0] ?? last, some.at(-1) ?? last);
  const own = span(days);
  if (!days.some((day) => figures.has(day))) {
    return (
      <div class="card blank">
        <h3>{say("look_nothing")}</h3>
        <p class="soft">{say("look_nothing_text")}</p>
      </div>
    );
  }
  return (
    <div class="charts" data-print={printed.join(" ")}>
      <p class="printed-title">{say("print_title", periodName(language, period))}</p>
      <Averages {...{ period, figures, week, look }} />
      <DayBars {...{ figures, days, today }} span={own} />
      <HourGrid rows={hoursOfWeek(figures, days, week)} span={own} />
      <BreakSquares {...{ figures, today, week }} days={twelve} span={span(twelve)} />
      <Shares
        name="held"
        title={say("chart_held")}
        span={own}
        head={[say("chart_reason"), say("chart_length")]}
        none={say("chart_held_none")}
        shares={heldByReason(say, look.held).map(({ name, length }) => ({
          name,
          amount: length,
          value: elapsedTime(say, length),
        }))}
      />
      <Shares
        name="answers"
        title={say("chart_answers")}
        span={own}
        head={[say("chart_answer"), say("chart_times")]}
        none={say("chart_answers_none")}
        shares={(Object.entries(look.answers) as [Answer, number][])
          .toSorted(([, a], [, b]) => b - a)
          .map(([answer, times]) => ({
            name: say(`ledger_answer_${answer}`),
            amount: times,
            value: decimal(language, times),
          }))}
      />
      <Shares
        name="exercises"
        title={say("chart_exercises")}
        span={span(four)}
        head={[say("chart_area"), say("chart_times")]}
        none={say("chart_exercises_none")}
        shares={exercisesByArea(figures, four, (id) => areasOf(id)[0] ?? "wholeBody").map(
          ({ area, times, exercises }) => ({
            name: say(areaKey(area)),
            amount: times,
            value: decimal(language, times),
            detail: formatList(
              exercises.map(({ id, times: often }) => say("chart_exercise", say(nameKey(id)), often)),
              language,
            ),
          }),
        )}
      />
      {period.is === "month" && <PrintChoice chosen={printed} onChoose={print} />}
      <p class="printed-source">{say("print_source")}</p>
    </div>
  );
}

interface AveragesProps extends Pick<Props, "period" | "figures" | "week"> {
  look: ReturnType<typeof lookBack>;
}

/** An average day in six numbers, each beside what it was in the period before. */
function Averages({ period, figures, week, look }: AveragesProps) {
  const { say, language } = useWords();
  const earlier = lookBack(figures, daysOf(periodBefore(period, week)));
  const were = measuresOf(say, language, earlier);
  const longest = longestSentence(say, period, look, earlier);
  return (
    <section class="card averages" aria-labelledby="averages">
      <header>
        <h3 id="averages">{say("look_average")}</h3>
        <p class="soft">{say("look_days", look.days)}</p>
      </header>
      {longest !== "" && <p class="lead">{longest}</p>}
      <dl>
        {measuresOf(say, language, look).map(({ name, value, inAll }, place) => {
          const was = were[place]?.value ?? null;
          return (
            <div key={name}>
              <dt class="soft">{say(`measure_${name}`)}</dt>
              <dd>{value ?? "–"}</dd>
              <dd class="soft">{was !== null && say(`look_was_${period.is}`, was)}</dd>
              <dd class="soft">{inAll !== null && say("look_in_all", inAll)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
