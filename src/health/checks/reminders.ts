import { spellAt } from "../../calendar/spell.ts";
import { reminders } from "../../domain/model/reminder.ts";
import type { Settings } from "../../settings/fields.ts";
import { HOUR, type Instant } from "../../calendar/time.ts";
import { formatList } from "../../words/format-list.ts";
import { mentionOf } from "../../words/names.ts";
import type { Words } from "../../words/say.ts";
import type { Finding, Evidence } from "../finding.ts";

const A_WEEK = 7 * 24 * HOUR;

/** Whether there is anything to be reminded of, and a time for it. */
export function checkReminders({ at, zone, saved, troubles }: Evidence, { say, language }: Words): Finding {
  if (saved === undefined) return { verdict: "unknown", found: "unread", text: say("health_unsaid") };
  const { settings } = saved;
  const on = reminders(settings);
  if (on.length === 0) {
    const remedy = { is: "options", address: "postureEnabled" } as const;
    return { verdict: "amiss", found: "off", text: say("health_reminders_off"), remedy };
  }
  if (!hasHours(at, zone, settings)) {
    const remedy = { is: "options", address: "workingHoursEnabled" } as const;
    return { verdict: "amiss", found: "noHours", text: say("health_reminders_noHours"), remedy };
  }
  const page = troubles.find(({ kind }) => kind === "page");
  if (page !== undefined) {
    return { verdict: "amiss", found: "page", text: say("trouble_page") };
  }
  if (on.every(({ surface }) => surface === "icon")) {
    const remedy = { is: "options", address: "postureSurface" } as const;
    return { verdict: "know", found: "iconOnly", text: say("health_reminders_iconOnly"), remedy };
  }
  const names = on.map((reminder) => mentionOf(say, reminder));
  return { verdict: "good", found: "on", text: say("health_reminders_on", formatList(names, language)) };
}

/** Some of the next seven days is working time. Without any working hours at all, all of it is. */
function hasHours(now: Instant, zone: string, settings: Settings): boolean {
  const { workingHoursEnabled, workingHours, daysOff } = settings;
  if (!workingHoursEnabled || workingHours.length === 0) return true;
  const { inside, until } = spellAt(now, zone, workingHours, daysOff);
  return inside || (until !== null && until < now + A_WEEK);
}
