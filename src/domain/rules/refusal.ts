import type { Command } from "../model/event.ts";
import { HOUR, type Instant } from "../../calendar/time.ts";

/** Nobody means to be left alone for longer; it would look as if Limber had stopped. */
const LONGEST: number = 366 * 24 * HOUR;

/** The field at fault of a command that asks for what cannot be, though each of its values could; null: it can. */
export function faultOf(command: Command, now: Instant): "until" | null {
  if (command.command !== "pause" && command.command !== "quiet") return null;
  if (typeof command.length === "string" || !("until" in command.length)) return null;
  const { until } = command.length;
  return until > now && until <= now + LONGEST ? null : "until";
}
