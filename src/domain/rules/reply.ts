import { MINUTE, type Instant } from "../../calendar/time.ts";
import type { State } from "../model/state.ts";

/** What the page is called that says how things stand; null: none is wanted. */
export function replyPage({ replyAt }: State): string | null {
  return replyAt === null ? null : `reply@${replyAt}`;
}

/** When a page that says how things stand is wanted no longer: the browser had no window to give. */
export function whenReplyEnds({ replyAt }: State): Instant | null {
  return replyAt === null ? null : replyAt + MINUTE;
}
