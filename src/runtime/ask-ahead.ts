import type { Ms } from "../calendar/time.ts";
import type { Clock, Store } from "./ports.ts";

/** An event that starts the worker is there within milliseconds. What was found out earlier than that may be old. */
const FRESH: Ms = 100;

/**
 * Keeps an answer of the browser for whoever needs it first: so it is on its way while the worker still finds out
 * whether the session has begun.
 * @returns gives the answer once, and null from then on or when it may be old
 */
export function askAhead<Answer>(
  asked: Promise<Answer>,
  clock: Pick<Clock, "pause">,
): () => Promise<Answer> | null {
  let answer: Promise<Answer> | null = asked;
  const take = () => {
    const taken = answer;
    answer = null;
    return taken;
  };
  // Whoever takes the answer hears that it failed.
  asked.catch(() => {});
  void clock.pause(FRESH).then(take);
  return take;
}

/**
 * The storage, asked at once for what the first event reads. The answer serves one reading, of these keys or fewer, and
 * none once anything was written.
 */
export function readAhead(store: Store, keys: readonly string[], clock: Pick<Clock, "pause">): Store {
  const take = askAhead(store.load([...keys]), clock);
  return {
    ...store,
    load: (wanted) => (wanted.every((key) => keys.includes(key)) ? take() : null) ?? store.load(wanted),
    save: (items) => {
      void take();
      return store.save(items);
    },
    remove: (gone) => {
      void take();
      return store.remove(gone);
    },
  };
}
