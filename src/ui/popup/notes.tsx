import type { Mended } from "../../domain/state.ts";
import type { Say } from "../../words/say.ts";
import type { Model } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";

const MOST_NAMED = 3;

/** What went wrong, in words, for as long as it is so. */
export function Notes({ model }: { model: Model }) {
  const { say } = useWords();
  const troubles = model.troubles.value;
  // A storage that is full gives no answer either, but that is already said.
  const silent = model.unanswered.value && !troubles.some(({ kind }) => kind === "storage");
  const mended = model.seen.value?.state?.mended ?? null;
  return (
    <div role="status" class="notes">
      {silent && <p class="card note">{say("trouble_silent")}</p>}
      {troubles.map(({ kind, message }) => (
        <p key={kind} class="card note">
          {say(`trouble_${kind}`, message)}
        </p>
      ))}
      {mended !== null && (
        <p class="card note">
          {say("mended", fieldNames(say, mended.fields))}{" "}
          <button class="button quiet-link" onClick={() => void model.send({ command: "dismissMended" })}>
            {say("dismiss")}
          </button>
        </p>
      )}
    </div>
  );
}

function fieldNames(say: Say, fields: Mended["fields"]): string {
  const named = fields.slice(0, MOST_NAMED).join(", ");
  return fields.length <= MOST_NAMED ? named : say("mended_more", named, fields.length - MOST_NAMED);
}
