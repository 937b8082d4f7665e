import type { Easy } from "../../../domain/model/easy.ts";
import type { Instant } from "../../../calendar/time.ts";
import { easyLine } from "../../../words/easy.ts";
import { useWords } from "../../kit/words.tsx";

/** Says that Limber goes easy, until when, and leads to the page on which that can be ended. */
export function EasyLine({ easy, now }: { easy: Easy; now: Instant }) {
  const { say, language } = useWords();
  return (
    <p class="remark">
      <span>{easyLine(say, language, easy, now)}</span>
      <a class="button quiet" href="../sore-back/index.html" target="_blank">
        {say("easy_open")}
      </a>
    </p>
  );
}
