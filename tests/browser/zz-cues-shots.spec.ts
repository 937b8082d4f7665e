import type { Item } from "../../src/stretches/routine.ts";
import { segmentsOf, partsOf } from "../../src/stretches/playing/segments.ts";
import { expect, test } from "./extension.ts";

for (const exercise of ["seated-knee-hug", "seated-twist", "seated-side-reach", "standing-back-bend", "seated-pelvic-rock"] as const) {
  test(`shots ${exercise}`, async ({ limber }) => {
    const items: Item[] = [{ exercise, seconds: 60 }];
    const [s] = segmentsOf(items);
    const first = s!;
    const length = (first.until - first.readyAt) / first.repetitions;
    const { move, hold, back } = partsOf(exercise, length);
    const last = first.readyAt + (first.repetitions - 1) * length;
    const times = { setUp: first.readyAt / 2, move: first.readyAt + move / 2, hold: first.readyAt + move + hold / 2, back: last + move + hold + back / 2, lastBack: 60 - back / 2 };
    const opened = limber.context.waitForEvent("page");
    await limber.send({ command: "stretch", name: "own", items, place: "window" } as never);
    const page = await opened;
    await expect(page.getByRole("timer")).toBeVisible();
    await page.setViewportSize({ width: 420, height: 640 });
    const start = Date.now();
    await page.evaluate(() => {
      const real = Date.now.bind(Date);
      const state = globalThis as unknown as { frozen: number | null };
      state.frozen = null;
      Date.now = () => state.frozen ?? real();
    });
    const at = await page.evaluate(() => (globalThis as any).chrome.storage.local.get(null).then((all: any) => JSON.stringify(all).match(/"changedAt":(\d+)/)?.[1]));
    for (const [name, seconds] of Object.entries(times)) {
      await page.evaluate((t) => { (globalThis as any).frozen = t; }, Number(at ?? start) + seconds * 1000);
      await page.waitForTimeout(1300);
      await page.screenshot({ path: `/tmp/cues/${exercise}-${name}.png` });
    }
  });
}
