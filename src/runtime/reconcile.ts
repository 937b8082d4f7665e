import type { Plan } from "../domain/plan.ts";
import { inTime } from "./in-time.ts";
import { troubleOf, type Ports, type Trouble, type TroubleKind } from "./ports.ts";

/**
 * Makes the browser match the plan. Each part is tried, whatever becomes of the others; what was refused
 * comes back as troubles, and is tried again at the next event because the plan still says so.
 *
 * An alarm that comes earlier is set at once, one that comes later only when all else is done: so a worker that dies
 * in between is called again soon, by the alarm that has just rung, which rings each minute until it is set anew.
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
  const { wakeAt } = plan;
  // Where this is refused, the setting below is too, and says so.
  const hastened = wakeAt === null ? null : attempt("alarm", () => ports.alarm.ensure(wakeAt));
  const outcomes = await Promise.all([
    attempt("notification", () => ports.notices.show(plan.notice)),
    attempt("notification", () => ports.notices.tell(plan.round)),
    attempt("sound", async () => {
      await ports.bell.ring(plan.chime);
      const { round } = plan;
      await ports.bell.ringForRound(round === null || round.volume === 0 ? null : round);
    }),
    attempt("toolbar", () => ports.toolbar.show(plan)),
    attempt("toolbar", () => ports.menu.update(plan.menu)),
    attempt("page", async () => {
      if (plan.pageComing !== null)
        await ports.page.show({ id: plan.pageComing, askedFor: plan.pageAskedFor });
      else if (plan.pageStays) await ports.page.revive();
    }),
    attempt("idle", () => ports.activityMonitor.watchIdle(plan.idleAfter, plan.risesInPause)),
  ]);
  await hastened;
  const alarm = await attempt("alarm", () => ports.alarm.set(wakeAt));
  return [alarm, ...outcomes].filter((trouble) => trouble !== null);
}
