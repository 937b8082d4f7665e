import { useEffect, useRef } from "preact/hooks";
import type { Request } from "../../domain/event.ts";
import type { Settings } from "../../domain/settings.ts";
import { useWords } from "../kit/words.tsx";
import type { PartProps } from "./options.tsx";

/** A step that can be taken back. */
export interface Undo {
  /** What was done. */
  said: string;
  back: Request;
  /** Whether going back would still undo that step and nothing that came after it. */
  stands: (settings: Settings) => boolean;
  /** The id of the element that has the focus afterwards. */
  landOn: string;
}

interface Props extends Pick<PartProps, "settings" | "send"> {
  undo: Undo | null;
  onDone: () => void;
}

/** Offers to take the last step back, for as long as that is possible: nobody is hurried. */
export function UndoBar({ undo, settings, send, onDone }: Props) {
  const { say } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const shown = undo?.stands(settings) ? undo : null;

  // What had the focus may have gone with what was removed.
  useEffect(() => {
    if (shown !== null && document.activeElement === document.body) button.current?.focus();
  }, [shown]);

  const takeBack = async (step: Undo) => {
    const reply = await send(step.back);
    if ("error" in reply) return;
    onDone();
    document.getElementById(step.landOn)?.focus();
  };
  return (
    <output class="undo">
      {shown && (
        <>
          <span>{shown.said}</span>
          <button type="button" class="button" ref={button} onClick={() => void takeBack(shown)}>
            {say("undo")}
          </button>
        </>
      )}
    </output>
  );
}
