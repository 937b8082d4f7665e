import { MINUTE, type Ms } from "../../calendar/time.ts";
import type { Words } from "../../words/say.ts";
import { momentName } from "../../words/amounts.ts";
import type { Finding, Evidence } from "../finding.ts";

/** An alarm may come late by seconds, more so where the machine was asleep. */
const LATE: Ms = MINUTE;

/** Whether Limber is woken when it planned to be. */
export function checkAlarm({ at: now, saved, found, troubles }: Evidence, { say, language }: Words): Finding {
  const { answers, alarmAt } = found;
  if (answers === undefined) {
    return { verdict: "amiss", found: "silent", text: say("health_alarm_silent"), remedy: { is: "restart" } };
  }
  if (saved === undefined) return { verdict: "unknown", found: "unread", text: say("health_unsaid") };

  const amiss = (name: string, text: string): Finding => {
    return { verdict: "amiss", found: name, text, remedy: { is: "repair" } };
  };
  const trouble = troubles.find(({ kind }) => kind === "alarm");
  if (trouble !== undefined) return amiss("trouble", say("trouble_alarm"));
  if (saved.state === null) return amiss("unstarted", say("health_alarm_unstarted"));
  const { wakeAt } = saved.state;
  if (wakeAt === null) return { verdict: "good", found: "resting", text: say("health_alarm_resting") };
  if (alarmAt === null) return amiss("missing", say("health_alarm_missing"));
  const planned = momentName(language, wakeAt, now);
  if (wakeAt < now - LATE) return amiss("overdue", say("health_alarm_overdue", planned));
  if (alarmAt === undefined) return { verdict: "unknown", found: "unsaid", text: say("health_unsaid") };
  if (alarmAt > Math.max(wakeAt, now) + LATE) return amiss("late", say("health_alarm_late", planned));
  return { verdict: "good", found: "set", text: say("health_alarm_set", planned) };
}
