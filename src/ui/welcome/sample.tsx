import { useRef } from "preact/hooks";
import type { TestNotice } from "../../runtime/page-ports.ts";
import type { Settings } from "../../settings/fields.ts";
import { useTrials } from "../kit/trials.ts";
import { useWords } from "../kit/words.tsx";

interface Props {
  test: TestNotice;
  settings: Settings;
}

/** One prompt to see how they come: the same notification by which Limber is examined, and the same question after it. */
export function Sample({ test, settings }: Props) {
  const { say } = useWords();
  const { all, begin, tell } = useTrials(test, null, say);
  const button = useRef<HTMLButtonElement>(null);
  const { is } = all.notice;
  const answer = (seen: boolean) => {
    tell("notice", seen);
    // The answers disappear, and would take the keyboard's focus with them.
    button.current?.focus();
  };
  return (
    <section class="card sample" aria-labelledby="sample">
      <h3 id="sample">{say("welcome_sample")}</h3>
      <p class="soft">{say("welcome_sample_text")}</p>
      <div class="answers">
        <button
          type="button"
          class="button"
          aria-describedby="sample"
          ref={button}
          onClick={() => void begin("notice", settings)}
        >
          {say("health_test")}
        </button>
        {is === "asked" && (
          <>
            <button type="button" class="button plain" onClick={() => answer(true)}>
              {say("welcome_sample_seen")}
            </button>
            <button type="button" class="button plain" onClick={() => answer(false)}>
              {say("welcome_sample_unseen")}
            </button>
          </>
        )}
      </div>
      <output class="outcome">
        {is === "asked" && <span>{say("health_ask_notice")}</span>}
        {is === "yes" && <span class="ticked">{say("health_notifications_seen")}</span>}
        {(is === "no" || is === "refused") && (
          <span>
            {say("welcome_sample_help")} <a href="../health/index.html">{say("health_name")}</a>
          </span>
        )}
      </output>
    </section>
  );
}
