import type { Page } from "@playwright/test";
import axe from "axe-core";

/**
 * What axe finds wrong with a page as it is now, one line each. The page's own policy allows no foreign
 * script, so axe comes in through the debugger, past the policy.
 */
export async function violations(page: Page): Promise<string[]> {
  // An outline that is not filled yet has no words.
  await page.locator("body:not([inert])").waitFor({ state: "attached" });
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
    );
  });
}
