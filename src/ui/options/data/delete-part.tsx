import { useEffect, useRef, useState } from "preact/hooks";
import { dayOf } from "../../../calendar/day.ts";
import { deletionsOf, restorationsOf, type StoredDays } from "../../../history/deletion.ts";
import type { Reply } from "../../../runtime/ports.ts";
import { loadStoredData, loadStoredPerson } from "../../../runtime/stored-data.ts";
import { fullDate } from "../../../words/days.ts";
import { Select } from "../../kit/controls/select.tsx";
import { useWords } from "../../kit/words.tsx";
import { DataPart, FaultNote, type DataPartProps } from "./data-part.tsx";
import "../../kit/controls/controls.css";

const extents = ["span", "history", "everything"] as const;
type Extent = (typeof extents)[number];

const WHAT = "data-what";
const ASK = "data-delete";

/** What would go: days, and whether all else goes with them. */
interface Question {
  days: StoredDays;
  isEverything: boolean;
  /** Settings and lists that the person has changed. */
  changed: number;
}

/** Deletes some days, all history, or everything: first it says what would go, and asks. */
export function DeletePart({ source, settings, send, onStep }: DataPartProps) {
  const { say, language } = useWords();
  const today = dayOf(source.clock.now(), source.clock.zone(), settings.dayStart);
  const [extent, choose] = useState<Extent>("span");
  const [[from, until], setSpan] = useState<readonly [string, string]>([today, today]);
  const [question, ask] = useState<Question | null>(null);
  const [note, tell] = useState("");
  const [reply, answer] = useState<Reply | null>(null);
  const keep = useRef<HTMLButtonElement>(null);

  const close = () => {
    ask(null);
    requestAnimationFrame(() => document.getElementById(ASK)?.focus());
  };
  useEffect(() => {
    if (question === null) return undefined;
    keep.current?.focus();
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [question]);

  const find = async () => {
    answer(null);
    tell("");
    try {
      const { days, person } = await loadStoredData(source.shelf, source.clock);
      const chosen = extent === "span" ? days.filter(([day]) => day >= from && day <= until) : days;
      const isEverything = extent === "everything";
      if (chosen.length === 0 && !isEverything) tell(say("data_no_days"));
      else ask({ days: chosen, isEverything, changed: Object.keys(person).length });
    } catch {
      answer({ error: { field: "command" } });
    }
  };
  const removeDays = async (days: StoredDays) => {
    const gone: StoredDays[number][] = [];
    for (const request of deletionsOf(days)) {
      const replied = await send(request);
      answer(replied);
      if ("error" in replied) break;
      gone.push(...days.slice(gone.length, gone.length + request.days.length));
    }
    ask(null);
    if (gone.length > 0) onStep({ said: say("room_done", gone.length), back: restorationsOf(gone) });
  };
  const removeEverything = async () => {
    try {
      const was = await loadStoredData(source.shelf, source.clock);
      const replied = await send({ data: "deleteAll" });
      answer(replied);
      ask(null);
      if ("error" in replied) return;
      const became = await loadStoredPerson(source.shelf, source.clock);
      const days = was.days.map(([day, items]) => [day, { was: [...items], imported: [] }]);
      onStep({
        said: say("data_everything_deleted"),
        back: [
          {
            data: "restore",
            person: { was: was.person, became },
            days: Object.fromEntries(days) as Record<string, { was: unknown[]; imported: unknown[] }>,
            state: was.state,
            others: was.others,
          },
        ],
      });
    } catch {
      answer({ error: { field: "command" } });
    }
  };
  const isSpan = extent === "span";
  const isValid = !isSpan || (from !== "" && until !== "" && from <= until);
  return (
    <DataPart title={say("data_delete")} hint={say("data_delete_hint")}>
      {question === null ? (
        <form
          class="data-actions"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isValid) void find();
          }}
        >
          <label class="hidden" for={WHAT}>
            {say("data_what")}
          </label>
          <Select
            id={WHAT}
            choices={extents.map((name) => ({ name, label: say(`data_${name}`) }))}
            chosen={extent}
            onChoose={(name) => {
              choose(name);
              tell("");
            }}
          />
          {isSpan && (
            <>
              <DateBox label={say("week_from")} value={from} onInput={(day) => setSpan([day, until])} />
              <DateBox label={say("week_until")} value={until} onInput={(day) => setSpan([from, day])} />
            </>
          )}
          <button type="submit" id={ASK} class="button" disabled={!isValid}>
            {say("room_ask")}
          </button>
          <output class="soft">{note}</output>
        </form>
      ) : (
        <div role="group" aria-labelledby="data-question">
          <p id="data-question">{questionWords(question)}</p>
          <div class="data-actions">
            <button type="button" class="button" ref={keep} onClick={close}>
              {say("room_keep")}
            </button>
            <button
              type="button"
              class="button primary"
              onClick={() => void (question.isEverything ? removeEverything() : removeDays(question.days))}
            >
              {say("room_confirm")}
            </button>
          </div>
        </div>
      )}
      <FaultNote reply={reply} />
    </DataPart>
  );

  function questionWords({ days, isEverything, changed }: Question): string {
    if (isEverything) return say("data_everything_question", days.length, changed);
    const [first, last] = [days[0]?.[0] ?? today, days.at(-1)?.[0] ?? today];
    return say("room_question", days.length, fullDate(language, first), fullDate(language, last));
  }
}

function DateBox({
  label,
  value,
  onInput,
}: {
  label: string;
  value: string;
  onInput: (day: string) => void;
}) {
  return (
    <label class="data-date">
      <span>{label}</span>
      <span class="box date">
        <input type="date" value={value} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      </span>
    </label>
  );
}
