import { inTime } from "../../../runtime/in-time.ts";
import type { ChimeTone } from "../../../runtime/page-ports.ts";
import { strike } from "./tones.ts";

/**
 * Sounds a tone at a volume in per cent. Done once it is under way, and fails where it cannot be heard. The
 * context lives no longer than its tone, so that no audio device is kept awake.
 */
export async function play(tone: ChimeTone, volume: number, onEnd: () => void = () => {}): Promise<void> {
  const context = new AudioContext();
  try {
    // One that may not start now would start at the next click, when nothing is there to be rung for.
    await inTime(context.resume());
    strike(context, tone, volume).addEventListener("ended", () => void context.close().then(onEnd));
  } catch (error) {
    await context.close();
    throw error;
  }
}
