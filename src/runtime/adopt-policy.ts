import { MINUTE, type Instant } from "../calendar/time.ts";
import { isObject } from "../decoding/reader.ts";
import { decodePolicy } from "../settings/decode-policy.ts";
import { isEmptyPolicy, readKeptPolicy, type KeptPolicy } from "../settings/policy.ts";
import { POLICY } from "../snapshot/saved.ts";
import { handle } from "./handle.ts";
import { inTime } from "./in-time.ts";
import type { Ports } from "./ports.ts";
import { loadStored } from "./reading.ts";

/** What is stored of a policy. */
interface StoredPolicy extends Partial<KeptPolicy> {
  /** Since when the browser has handed out nothing, though there was a policy. */
  missingSince?: Instant;
}

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

/** What is to be stored; null: what is there already. */
function nextPolicy(stored: unknown, read: KeptPolicy, now: Instant, isNews: boolean): StoredPolicy | null {
  const kept = readKeptPolicy(stored);
  const since = isObject(stored) ? stored["missingSince"] : undefined;
  if (!isEmptyPolicy(read)) return since === undefined && isSame(kept, read) ? null : read;
  if (kept === null) return null;
  // A clock that was set back has begun the minute anew.
  const isDoubted = typeof since === "number" && since <= now;
  if (isNews || (isDoubted && now - since >= MINUTE)) return {};
  return isDoubted ? null : { ...kept, missingSince: now };
}

/** Whether two policies say the same. A storage may give the names in an object in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
