import type { Words } from "../../words/say.ts";
import type { Finding, Evidence } from "../finding.ts";

const remedy = { is: "notice" } as const;

/** Whether notifications reach the person. The browser tells only what it allows; the rest, only they can tell. */
export function checkNotifications(
  { found: { mayNotify }, troubles, trials }: Evidence,
  { say }: Words,
): Finding {
  if (mayNotify === false) {
    return { verdict: "amiss", found: "denied", text: say("health_notifications_denied") };
  }
  const { notice } = trials;
  switch (notice.is) {
    case "refused":
      return { verdict: "amiss", found: "refused", text: say("trouble_notification"), remedy };
    case "no":
      return { verdict: "amiss", found: "unseen", text: say("health_notifications_unseen"), remedy };
    case "yes":
      return { verdict: "good", found: "seen", text: say("health_notifications_seen"), remedy };
    default:
  }
  const trouble = troubles.find(({ kind }) => kind === "notification");
  if (trouble !== undefined) {
    return { verdict: "amiss", found: "trouble", text: say("trouble_notification"), remedy };
  }
  return mayNotify === true
    ? { verdict: "good", found: "allowed", text: say("health_notifications_allowed"), remedy }
    : { verdict: "unknown", found: "untested", text: say("health_notifications_untested"), remedy };
}
