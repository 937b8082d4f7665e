import type { Instant } from "../../calendar/time.ts";
import type { CallSite } from "./call-site.ts";

export type IdleState = "active" | "idle" | "locked";

/** What is going on around Limber: facts probed just before an event is handled. */
export interface Environment {
  idle: IdleState;
  /** Some tab makes a sound. Alone it is never a reason for quiet: people work to music. */
  audible: boolean;
  /** Our break page is open somewhere. */
  pageOpen: boolean;
  /** It can be seen: it is neither in a tab behind another nor in a window that was put away. */
  pageInView: boolean;
  /** The person has touched nothing for a quarter of a minute. */
  still: boolean;
  /** A window in full screen is in the person's sight, on whichever screen. */
  fullScreen: boolean;
  /** The person is in a call. */
  call: boolean;
  /** Where that call is, as far as the browser tells. */
  callSites: readonly CallSite[];
  /** Where the person was besides here; without, nobody has asked, or nobody knows. */
  elsewhere?: SeenElsewhere | null;
  /** Whoever comes back is reported. Where they are not, someone who is away has to be looked for. */
  returnsReported: boolean;
}

/** The person at another computer of theirs, by the clock of this one. */
export interface SeenElsewhere {
  /** When they were last there: not after now. */
  seen: Instant;
  /** When their last break there had ended. */
  rested: Instant;
}
