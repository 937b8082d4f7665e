import { leadingHold } from "../domain/model/hold.ts";
import { askingNow } from "../domain/rules/due.ts";
import { outlookOf } from "../domain/rules/outlook.ts";
import { heldSoonLine } from "../words/hero.ts";
import { holdLine } from "../words/holds.ts";
import { momentName } from "../words/amounts.ts";
import { formatList } from "../words/format-list.ts";
import { nameInRow } from "../words/names.ts";
import type { Words } from "../words/say.ts";
import type { Result } from "./results.ts";
import type { Evidence } from "./finding.ts";

/** All results in a line, and what is to be expected now in another. */
export interface Overall {
  title: string;
  text: string;
}

export function overallOf(found: readonly Result[], seen: Evidence, words: Words): Overall {
  const { say, language } = words;
  const amiss = found.filter(({ verdict }) => verdict === "amiss");
  if (amiss.length > 0) {
    const names = amiss.map(({ check }) => say(`health_title_${check}`));
    return { title: say("health_amiss", amiss.length), text: formatList(names, language) };
  }
  const all = found.every(({ verdict }) => verdict !== "unknown");
  return { title: all ? say("health_well") : say("health_well_known"), text: comingUp(seen, words) };
}

/** What comes next, or what holds it back. */
function comingUp({ at: now, saved }: Evidence, { say, language }: Words): string {
  if (!saved?.state) return "";
  const { state, settings } = saved;
  const hold = leadingHold(state.held);
  if (hold !== undefined) return holdLine(say, language, hold, [], now);
  const due = askingNow(state, { now, settings });
  if (due.length > 0) {
    const names = due.map((reminder) => nameInRow(say, reminder));
    return say("health_due", formatList(names, language));
  }
  const outlook = outlookOf(state, { now, settings });
  if (outlook.is === "heldSoon") return heldSoonLine(say, language, outlook.by, now);
  return outlook.is === "coming" ? say("health_next", momentName(language, outlook.next.at, now)) : "";
}
