import { begun } from "./break.ts";
import { askingNow } from "../rules/due.ts";
import type { Note } from "../model/record.ts";
import type { ReminderId } from "../model/reminder.ts";
import type { Context, State } from "../model/state.ts";
import { MINUTE, type Instant } from "../../calendar/time.ts";

/*
 * What the person says counts, also when it comes late: a notification stays while the machine sleeps, and a page
 * shows a prompt that is over by the time it is clicked. A click keeps its meaning, and never meets silence.
 */

/**
 * Starts the break that was asked for: for the open prompt, for one reminder, or both. Where that prompt is over, for
 * what is due now; a break under way comes to the front; and where nothing is due, a page says so.
 * @param prompt the prompt that was shown; null: none was
 */
export function startFor(
  state: State,
  prompt: string | null,
  reminder: ReminderId | null,
  context: Context,
  note: Note,
): State {
  if (state.break !== null) return prompt === null ? state : showBreak(state);
  const asked = reminder === null ? [] : [reminder];
  if (prompt === null || prompt === state.prompt?.id) return begun(state, asked, context, note);
  const due = asked.length > 0 ? asked : askingNow(state, context).map(({ id }) => id);
  return state.prompt === null && due.length === 0
    ? replied(state, context)
    : begun(state, due, context, note);
}

/** Shows the prompt that was clicked on, or, where that is over or held back, how things stand. */
export function showFor(state: State, prompt: string, context: Context): State {
  if (state.break !== null) return showBreak(state);
  if (state.prompt === null || state.held.length > 0) return replied(state, context);
  const { prompt: open } = state;
  return {
    ...state,
    prompt: { ...open, noticeClosed: open.id === prompt || open.noticeClosed, page: "wanted" },
  };
}

/** The break comes to a window of its own, before the person. */
export function showBreak(state: State): State {
  return state.break === null
    ? state
    : { ...state, break: { ...state.break, place: "window", pageSeen: false } };
}

/** When a page that says how things stand is wanted no longer: the browser had no window to give. */
export function replyEnds({ replyAt }: State): Instant | null {
  return replyAt === null ? null : replyAt + MINUTE;
}

/** A page is wanted that says how things stand. */
function replied(state: State, { now }: Context): State {
  return { ...state, replyAt: now };
}
