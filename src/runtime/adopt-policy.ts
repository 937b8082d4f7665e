import { decodePolicy } from "../settings/decode-policy.ts";
import { nextPolicy } from "../settings/next-policy.ts";
import { POLICY } from "../snapshot/saved.ts";
import { handle } from "./handle.ts";
import { inTime } from "./in-time.ts";
import type { Ports } from "./ports.ts";
import { loadStored } from "./reading.ts";

/**
 * Keeps the policy that the browser hands out, if it is another one than that which is kept, and has the engine go by
 * it. It is kept because a browser may hand it out late: Chromium, for some seconds after it has started, gives nothing.
 * So that there is none any more is believed only when it is said again a minute later.
 * @param isNews the browser has reported that it has changed: then it is as it says
 * @throws NoRoom, or what the browser says: the next worker tries again, and until then what is kept counts
 */
export async function adoptPolicy(ports: Ports, isNews = false): Promise<void> {
  const handedOut = await inTime(ports.policy.read());
  const { [POLICY]: stored } = await loadStored(ports.store, [POLICY], ports.clock);
  const next = nextPolicy(stored, decodePolicy(handedOut), ports.clock.now(), isNews);
  if (next !== null) await handle(ports, { signal: "woke" }, () => {}, { [POLICY]: next });
}
