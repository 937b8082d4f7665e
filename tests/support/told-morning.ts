import { MINUTE, type Instant } from "../../src/calendar/time.ts";
import type { DayRecord } from "../../src/domain/model/record.ts";

/** What is stored of a morning: a prompt that was snoozed, a call that held, a walk, a glass that was taken back. */
export function toldMorning(nine: Instant): DayRecord[] {
  const at = (minutes: number) => nine + minutes * MINUTE;
  const prompt = { prompt: "posture@1", members: ["posture"] };
  return [
    { kind: "prompted", at: at(30), ...prompt },
    { kind: "answered", at: at(31), ...prompt, answer: "snoozed" },
    {
      kind: "held",
      from: at(36),
      until: at(65),
      reason: "call",
      members: ["posture", "own:gone"],
      sites: ["meet", "amazonConnect"],
    },
    { kind: "sat", from: at(0), until: at(70) },
    {
      kind: "break",
      from: at(70),
      until: at(73),
      members: ["stretch"],
      outcome: "taken",
      routine: "desk",
      parts: [
        { exercise: "easy-walk", outcome: "taken", seconds: 100 },
        { exercise: "hip-sway", outcome: "skipped", seconds: 0 },
      ],
    },
    { kind: "drank", at: at(80), ml: 200 },
    { kind: "undone", at: at(81), of: at(80) },
  ];
}
