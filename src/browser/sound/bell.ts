import type { Chime } from "../../domain/plan.ts";
import { inTime } from "../../runtime/in-time.ts";
import type { Bell } from "../../runtime/ports.ts";
import { play } from "./chime/play.ts";
import { browser, isFirefox } from "../extension.ts";

const RUNG = "rung";
const RUNG_FOR_ROUND = "rungForRound";
const PAGE = "src/browser/sound/chime/index.html";

/**
 * Remembers first, then rings. A worker that dies in between has lost one chime, and the notification is there
 * all the same. The other way round the next worker would ring for the same prompt again, and where remembering
 * fails, with every event. What the browser refuses is forgotten again: so it is tried anew, and stays trouble
 * until it works.
 */
export const bell: Bell = {
  ring: (chime) => ringOnce(chime, RUNG),
  ringForRound: (chime) => ringOnce(chime, RUNG_FOR_ROUND),
};

/** @param key under which it is remembered for what it has rung last */
async function ringOnce(chime: Chime | null, key: string): Promise<void> {
  if (chime === null) return;
  const { [key]: rung } = await browser.storage.session.get(key);
  if (rung === chime.id) return;
  await browser.storage.session.set({ [key]: chime.id });
  try {
    await inTime(isFirefox ? play("prompt", chime.volume) : playOutOfSight(chime.volume));
  } catch (error) {
    await browser.storage.session.remove(key);
    throw error;
  }
}

/** Chromium's own interface, which the polyfill's types leave out. */
interface Offscreen {
  offscreen: {
    createDocument(how: { url: string; reasons: ["AUDIO_PLAYBACK"]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
}

/** A worker has no audio, so a page out of sight plays it. There may be one such page; it closes itself. */
async function playOutOfSight(volume: number): Promise<void> {
  const { offscreen } = browser as unknown as Offscreen;
  // One that still rings, or could not, makes room. As a rule there is none, which is an error to Chromium.
  await offscreen.closeDocument().catch(() => {});
  await offscreen.createDocument({
    url: `${PAGE}?volume=${volume}`,
    reasons: ["AUDIO_PLAYBACK"],
    justification: "Rings the chime of a reminder.",
  });
}
