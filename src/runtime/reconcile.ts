import type { Plan } from "../domain/plan.ts";
import { inTime } from "./in-time.ts";
import { troubleOf, type Ports, type Trouble, type TroubleKind } from "./ports.ts";

/**
 * Makes the browser match the plan. Each part is tried, whatever becomes of the others; what was refused
 * comes back as troubles, and is tried again at the next event because the plan still says so.
 */
export async function reconcile(ports: Ports, plan: Plan): Promise<Trouble[]> {
  const attempt = async (kind: TroubleKind, action: () => Promise<void>): Promise<Trouble | null> => {
    try {
      await inTime(action());
      return null;
    } catch (error) {
      return troubleOf(kind, error);
    }
  };
  const outcomes = await Promise.all([
    attempt("alarm", () => ports.alarm.set(plan.wakeAt)),
    attempt("notification", () => ports.notices.show(plan.notice)),
    attempt("sound", () => ports.bell.ring(plan.chime)),
    attempt("toolbar", () => ports.toolbar.show(plan)),
    attempt("toolbar", () => ports.menu.rename(plan.menu)),
    attempt("page", async () => {
      if (plan.pageComing !== null)
        await ports.page.show({ id: plan.pageComing, askedFor: plan.pageAskedFor });
      else if (plan.pageStays) await ports.page.revive();
    }),
    attempt("idle", () => ports.activityMonitor.watchIdle(plan.idleAfter, plan.risesInPause)),
  ]);
  return outcomes.filter((trouble) => trouble !== null);
}
