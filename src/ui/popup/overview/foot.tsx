import { useEffect, useRef } from "preact/hooks";
import { Symbol } from "../../kit/signs/symbol.tsx";
import { useWords } from "../../kit/words.tsx";

/** What is always at hand. */
export function Foot({ fromGuide }: { fromGuide: boolean }) {
  const { say } = useWords();
  const stretches = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (fromGuide && document.activeElement === document.body) stretches.current?.focus();
  }, [fromGuide]);
  return (
    <footer>
      <nav class="foot">
        <a href="#exercises" ref={stretches}>
          <Symbol name="stretch" />
          {say("popup_stretches")}
        </a>
        <a href="../sore-back/index.html" target="_blank">
          <Symbol name="walk" />
          {say("sore_back")}
        </a>
        <a href="../help/index.html" target="_blank">
          <Symbol name="help" />
          {say("help_name")}
        </a>
      </nav>
    </footer>
  );
}
