import type { Seen } from "../../runtime/client.ts";
import type { Say } from "../../words/say.ts";
import type { Model } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";

const MOST_NAMED = 3;

/** What went wrong, in words, for as long as it is so. */
export function Notes({ model }: { model: Model }) {
  const { say } = useWords();
  const seen = model.seen.value;
  const mended = seen?.state?.mended ?? null;
  return (
    <div role="status" class="notes">
      {model.unanswered.value && <p class="card note">{say("trouble_silent")}</p>}
      {seen?.troubles.map(({ kind, message }) => (
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

function fieldNames(say: Say, fields: NonNullable<NonNullable<Seen["state"]>["mended"]>["fields"]): string {
  const named = fields.slice(0, MOST_NAMED).join(", ");
  return fields.length <= MOST_NAMED ? named : say("mended_more", named, fields.length - MOST_NAMED);
}
