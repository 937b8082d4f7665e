import { formatList } from "../../words/format-list.ts";
import type { MessageKey, Say } from "../../words/say.ts";
import type { Words } from "../../words/say.ts";
import type { Finding, Evidence } from "../finding.ts";

/** What each shortcut does, under the name it has in the manifest. */
const does: Record<string, MessageKey> = {
  _execute_action: "command_open",
  "take-break": "command_break",
  "toggle-quiet": "command_quiet",
  "change-position": "command_position",
};

/** Whether the keys are there: the browser gives none that another extension has. */
export function checkShortcuts({ found, can }: Evidence, { say, language }: Words): Finding {
  if (found.shortcuts === undefined)
    return { verdict: "unknown", found: "unsaid", text: say("health_unsaid") };
  const remedy = can.changeShortcuts ? ({ is: "shortcuts" } as const) : undefined;
  // One that is not ours has no words, and its own name is none for a person.
  const ours = found.shortcuts.filter(({ name }) => Object.hasOwn(does, name));
  const missing = ours.filter(({ keys }) => keys === "");
  if (missing.length > 0) {
    const names = formatList(
      missing.map(({ name }) => actionName(say, name)),
      language,
    );
    return { verdict: "know", found: "missing", text: say("health_keys_missing", names), remedy };
  }
  const all = ours.map(({ name, keys }) => say("health_keys_set", actionName(say, name), keys));
  return { verdict: "good", found: "set", text: formatList(all, language), remedy };
}

function actionName(say: Say, name: string): string {
  const known = does[name];
  return known === undefined ? "" : say(known);
}
