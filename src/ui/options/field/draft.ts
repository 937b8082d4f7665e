import { useEffect, useRef, useState } from "preact/hooks";
import type { Reply } from "../../../runtime/ports.ts";
import { useSaved, type EditOutcome } from "../../kit/use-saved.ts";
import type { FieldValue } from "./field-props.ts";

/** What a control shows while something is entered in it, in the control's own form: typed text, or a value. */
export interface Draft<Of extends FieldValue, Shown extends FieldValue> {
  shown: Shown;
  outcome: EditOutcome<Of>;
  /** The person is still typing. */
  edit: (shown: Shown) => void;
  /** The entry is complete and is saved. Null: it could not be read as a value. */
  commit: (shown: Shown, value: Of | null) => void;
  /** Back to what is saved. */
  drop: () => void;
  /** Whether something was typed that was neither completed nor given up since. */
  isOpen: () => boolean;
}

/**
 * Keeps what the person enters until it is answered. Saved: the control follows what is saved again. Refused: what was
 * entered stays for correction, until the setting changes from elsewhere.
 * @param shownAs a value in the control's own form
 */
export function useDraft<Of extends FieldValue, Shown extends FieldValue>(
  value: Of,
  shownAs: (value: Of) => Shown,
  ask: (value: Of) => Promise<Reply>,
): Draft<Of, Shown> {
  const saved = useSaved(value, ask);
  const [entered, enter] = useState<Shown | null>(null);
  // Answers can come late. Only one to the latest entry may take away what was entered.
  const entries = useRef(0);
  const stage = useRef<"settled" | "typing" | "asking">("settled");

  useEffect(() => {
    if (stage.current === "settled") enter(null);
  }, [value]);

  const begin = (now: "typing" | "asking", shown: Shown | null): number => {
    stage.current = now;
    enter(shown);
    entries.current += 1;
    return entries.current;
  };
  const commit = async (shown: Shown, meant: Of | null) => {
    const mine = begin("asking", shown);
    if (meant === null) {
      stage.current = "settled";
      saved.refuse();
      return;
    }
    const { reply } = await saved.set(meant);
    if (mine !== entries.current) return;
    stage.current = "settled";
    const isRefused = "error" in reply && reply.error.field !== "command";
    if (!isRefused) enter(null);
  };
  return {
    shown: entered ?? shownAs(saved.shown),
    outcome: saved.outcome,
    edit: (shown) => {
      begin("typing", shown);
      saved.touch();
    },
    commit: (shown, meant) => void commit(shown, meant),
    drop: () => {
      begin("typing", null);
      stage.current = "settled";
      saved.drop();
    },
    isOpen: () => stage.current === "typing",
  };
}
