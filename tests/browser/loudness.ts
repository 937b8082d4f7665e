import type { Page } from "@playwright/test";
import type { Limber } from "./extension.ts";

/**
 * Has every page from now on remember the loudest that it has sent to the loudspeaker.
 * @returns tells it of a page: 0 is silence, 1 the loudest that can be
 */
export async function listen(limber: Limber): Promise<(page: Page) => Promise<number>> {
  await limber.runInPages(() => {
    const heard = Object.assign(globalThis, { loudest: 0 });
    globalThis.AudioContext = class extends AudioContext {
      private readonly ear = new AnalyserNode(this);
      constructor() {
        super();
        this.ear.connect(super.destination);
        const samples = new Float32Array(this.ear.fftSize);
        const stop = setInterval(() => {
          this.ear.getFloatTimeDomainData(samples);
          heard.loudest = Math.max(heard.loudest, ...samples.map(Math.abs));
          if (this.state === "closed") clearInterval(stop);
        }, 10);
      }
      override get destination(): AudioDestinationNode {
        return this.ear as unknown as AudioDestinationNode;
      }
    };
  });
  return (page) => page.evaluate(() => (globalThis as unknown as { loudest: number }).loudest);
}

/** Keeps a list of the pages out of sight in which a chime sounds: the browser itself reports each of them. */
export async function listenForChimes(limber: Limber): Promise<{ rung: () => string[]; open: () => number }> {
  const session = await limber.browserSession();
  const rung = new Map<string, string>();
  const open = new Set<string>();
  session.on("Target.targetInfoChanged", ({ targetInfo: { targetId, url } }) => {
    if (!url.includes("/chime/")) return;
    rung.set(targetId, new URL(url).search);
    open.add(targetId);
  });
  session.on("Target.targetDestroyed", ({ targetId }) => open.delete(targetId));
  await session.send("Target.setDiscoverTargets", { discover: true });
  return { rung: () => [...rung.values()], open: () => open.size };
}
