import type { Instant } from "../../calendar/time.ts";
import type { SoreStart } from "../../history/sore-starts.ts";
import { momentName } from "../../words/amounts.ts";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";

interface Props extends Pick<Parts, "send"> {
  starts: readonly SoreStart[];
  now: Instant;
  onForgotten: () => void;
}

/** What is counted, each line to be taken out, and all of it to be cleared. */
export function Starts({ starts, now, send, onForgotten }: Props) {
  const { say, language } = useWords();
  const forget = async (...some: readonly SoreStart[]) => {
    for (const { day, at: of } of some) await send({ command: "forgetStart", day, of, at: Date.now() });
    onForgotten();
  };
  return (
    <section class="card starts" aria-labelledby="starts">
      <h2 id="starts">{say("sore_starts")}</h2>
      <p class="soft">{say("sore_starts_text")}</p>
      <ul>
        {starts
          .toSorted((a, b) => b.at - a.at)
          .map((start) => {
            const name = momentName(language, start.at, now);
            return (
              <li key={start.at}>
                <span>{name}</span>
                <button
                  class="button quiet"
                  aria-label={say("sore_forget_label", name)}
                  onClick={() => void forget(start)}
                >
                  {say("sore_forget")}
                </button>
              </li>
            );
          })}
      </ul>
      <button class="button plain" onClick={() => void forget(...starts)}>
        {say("sore_clear")}
      </button>
    </section>
  );
}
