import type { Words } from "../../words/say.ts";
import type { Finding, Evidence } from "../finding.ts";

/** Whether the icon is in sight: what it shows needs no notification. */
export function checkIcon({ found: { pinned, host }, troubles }: Evidence, { say }: Words): Finding {
  const trouble = troubles.find(({ kind }) => kind === "toolbar");
  if (trouble !== undefined) {
    const remedy = { is: "repair" } as const;
    return { verdict: "amiss", found: "trouble", text: say("trouble_toolbar"), remedy };
  }
  if (pinned === undefined) return { verdict: "unknown", found: "unsaid", text: say("health_unsaid") };
  return pinned
    ? { verdict: "good", found: "pinned", text: say("health_icon_pinned") }
    : { verdict: "know", found: "hidden", text: say(`health_icon_hidden_${host?.family ?? "chromium"}`) };
}
