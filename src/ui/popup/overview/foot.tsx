import { useEffect, useRef } from "preact/hooks";
import type { Parts } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";
import { Pause } from "./pause.tsx";
import { UndoLine } from "./undo-line.tsx";

/** What is always at hand; above it there is room for an undo, so that nothing moves when one comes. */
export function Foot({ fromGuide, ...parts }: Parts & { fromGuide: boolean }) {
  const { say } = useWords();
  const stretches = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (fromGuide && document.activeElement === document.body) stretches.current?.focus();
  }, [fromGuide]);
  return (
    <footer>
      <UndoLine {...parts} />
      <nav class="foot">
        <a class="button quiet" href="#exercises" ref={stretches}>
          {say("popup_stretches")}
        </a>
        <Pause {...parts} />
        <a class="button quiet" href="../help/index.html" target="_blank">
          {say("help_name")}
        </a>
      </nav>
    </footer>
  );
}
