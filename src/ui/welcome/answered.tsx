import type { EditOutcome } from "../kit/use-saved.ts";
import { useWords } from "../kit/words.tsx";

/** What became of the last answer to a question. */
export function Answered({ outcome }: { outcome: EditOutcome<unknown> }) {
  const { say } = useWords();
  return (
    <output class="outcome">
      {outcome.is === "saved" && (
        <span class="ticked" key={outcome.nth}>
          {say("options_saved")}
        </span>
      )}
      {outcome.is === "refused" && <span class="amiss">{say("refused_other")}</span>}
      {outcome.is === "unsaved" && <span class="amiss">{say("options_unsaved")}</span>}
    </output>
  );
}
