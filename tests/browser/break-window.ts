import type { Page } from "@playwright/test";
import type { Command } from "../../src/domain/model/event.ts";
import { expect, type Limber } from "./extension.ts";

/** Begins a break in a window of its own, and waits until its page is there and the worker knows of it. */
export async function beginInWindow(limber: Limber, command: Command): Promise<Page> {
  const opened = limber.context.waitForEvent("page");
  await limber.send(command);
  const page = await opened;
  await expect(page.getByRole("timer")).toBeVisible();
  await expect.poll(async () => (await limber.state()).break?.pageSeen).toBe(true);
  return page;
}
