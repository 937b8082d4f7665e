import { useId, useRef, useState } from "preact/hooks";
import { useWords } from "../kit/words.tsx";

/** The report as it is, to be read before it is given away, and a button that copies it. */
export function ReportBox({ text }: { text: string }) {
  const { say } = useWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ copied: boolean; nth: number } | null>(null);

  const copy = async () => {
    const nth = (outcome?.nth ?? 0) + 1;
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ copied: true, nth });
    } catch {
      box.current?.select();
      setOutcome({ copied: false, nth });
    }
  };
  return (
    <section class="card report" aria-labelledby={id}>
      <h2 id={id}>{say("health_report")}</h2>
      <p class="soft">{say("health_report_text")}</p>
      <textarea
        ref={box}
        // The names of the code, whichever way the page runs.
        dir="ltr"
        rows={text.split("\n").length}
        readOnly
        spellcheck={false}
        aria-labelledby={id}
        value={text}
      />
      <div class="copy">
        <button type="button" class="button" onClick={() => void copy()}>
          {say("health_copy")}
        </button>
        <output class="soft">
          {outcome && (
            <span key={outcome.nth}>{say(outcome.copied ? "health_copied" : "health_uncopied")}</span>
          )}
        </output>
      </div>
    </section>
  );
}
