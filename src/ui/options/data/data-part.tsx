import type { ComponentChildren } from "preact";
import type { Settings } from "../../../settings/fields.ts";
import type { Request } from "../../../snapshot/request.ts";
import type { Reply } from "../../../runtime/ports.ts";
import type { Model } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";
import type { DataSource } from "./data-source.tsx";

/** A step with a person's data, and what is asked for to take it back. */
export interface DataStep {
  said: string;
  back: readonly Request[];
}

/** What each part works from. */
export interface DataPartProps {
  source: DataSource;
  settings: Settings;
  send: Model["send"];
  /** A step was made that can be taken back until the page is left. */
  onStep: (step: DataStep) => void;
}

/** Why nothing was done, where nothing was. */
export function FaultNote({ reply }: { reply: Reply | null }) {
  const { say } = useWords();
  const field = reply !== null && "error" in reply ? reply.error.field : null;
  return (
    <output class="refusal">
      {field !== null && <span>{say(field === "room" ? "data_no_room" : "data_failed")}</span>}
    </output>
  );
}

/** A part with its heading. */
export function DataPart({
  title,
  hint,
  children,
}: {
  title: string;
  hint: string;
  children: ComponentChildren;
}) {
  return (
    <section class="data-part">
      <h3>{title}</h3>
      <p class="soft">{hint}</p>
      {children}
    </section>
  );
}
