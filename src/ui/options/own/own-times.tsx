import { useEffect, useId, useState } from "preact/hooks";
import { clockTime, HOUR, MINUTE, minutesOf } from "../../../calendar/time.ts";
import { DAY_MINUTES } from "../../../calendar/week.ts";
import type { Reply } from "../../../runtime/ports.ts";
import { MOST_TIMES, type OwnReminder } from "../../../settings/lists.ts";
import { clockWords } from "../../../words/amounts.ts";
import { Box } from "../../kit/controls/box.tsx";
import { DayChips } from "../../kit/controls/day-chips.tsx";
import { Sign } from "../../kit/signs/sign.tsx";
import { useSaved } from "../../kit/use-saved.ts";
import { useWords } from "../../kit/words.tsx";
import { idsIn, LabelledRow } from "../field/labelled-row.tsx";

interface Props {
  reminder: OwnReminder;
  /** The days in the order of the person's week. */
  week: readonly number[];
  keep: (changes: Partial<OwnReminder>) => Promise<Reply>;
}

/** When a reminder comes that comes at times of day: the times, and the days of the week. */
export function OwnTimes({ reminder, week, keep }: Props) {
  return (
    <>
      <Times times={reminder.times} keep={keep} />
      <Days days={reminder.days} week={week} keep={keep} />
    </>
  );
}

function Times({ times, keep }: Pick<Props, "keep"> & { times: readonly number[] }) {
  const { say } = useWords();
  const id = useId();
  const saved = useSaved(times, (some) => keep({ times: some }));
  const { shown } = saved;
  const put = (index: number, time: number) => {
    const others = shown.filter((_, place) => place !== index);
    if (Number.isNaN(time) || others.includes(time)) saved.refuse();
    else void saved.set(shown.with(index, time));
  };
  return (
    <LabelledRow
      id={id}
      kind="times"
      label={<span id={id}>{say("own_times_label")}</span>}
      hint={say("own_times_hint")}
      outcome={saved.outcome}
      refusal={() => say("refused_times")}
    >
      <ul class="own-times" aria-labelledby={id}>
        {shown.map((time, index) => (
          <TimeEntry
            key={index}
            number={index + 1}
            time={time}
            describedBy={idsIn(id)}
            invalid={saved.outcome.is === "refused"}
            onPut={(next) => put(index, next)}
            onDrop={saved.drop}
            onRemove={shown.length === 1 ? null : () => void saved.set(shown.toSpliced(index, 1))}
          />
        ))}
      </ul>
      {shown.length < MOST_TIMES && (
        <button
          type="button"
          class="button quiet"
          onClick={() => void saved.set([...shown, freeTime(shown)])}
        >
          {say("own_time_add")}
        </button>
      )}
    </LabelledRow>
  );
}

interface EntryProps {
  number: number;
  time: number;
  describedBy: string;
  invalid: boolean;
  onPut: (time: number) => void;
  onDrop: () => void;
  /** Null: it is the only one. */
  onRemove: (() => void) | null;
}

/** One time, as it is typed. What cannot be is put back when the person leaves it. */
function TimeEntry({ number, time, describedBy, invalid, onPut, onDrop, onRemove }: EntryProps) {
  const { say, language } = useWords();
  const id = useId();
  const [typed, type] = useState<string | null>(null);
  useEffect(() => type(null), [time]);
  return (
    <li>
      <label class="hidden" for={id}>
        {say("own_time_label", number)}
      </label>
      <Box
        id={id}
        type="time"
        shown={typed ?? clockTime(time)}
        invalid={invalid && typed !== null}
        describedBy={describedBy}
        onEdit={type}
        onCommit={(entered) => {
          type(entered);
          onPut(minutesOf(entered));
        }}
        onLeave={() => {
          type(null);
        }}
        onStep={() => {}}
        onEscape={() => {
          type(null);
          onDrop();
        }}
      />
      {onRemove !== null && (
        <button
          type="button"
          class="button quiet"
          aria-label={say("own_time_remove", clockWords(language, time))}
          onClick={onRemove}
        >
          <Sign name="remove" />
        </button>
      )}
    </li>
  );
}

function Days({ days, week, keep }: Pick<Props, "week" | "keep"> & { days: readonly number[] }) {
  const { say } = useWords();
  const id = useId();
  const saved = useSaved(days, (some) => keep({ days: some }));
  return (
    <LabelledRow
      id={id}
      kind="times"
      label={<span id={id}>{say("own_days_label")}</span>}
      hint={null}
      outcome={saved.outcome}
      refusal={() => say("refused_days")}
    >
      <DayChips
        labelledBy={id}
        describedBy={idsIn(id)}
        days={week}
        chosen={saved.shown}
        onChoose={(some) => {
          if (some.length === 0) saved.refuse();
          else void saved.set(some);
        }}
      />
    </LabelledRow>
  );
}

/** An hour after the last, or the next free quarter of an hour after that. */
function freeTime(times: readonly number[]): number {
  const quarters = Array.from({ length: DAY_MINUTES / 15 }, (_, index) => index * 15);
  const first = (Math.max(...times) + HOUR / MINUTE) % DAY_MINUTES;
  return (
    quarters.map((quarter) => (first + quarter) % DAY_MINUTES).find((time) => !times.includes(time)) ?? first
  );
}
