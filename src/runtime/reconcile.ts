import type { Plan } from "../domain/plan.ts";
import type { Settings } from "../domain/settings.ts";
import type { Ports, Trouble, TroubleKind } from "./ports.ts";

/**
 * Makes the browser match the plan. Each part is tried, whatever became of the others; what was refused
 * comes back as troubles, and is tried again at the next event because the plan still says so.
 */
export async function reconcile(ports: Ports, plan: Plan, settings: Settings): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const attempt = async (kind: TroubleKind, action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      troubles.push(troubleOf(kind, error));
    }
  };
  await attempt("alarm", () => ports.alarm.set(plan.wakeAt));
  await attempt("notification", () => ports.notices.show(plan.notice));
  await attempt("toolbar", () => ports.toolbar.show(plan));
  if (plan.page !== null) await attempt("page", () => ports.page.show());
  await attempt("idle", () => ports.senses.watchIdle(settings.awayAfter));
  return troubles;
}

export function troubleOf(kind: TroubleKind, error: unknown): Trouble {
  return { kind, message: error instanceof Error ? error.message : String(error) };
}
