import { useEffect, useState } from "preact/hooks";
import { loadStoredData } from "../../../runtime/stored-data.ts";
import type { Reply } from "../../../runtime/ports.ts";
import type { SyncRequest } from "../../../snapshot/request.ts";
import { SYNC } from "../../../snapshot/saved.ts";
import { readJournal, type Journal } from "../../../syncing/journal.ts";
import { meetingAnswers, type MeetingAnswer } from "../../../syncing/merge.ts";
import { momentName } from "../../../words/amounts.ts";
import type { Say } from "../../../words/say.ts";
import { Switch } from "../../kit/controls/switch.tsx";
import { useWords } from "../../kit/words.tsx";
import { DataPart, FaultNote, type DataPartProps } from "./data-part.tsx";
import type { DataSource } from "./data-source.tsx";

const SWITCH = "data-sync";

/** Whether a person's other computers have the same settings, how that goes, and what is to count at their first meeting. */
export function SyncPart({ source, send, onStep }: DataPartProps) {
  const { say, language } = useWords();
  const journal = useJournal(source);
  const [reply, tell] = useState<Reply | null>(null);
  if (journal === null) return null;
  const { on, asks, trouble } = journal;

  const ask = async (request: SyncRequest) => {
    const replied = await send(request);
    tell(replied);
    return !("error" in replied);
  };
  const settle = async (counts: MeetingAnswer) => {
    const before = await loadStoredData(source.shelf, source.clock);
    if (!(await ask({ sync: "answer", counts }))) return;
    const after = await loadStoredData(source.shelf, source.clock);
    const person = { was: before.person, became: after.person };
    // What this computer has told the others is no longer its own to take back.
    if (counts !== "here") {
      onStep({ said: say("sync_answered"), back: [{ data: "restore", person, days: {} }] });
    }
  };
  return (
    <DataPart title={say("sync_title")} hint={say("sync_hint")}>
      <p class="soft">{say("sync_breaks_hint")}</p>
      <div class="data-switch">
        <label for={SWITCH}>{say("sync_switch")}</label>
        <Switch
          id={SWITCH}
          on={on}
          describedBy={`${SWITCH}-state`}
          onChange={(wanted) => void ask({ sync: wanted ? "on" : "off" })}
        />
      </div>
      <output id={`${SWITCH}-state`} class={trouble === null ? "soft" : "data-trouble"}>
        {stateWords(say, language, journal, source.clock.now())}
      </output>
      {asks && <MeetingQuestion settle={(counts) => void settle(counts)} />}
      {(on || trouble === "unreadable") && (
        <div class="data-actions">
          <button type="button" class="button" onClick={() => void ask({ sync: "forget" })}>
            {say("sync_forget")}
          </button>
          <span class="soft">{say("sync_forget_hint")}</span>
        </div>
      )}
      <FaultNote reply={reply} />
    </DataPart>
  );
}

/** What counts, where this computer and the others both have something. */
function MeetingQuestion({ settle }: { settle: (counts: MeetingAnswer) => void }) {
  const { say } = useWords();
  return (
    <div role="group" aria-labelledby="sync-question" class="data-preview">
      <h4 id="sync-question">{say("sync_question")}</h4>
      <p class="soft">{say("sync_question_hint")}</p>
      <div class="data-ways three">
        {meetingAnswers.map((answer) => (
          <section key={answer} aria-labelledby={`sync-${answer}`}>
            <h5 id={`sync-${answer}`}>{say(`sync_answer_${answer}`)}</h5>
            <p class="soft" id={`sync-${answer}-text`}>
              {say(`sync_answer_${answer}_text`)}
            </p>
            <button
              type="button"
              class="button primary"
              aria-describedby={`sync-${answer}-text`}
              onClick={() => settle(answer)}
            >
              {say(`sync_answer_${answer}`)}
            </button>
          </section>
        ))}
      </div>
    </div>
  );
}

function stateWords(say: Say, language: string, journal: Journal, now: number): string {
  const { on, asks, trouble, left, exchangedAt } = journal;
  if (trouble === "room" && left > 0) return say("sync_left", left);
  if (trouble !== null) return say(`sync_trouble_${trouble}`);
  if (!on) return say("sync_off");
  if (asks) return say("sync_asks");
  return exchangedAt === null
    ? say("sync_on")
    : say("sync_exchanged", momentName(language, exchangedAt, now));
}

/** Null until it is read. What cannot be read now comes with the next change. */
function useJournal({ shelf, onJournalChange }: DataSource): Journal | null {
  const [journal, set] = useState<Journal | null>(null);
  useEffect(() => {
    const read = () => {
      shelf.load([SYNC]).then(
        ({ [SYNC]: stored }) => set(readJournal(stored)),
        () => {},
      );
    };
    read();
    return onJournalChange(read);
  }, [shelf, onJournalChange]);
  return journal;
}
