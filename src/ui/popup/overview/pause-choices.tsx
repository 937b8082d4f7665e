import { useState } from "preact/hooks";
import type { HoldLength } from "../../../domain/model/event.ts";
import { MINUTE } from "../../../calendar/time.ts";
import { nextMornings } from "../../../calendar/schedule.ts";
import { comingTime, exactDuration } from "../../../words/amounts.ts";
import type { Parts } from "../../kit/model.ts";
import { TimeInput } from "../../kit/controls/time-input.tsx";
import { useWords } from "../../kit/words.tsx";

const MINUTES = [30, 60, 120];

interface Props extends Pick<Parts, "settings" | "now" | "send"> {
  onChosen: () => void;
}

/** For how long, or until when. A moment that cannot be is refused here, with the choices still open. */
export function PauseChoices({ settings, now, send, onChosen }: Props) {
  const { say, language, zone } = useWords();
  const [date, setDate] = useState("");
  const [time, setTime] = useState("");
  const [refused, refuse] = useState<"refused" | "missing" | null>(null);
  const ask = async (length: HoldLength) => {
    const isTaken = "ok" in (await send({ command: "pause", length }));
    refuse(isTaken ? null : "refused");
    if (isTaken) onChosen();
  };
  const askUntil = () => {
    const moment = momentOf(`${date}T${time}`);
    if (moment === null) refuse("missing");
    else void ask({ until: moment });
  };
  return (
    <>
      <div class="chips">
        {MINUTES.map((minutes) => (
          <button key={minutes} class="button plain" onClick={() => void ask({ minutes })}>
            {say("pause_minutes", exactDuration(say, minutes * MINUTE))}
          </button>
        ))}
      </div>
      {nextMornings(now, zone, settings).map((morning) => (
        <button key={morning} class="button plain" onClick={() => void ask({ until: morning })}>
          {say("choice_until", comingTime(say, language, morning, now))}
        </button>
      ))}
      <button class="button plain" onClick={() => void ask("untilEnded")}>
        {say("pause_open")}
      </button>
      <form
        class="pause-until"
        onSubmit={(event) => {
          event.preventDefault();
          askUntil();
        }}
      >
        <input
          type="date"
          aria-label={say("pause_until_date")}
          aria-invalid={refused !== null}
          aria-describedby="pause-refused"
          value={date}
          onInput={({ currentTarget }) => {
            setDate(currentTarget.value);
            refuse(null);
          }}
        />
        <TimeInput
          aria-label={say("pause_until_time")}
          aria-invalid={refused !== null}
          aria-describedby="pause-refused"
          value={time}
          onEdit={(typed) => {
            setTime(typed);
            refuse(null);
          }}
        />
        <button class="button plain">{say("pause_until")}</button>
      </form>
      <p id="pause-refused" class="soft refused" role="status">
        {refused !== null && say(`pause_until_${refused}`)}
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
