import type { Words } from "../../words/say.ts";
import { momentName } from "../../words/amounts.ts";
import type { Finding, Evidence } from "../finding.ts";
import { isNeverAway, lastAway, lastDoubted } from "../../history/absences.ts";

/** Whether Limber hears of it when nobody is there. */
export function checkPresence(
  { at, saved, found, troubles, days }: Evidence,
  { say, language }: Words,
): Finding {
  if (saved?.settings.idleDetection === false) {
    const remedy = { is: "options", address: "idleDetection" } as const;
    // Firefox does not say that a screen is locked.
    const offWords = found.host?.family === "firefox" ? "health_presence_unlocked" : "health_presence_off";
    return { verdict: "know", found: "off", text: say(offWords), remedy };
  }
  const trouble = troubles.find(({ kind }) => kind === "idle");
  if (trouble !== undefined) {
    return { verdict: "amiss", found: "trouble", text: say("trouble_idle") };
  }
  if (isNeverAway(days)) {
    const request = { settings: "change", changes: { idleDetection: false } } as const;
    const remedy = { is: "ask", request, label: "turn_off" } as const;
    return { verdict: "amiss", found: "never", text: say("health_presence_never"), remedy };
  }
  const doubted = lastDoubted(days);
  if (doubted !== null) {
    const [from, until] = [momentName(language, doubted.from, at), momentName(language, doubted.until, at)];
    return { verdict: "know", found: "doubted", text: say("health_presence_doubted", from, until) };
  }
  if (found.idle === undefined) return { verdict: "unknown", found: "unsaid", text: say("health_unsaid") };
  const last = lastAway(days);
  const before =
    last === null
      ? say("health_presence_notYet")
      : say("health_presence_last", momentName(language, last, at));
  return {
    verdict: "good",
    found: `${found.idle}, ${last === null ? "unproven" : "proven"}`,
    text: say("joined", say(`health_presence_${found.idle}`), before),
  };
}
