import { reminders } from "../../domain/model/reminder.ts";
import type { Words } from "../../words/say.ts";
import type { Finding, Evidence } from "../finding.ts";

/** Whether a prompt can be heard. */
export function checkSound({ saved, troubles, trials, can }: Evidence, { say }: Words): Finding {
  if (saved === undefined) return { verdict: "unknown", found: "unread", text: say("health_unsaid") };
  const { settings } = saved;
  if (settings.volume === 0) {
    const remedy = { is: "options", address: "volume" } as const;
    return { verdict: "know", found: "zero", text: say("health_sound_zero"), remedy };
  }
  const remedy = can.chime ? ({ is: "chime" } as const) : undefined;
  if (trials.chime.is === "no") {
    return { verdict: "amiss", found: "unheard", text: say("health_sound_unheard"), remedy };
  }
  const trouble = troubles.find(({ kind }) => kind === "sound");
  if (trouble !== undefined) {
    return { verdict: "amiss", found: "trouble", text: say("trouble_sound"), remedy };
  }
  if (!reminders(settings).some(({ sound }) => sound)) {
    return { verdict: "know", found: "none", text: say("health_sound_none"), remedy };
  }
  return trials.chime.is === "yes"
    ? { verdict: "good", found: "heard", text: say("health_sound_heard"), remedy }
    : { verdict: "good", found: "on", text: say("health_sound_on", settings.volume), remedy };
}
