import type { Words } from "../kit/words.tsx";
import { notifying } from "./checks/notifying.ts";
import { presence } from "./checks/presence.ts";
import { quiet } from "./checks/quiet.ts";
import { reminding } from "./checks/reminding.ts";
import { saving } from "./checks/saving.ts";
import { shortcuts } from "./checks/shortcuts.ts";
import { showing } from "./checks/showing.ts";
import { sounding } from "./checks/sounding.ts";
import { waking } from "./checks/waking.ts";
import type { Finding, Seen } from "./result.ts";

type Check = (seen: Seen, words: Words) => Finding;

/** Every check, in the order in which they explain why no reminder came. */
const checks = {
  quiet,
  reminders: reminding,
  notifications: notifying,
  alarm: waking,
  presence,
  sound: sounding,
  icon: showing,
  shortcuts,
  saving,
} satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

export interface Result extends Finding {
  check: CheckName;
}

export function results(seen: Seen, words: Words): Result[] {
  return (Object.entries(checks) as [CheckName, Check][]).map(([check, find]) => ({
    check,
    ...find(seen, words),
  }));
}
