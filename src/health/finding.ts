import type { Request } from "../snapshot/request.ts";
import type { Examination } from "../runtime/checkup.ts";
import type { SettingName } from "../settings/fields.ts";
import type { MessageKey } from "../words/say.ts";

/**
 * What a check comes to. `good`: as it should be; `know`: as it may be, and worth knowing; `amiss`: something to put right;
 * `unknown`: nobody could tell.
 */
export type Verdict = "good" | "know" | "amiss" | "unknown";

/** What one click can do about it. */
export type Remedy =
  | { is: "repair" | "restart" | "notice" | "chime" | "shortcuts" | "room" }
  /** A setting, or where the person's data is. */
  | { is: "options"; address: SettingName | "data" }
  | { is: "ask"; request: Request; label: MessageKey };

export interface Finding {
  verdict: Verdict;
  /** What was found, by a name that is the same in every language. */
  found: string;
  /** The same in a sentence. */
  text: string;
  remedy?: Remedy | undefined;
}

/** Something that only the person can tell: whether it was seen, or heard. */
export type Trial = { is: "untried" | "asked" | "yes" | "no" } | { is: "refused" };
export type TrialName = "notice" | "chime";

/** All that the checks work from. */
export interface Evidence extends Examination {
  trials: Record<TrialName, Trial>;
  /** What this page can do: make itself heard, and lead to where keys are changed. */
  can: { chime: boolean; changeShortcuts: boolean };
}
