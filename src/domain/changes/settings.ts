import type { Settings } from "../../settings/fields.ts";
import { withState, type Turn } from "../model/turn.ts";
import { renewAppointments } from "./appointments.ts";
import { redate, renewHeadStart } from "./day.ts";
import { reconsiderPrompt } from "./prompt.ts";

/**
 * The settings have become those of the turn. The day goes on under whatever date they give it, and an open prompt
 * is considered anew.
 * @param before the settings until now
 */
export function adoptSettings(turn: Turn, before: Settings): Turn {
  const { glasses } = turn.state;
  // What was drunk today was drunk today, at whatever hour the day begins.
  const dated = withState(redate(turn), { glasses });
  return reconsiderPrompt(renewAppointments(renewHeadStart(dated, before), before), before);
}
