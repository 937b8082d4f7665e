import { useEffect, useRef, useState } from "preact/hooks";
import type { Reply } from "../../../runtime/ports.ts";
import { useWords } from "../../kit/words.tsx";
import { FaultNote, type DataPartProps, type DataStep } from "./data-part.tsx";
import { DeletePart } from "./delete-part.tsx";
import { ImportPart } from "./import-part.tsx";
import { SavePart } from "./save-part.tsx";
import { SyncPart } from "./sync-part.tsx";

/** Saving, bringing in, other computers, deleting; and below them the way back from each step, the last one first. */
export function DataParts(props: Omit<DataPartProps, "onStep">) {
  const { say } = useWords();
  const [steps, setSteps] = useState<readonly DataStep[]>([]);
  const [fault, tell] = useState<Reply | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const last = steps.at(-1);
  // What had the focus is gone with the question that it answered.
  useEffect(() => {
    if (last !== undefined) button.current?.focus();
  }, [last]);
  const goBack = async ({ back }: DataStep) => {
    for (const request of back) {
      const reply = await props.send(request);
      tell(reply);
      if ("error" in reply) return;
    }
    setSteps((all) => all.slice(0, -1));
    if (steps.length === 1) document.getElementById("data")?.focus();
  };
  const onStep = (step: DataStep) => {
    tell(null);
    setSteps((all) => [...all, step]);
  };
  return (
    <>
      <SavePart {...props} />
      <ImportPart {...props} onStep={onStep} />
      <SyncPart {...props} onStep={onStep} />
      <DeletePart {...props} onStep={onStep} />
      <output class="data-step">
        {last !== undefined && (
          <>
            <span>{last.said}</span>
            <button type="button" class="button plain" ref={button} onClick={() => void goBack(last)}>
              {say("undo")}
            </button>
          </>
        )}
      </output>
      <FaultNote reply={fault} />
    </>
  );
}
