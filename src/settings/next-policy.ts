import { MINUTE, type Instant } from "../calendar/time.ts";
import { isObject } from "../decoding/reader.ts";
import { isEquivalent } from "../decoding/same.ts";
import { isEmptyPolicy, readKeptPolicy, type KeptPolicy } from "./kept-policy.ts";

/** What is stored of a policy. */
interface StoredPolicy extends Partial<KeptPolicy> {
  /** Since when the browser has handed out nothing, though there was a policy. */
  missingSince?: Instant;
}

/**
 * What is to be stored after a browser has handed out this; null: what is there already.
 * @param isNews the browser has reported that it has changed
 */
export function nextPolicy(
  stored: unknown,
  read: KeptPolicy,
  now: Instant,
  isNews: boolean,
): StoredPolicy | null {
  const kept = readKeptPolicy(stored);
  const since = isObject(stored) ? stored["missingSince"] : undefined;
  if (!isEmptyPolicy(read)) return since === undefined && isEquivalent(kept, read) ? null : read;
  if (kept === null) return null;
  // A clock that was set back has begun the minute anew.
  const isDoubted = typeof since === "number" && since <= now;
  if (isNews || (isDoubted && now - since >= MINUTE)) return {};
  return isDoubted ? null : { ...kept, missingSince: now };
}
