import { useState } from "preact/hooks";
import { MINUTE, type Instant } from "../../../calendar/time.ts";
import type { HoldLength } from "../../../domain/model/event.ts";
import type { Reply } from "../../../runtime/ports.ts";
import { comingTime, exactDuration } from "../../../words/amounts.ts";
import { TimeInput } from "../../kit/controls/time-input.tsx";
import { useWords } from "../../kit/words.tsx";

const MINUTES = [90, 120, 240];

interface Props {
  /** What is to be so long: quiet mode, or a pause, which stops counting too. */
  kind: "quiet" | "pause";
  /** Further ends that have a name. */
  ends: readonly Instant[];
  now: Instant;
  ask: (length: HoldLength) => Promise<Reply>;
  onChosen: () => void;
}

/** Further lengths, and any date and time. A moment that cannot be is refused here, with the choices still open. */
export function MoreLengths({ kind, ends, now, ask, onChosen }: Props) {
  const { say, language } = useWords();
  const [date, setDate] = useState("");
  const [time, setTime] = useState("");
  const [refused, refuse] = useState<"refused" | "missing" | null>(null);
  const choose = async (length: HoldLength) => {
    const isTaken = "ok" in (await ask(length));
    refuse(isTaken ? null : "refused");
    if (isTaken) onChosen();
  };
  const chooseUntil = () => {
    const moment = momentOf(`${date}T${time}`);
    if (moment === null) refuse("missing");
    else void choose({ until: moment });
  };
  return (
    <>
      <h3>{say(`not_now_more_${kind}`)}</h3>
      <div class="chips">
        {MINUTES.map((minutes) => (
          <button key={minutes} class="button plain" onClick={() => void choose({ minutes })}>
            {say("choice_for", exactDuration(say, minutes * MINUTE))}
          </button>
        ))}
      </div>
      {ends.map((end) => (
        <button key={end} class="button plain" onClick={() => void choose({ until: end })}>
          {say("choice_until", comingTime(say, language, end, now))}
        </button>
      ))}
      <button class="button plain" onClick={() => void choose("untilEnded")}>
        {say(`${kind}_open`)}
      </button>
      <form
        class="until"
        onSubmit={(event) => {
          event.preventDefault();
          chooseUntil();
        }}
      >
        <input
          type="date"
          aria-label={say("choice_until_date")}
          aria-invalid={refused !== null}
          aria-describedby="until-refused"
          value={date}
          onInput={({ currentTarget }) => {
            setDate(currentTarget.value);
            refuse(null);
          }}
        />
        <TimeInput
          aria-label={say("choice_until_time")}
          aria-invalid={refused !== null}
          aria-describedby="until-refused"
          value={time}
          onEdit={(typed) => {
            setTime(typed);
            refuse(null);
          }}
        />
        <button class="button plain">{say("choice_until_then")}</button>
      </form>
      <p id="until-refused" class="soft refused" role="status">
        {refused !== null && say(`choice_until_${refused}`)}
      </p>
    </>
  );
}

/** A date and time as typed, on the clock of this place; null where there is none. */
function momentOf(typed: string): number | null {
  // The browser's own clock knows this also where its zone has no name.
  const moment = new Date(typed).getTime();
  return Number.isNaN(moment) ? null : moment;
}
