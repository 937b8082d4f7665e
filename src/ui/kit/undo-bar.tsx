import { useEffect, useRef } from "preact/hooks";
import type { Request } from "../../snapshot/request.ts";
import type { Settings } from "../../settings/fields.ts";
import { isTyping } from "./is-typing.ts";
import type { Parts } from "./model.ts";
import { useWords } from "./words.tsx";
import "./undo-bar.css";

/** A step that can be taken back. */
export interface UndoOffer {
  /** What was done. */
  said: string;
  /** What is asked for, in turn, to go back. */
  back: readonly Request[];
  /** Whether going back would still undo that step and nothing that came after it. */
  stands: (settings: Settings) => boolean;
  /** The id of the element that has the focus afterwards. */
  landOn: string;
}

interface Props extends Pick<Parts, "settings" | "send"> {
  undo: UndoOffer | null;
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

  useEffect(() => {
    if (shown === null) return undefined;
    const onKey = (event: KeyboardEvent) => {
      // There the key takes back what was typed.
      if (!isUndoKey(event) || isTyping(event.target)) return;
      event.preventDefault();
      void sendUndo(shown);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  const sendUndo = async ({ back, landOn }: UndoOffer) => {
    if (!(await inTurn(send, back))) return;
    onDone();
    document.getElementById(landOn)?.focus();
  };
  return (
    <output class="undo-bar">
      {shown && (
        <>
          <span>{shown.said}</span>
          <button type="button" class="button" ref={button} onClick={() => void sendUndo(shown)}>
            {say("undo")}
          </button>
        </>
      )}
    </output>
  );
}

function isUndoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === "z";
}

/** Sends one request after the other, and stops at the first that is refused. Whether all were carried out. */
export async function inTurn(send: Parts["send"], requests: readonly Request[]): Promise<boolean> {
  for (const request of requests) {
    if ("error" in (await send(request))) return false;
  }
  return true;
}
