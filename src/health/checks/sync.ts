import { momentName } from "../../words/amounts.ts";
import type { Words } from "../../words/say.ts";
import type { Evidence, Finding } from "../finding.ts";

const OPTIONS = { is: "options", address: "data" } as const;

/** Whether a person's computers know of each other's changes. Null: they have not asked for that. */
export function checkSync({ at, sync }: Evidence, { say, language }: Words): Finding | null {
  if (sync === undefined) return null;
  const { on, asks, trouble, left, exchangedAt } = sync;
  if (trouble !== null) {
    const text = trouble === "room" && left > 0 ? say("sync_left", left) : say(`sync_trouble_${trouble}`);
    const isOver = trouble === "forgotten";
    return { verdict: isOver ? "know" : "amiss", found: trouble, text, remedy: OPTIONS };
  }
  if (!on) return null;
  if (asks) return { verdict: "know", found: "asks", text: say("sync_asks"), remedy: OPTIONS };
  const text =
    exchangedAt === null ? say("sync_on") : say("sync_exchanged", momentName(language, exchangedAt, at));
  return { verdict: "good", found: "on", text };
}
