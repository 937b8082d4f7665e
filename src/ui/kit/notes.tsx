import { isAboutSaving } from "../../health/troubles.ts";
import { formatList } from "../../words/format-list.ts";
import type { MessageKey, Say } from "../../words/say.ts";
import type { Model } from "./model.ts";
import { useWords } from "./words.tsx";
import "./notes.css";

/** What went wrong, in words, for as long as it is so. */
export function Notes({ model }: { model: Model }) {
  const { say, language } = useWords();
  const troubles = model.troubles;
  // A storage that is full gives no answer either, but that is already said.
  const silent = model.unanswered && !troubles.some(isAboutSaving);
  const mended = model.seen.state?.mended ?? null;
  return (
    <div role="status" class="notes">
      {silent && <p class="card note">{say("trouble_silent")}</p>}
      {troubles.map(({ kind }) => (
        <p key={kind} class="card note">
          {say(`trouble_${kind}`)}{" "}
          {(kind === "full" || kind === "short") && (
            <a href="../history/index.html#room" target="_blank">
              {say("room_name")}
            </a>
          )}
        </p>
      ))}
      {mended !== null && (
        <p class="card note">
          {say("mended", partNames(say, language, mended.fields))}{" "}
          <button class="button quiet" onClick={() => void model.send({ command: "dismissRepaired" })}>
            {say("dismiss")}
          </button>
        </p>
      )}
    </div>
  );
}

/** What was set back, in words a person knows: the fields' own names are ours. */
function partNames(say: Say, language: string, fields: readonly string[]): string {
  return formatList([...new Set(fields.map((field) => say(partOf(field))))], language);
}

function partOf(field: string): MessageKey {
  if (field.startsWith("settings")) return "mended_settings";
  if (/^state\.(progress|desk|sitting)/.test(field)) return "mended_counters";
  return /^state\.(quiet|pause|held)/.test(field) ? "mended_holds" : "mended_day";
}
