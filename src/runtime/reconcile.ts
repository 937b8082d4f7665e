import type { Plan } from "../domain/plan.ts";
import type { Ports, Trouble, TroubleKind } from "./ports.ts";

/** In milliseconds: a call takes one, and a window some hundreds. */
const PATIENCE = 3_000;

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
    attempt("toolbar", () => ports.toolbar.show(plan)),
    attempt("page", async () => (plan.page === null ? undefined : ports.page.show())),
    attempt("idle", () => ports.senses.watchIdle(plan.idleAfter)),
  ]);
  return outcomes.filter((trouble) => trouble !== null);
}

/** A call that never answers must not keep everything after it waiting. */
async function inTime(call: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("no answer")), PATIENCE);
  });
  try {
    await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function troubleOf(kind: TroubleKind, error: unknown): Trouble {
  return { kind, message: error instanceof Error ? error.message : String(error) };
}
