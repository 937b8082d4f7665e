import { useRef, useState } from "preact/hooks";
import { readSource, sources, type SourceId } from "../../exercises/sources.ts";
import { useWords } from "./words.tsx";
import "./source.css";

/** Where facts or limits come from. Its address is text to be copied: Limber itself opens no connection. */
export function Source({ source }: { source: SourceId }) {
  const { say } = useWords();
  const { text, address } = readSource(sources[source]);
  return (
    <li>
      <span lang="en">{text}</span>
      {address !== null && <Address address={address} label={say("guide_copy_label", address)} />}
    </li>
  );
}

function Address({ address, label }: { address: string; label: string }) {
  const { say } = useWords();
  const shown = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<{ copied: boolean; nth: number } | null>(null);
  const copy = async () => {
    const nth = (outcome?.nth ?? 0) + 1;
    try {
      await navigator.clipboard.writeText(address);
      setOutcome({ copied: true, nth });
    } catch {
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
      setOutcome({ copied: false, nth });
    }
  };
  return (
    <span class="source-address">
      <bdi ref={shown} dir="ltr">
        {address}
      </bdi>
      <button type="button" class="button quiet" aria-label={label} onClick={() => void copy()}>
        {say("guide_copy")}
      </button>
      <output>
        {outcome && <span key={outcome.nth}>{say(outcome.copied ? "guide_copied" : "guide_uncopied")}</span>}
      </output>
    </span>
  );
}
