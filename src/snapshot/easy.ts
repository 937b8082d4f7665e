import * as v from "valibot";
import type { Instant } from "../calendar/time.ts";
import { isObject, leaf, optional, type Reader } from "../decoding/reader.ts";
import { instant, listUpTo } from "../decoding/values.ts";
import { easeNotes, LONGEST_EASE, type Easy } from "../domain/model/easy.ts";
import type { ExtrasReader } from "./state.ts";

const ease = v.object({
  stage: v.picklist(["easy", "stepUp"]),
  from: instant,
  until: instant,
  read: v.fallback(listUpTo(easeNotes.length, v.picklist(easeNotes)), []),
});

/** What a sore back has brought into a state; nothing of the jumps of the clock. */
export const extrasWithoutJumps: ExtrasReader = (here, raw) => {
  const seenAt = isObject(raw) && typeof raw["seenAt"] === "number" ? raw["seenAt"] : here.now;
  const latest = Math.max(here.now, seenAt);
  const easy = optional(easyReader(latest), null);
  return { jumps: () => [], easy, easyBefore: easy };
};

/**
 * Easy mode, where it can be: nobody has begun it later than the last event, nor with an end that is farther off than
 * can be asked for.
 * @param latest the last event, or now
 */
function easyReader(latest: Instant): Reader<Easy | null> {
  const canBe = ({ from, until }: Easy) => from <= latest && until <= latest + LONGEST_EASE;
  return leaf(v.nullable(v.pipe(ease, v.check(canBe))), null);
}
