import type { Words } from "../words/say.ts";
import { checkCalls } from "./checks/calls.ts";
import { checkNotifications } from "./checks/notifications.ts";
import { checkPolicy } from "./checks/policy.ts";
import { checkPresence } from "./checks/presence.ts";
import { checkQuiet } from "./checks/quiet.ts";
import { checkReminders } from "./checks/reminders.ts";
import { checkSaving } from "./checks/saving.ts";
import { checkShortcuts } from "./checks/shortcuts.ts";
import { checkIcon } from "./checks/icon.ts";
import { checkSync } from "./checks/sync.ts";
import { checkSound } from "./checks/sound.ts";
import { checkAlarm } from "./checks/alarm.ts";
import type { Finding, Evidence } from "./finding.ts";

/** Null: it has nothing to say to this person. */
type Check = (seen: Evidence, words: Words) => Finding | null;

/** Every check, in the order in which they explain why no reminder came. */
const checks = {
  quiet: checkQuiet,
  calls: checkCalls,
  reminders: checkReminders,
  notifications: checkNotifications,
  alarm: checkAlarm,
  presence: checkPresence,
  sound: checkSound,
  icon: checkIcon,
  shortcuts: checkShortcuts,
  saving: checkSaving,
  sync: checkSync,
  policy: checkPolicy,
} satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

export interface Result extends Finding {
  check: CheckName;
}

export function resultsOf(seen: Evidence, words: Words): Result[] {
  return (Object.entries(checks) as [CheckName, Check][]).flatMap(([check, find]) => {
    const found = find(seen, words);
    return found === null ? [] : [{ check, ...found }];
  });
}
