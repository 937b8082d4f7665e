import type { ComponentChildren } from "preact";
import type { EaseNote } from "../../domain/model/easy.ts";
import type { Recurrence } from "../../history/sore-starts.ts";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";

/** It has come back: a count of the person's own clicks, and always the same text. */
export function AgainNote({
  recurrence: { times, within },
  send,
}: Pick<Parts, "send"> & { recurrence: Recurrence }) {
  const { say } = useWords();
  return (
    <Note note="again" send={send}>
      <p>{say(`sore_again_${within}`, times)}</p>
      <p>{say("sore_again_text")}</p>
      <p>
        <a href="../help/index.html">{say("sore_urgent")}</a>
      </p>
    </Note>
  );
}

/** Easy mode has been on for a week. */
export function LongNote({ send }: Pick<Parts, "send">) {
  const { say } = useWords();
  return (
    <Note note="long" send={send}>
      <p>{say("sore_long_text")}</p>
    </Note>
  );
}

function Note({
  note,
  send,
  children,
}: Pick<Parts, "send"> & { note: EaseNote; children: ComponentChildren }) {
  const { say } = useWords();
  return (
    <section class="card level soon" aria-labelledby={`note-${note}`}>
      <h2 id={`note-${note}`}>{say(`sore_${note}`)}</h2>
      {children}
      <div class="chips">
        <button class="button plain" onClick={() => void send({ command: "putNoteAway", note })}>
          {say("dismiss")}
        </button>
      </div>
    </section>
  );
}
