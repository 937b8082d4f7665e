import * as v from "valibot";
import { noticeButtonNames, type Command, type Event } from "../domain/model/event.ts";
import type { Jump, State } from "../domain/model/state.ts";
import { isObject, type Reader } from "../decoding/reader.ts";
import { once } from "../decoding/once.ts";
import { day, instant, length, listUpTo, text } from "../decoding/values.ts";
import { MOST_EVENTS, MOST_FILED, MOST_JUMPS } from "../domain/changes/jumps.ts";
import { KEPT } from "../domain/rules/jumps.ts";
import { readCallSites } from "./call-sites.ts";
import type { Whereabouts } from "./impossible.ts";
import { record } from "./record.ts";
import { command } from "./request.ts";
import { extrasWithoutJumps } from "./easy.ts";
import { readState } from "./state.ts";

/** What earlier versions called a command that has another name now. */
const formerNames = new Map<unknown, Command["command"]>([
  ["look", "refresh"],
  ["turnTo", "seek"],
  ["dismissMended", "dismissRepaired"],
]);
const jump = once(() => {
  const signal = v.variant("signal", [
    v.object({ signal: v.picklist(["woke", "browserStarted", "quietKeyPressed"]) }),
    v.object({ signal: v.literal("positionKeyPressed"), at: instant }),
    v.object({ signal: v.literal("noticeClosed"), prompt: text }),
    v.object({ signal: v.literal("popupClosed"), break: text }),
    v.object({
      signal: v.literal("noticePressed"),
      prompt: text,
      button: v.picklist(noticeButtonNames),
      at: instant,
    }),
  ]);
  const event = v.pipe(
    v.unknown(),
    v.transform(renameCommand),
    v.custom<Event>((raw) => v.is(signal, raw) || v.is(command(), raw)),
  );
  const world = v.object({
    idle: v.picklist(["active", "idle", "locked"]),
    audible: v.boolean(),
    pageOpen: v.boolean(),
    pageInView: v.boolean(),
    still: v.boolean(),
    fullScreen: v.boolean(),
    call: v.boolean(),
    callSites: v.optional(readCallSites, []),
    returnsReported: v.boolean(),
  });
  const past = v.object({ event, world, at: instant, after: length, toCurrent: v.boolean() });
  return v.object({
    from: v.unknown(),
    lived: v.pipe(length, v.maxValue(KEPT)),
    events: listUpTo(MOST_EVENTS, past),
    filed: listUpTo(MOST_FILED, v.object({ day, record: record() })),
  });
});

/**
 * The jumps of the last hour, as far as they can be read. One that cannot is forgotten without a word, and those before
 * it: nothing is lost by that, unless the clock returns within the hour.
 */
export function jumpsReader(here: Whereabouts): Reader<Jump[]> {
  return (raw) => {
    if (!Array.isArray(raw)) return [];
    const jumps: Jump[] = [];
    for (const one of (raw as unknown[]).slice(-MOST_JUMPS).toReversed()) {
      const read = v.safeParse(jump(), one);
      const from = read.success ? readWhole(read.output.from, here) : null;
      if (!read.success || from === null) break;
      jumps.unshift({ ...read.output, from });
    }
    return jumps;
  };
}

/**
 * A state of which nothing had to be set back, and whose planned wake can be; null otherwise. Nothing in it is of
 * earlier jumps, so whatever is nested there is not gone into.
 */
function readWhole(raw: unknown, here: Whereabouts): State | null {
  const damaged: string[] = [];
  const state = readState(raw, here, extrasWithoutJumps, damaged);
  const isWhole =
    state !== null && damaged.length === 0 && (state.wakeAt === null || state.wakeAt >= state.seenAt);
  return isWhole ? state : null;
}

/** An event as it is called now: it may have been saved by an earlier version. */
function renameCommand(raw: unknown): unknown {
  if (!isObject(raw)) return raw;
  const newName = formerNames.get(raw["command"]);
  return newName === undefined ? raw : { ...raw, command: newName };
}
