import { callSiteNames, type CallSite } from "../../domain/model/call-site.ts";
import type { CallPermission } from "../../runtime/page-ports.ts";
import { formatList } from "../../words/format-list.ts";
import type { Words } from "../../words/say.ts";
import type { Finding, Evidence } from "../finding.ts";

/**
 * Whether calls are noticed. Where the person's leave is missing, or is there no more, reminders go on and come in calls
 * too: that is no fault, but worth knowing.
 */
export function checkCalls({ saved, found: { calls } }: Evidence, { say, language }: Words): Finding {
  if (saved === undefined) return { verdict: "unknown", found: "unread", text: say("health_unsaid") };
  const remedy = { is: "options", address: "quietInCalls" } as const;
  if (!saved.settings.quietInCalls) {
    return { verdict: "know", found: "off", text: say("health_calls_off"), remedy };
  }
  if (calls === undefined) return { verdict: "unknown", found: "unsaid", text: say("health_unsaid") };
  const those = (is: CallPermission) => callSiteNames.filter((site) => calls[site] === is);
  const names = (sites: readonly CallSite[]) =>
    formatList(
      sites.map((site) => say(`site_${site}`)),
      language,
    );
  if (Object.keys(calls).length === 0) {
    return { verdict: "good", found: "browser", text: say("health_calls_browser") };
  }
  for (const is of ["takenBack", "partly", "refused"] as const) {
    const sites = those(is);
    if (sites.length === 0) continue;
    return { verdict: "know", found: is, text: say(`health_calls_${is}`, names(sites)), remedy };
  }
  const allowed = those("allowed");
  return allowed.length === 0
    ? { verdict: "know", found: "notYet", text: say("health_calls_notYet"), remedy }
    : { verdict: "good", found: "allowed", text: say("health_calls_allowed", names(allowed)), remedy };
}
