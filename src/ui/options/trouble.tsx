import { isAboutSaving } from "../../health/troubles.ts";
import type { Model } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";

/** What keeps a change from being saved, in words, for as long as it is so. */
export function Trouble({ model }: { model: Model }) {
  const { say } = useWords();
  const storage = model.troubles.find(isAboutSaving);
  return (
    <output class="trouble">
      {storage !== undefined && <span class="card">{say(`trouble_${storage.kind}`)}</span>}
      {storage === undefined && model.unanswered && <span class="card">{say("trouble_silent")}</span>}
    </output>
  );
}
