import { defaults, type Settings } from "../../settings/fields.ts";
import { layersOf, NOTHING_CHANGED } from "../../settings/layers.ts";
import type { Request } from "../../snapshot/request.ts";
import type { State } from "../../domain/model/state.ts";
import { SECOND, type Instant, type Ms } from "../../calendar/time.ts";
import type { Client } from "../../runtime/client.ts";
import { Mailbox } from "../../runtime/mailbox.ts";
import { troubleOf, type Clock, type Reply, type Trouble } from "../../runtime/ports.ts";
import type { Saved } from "../../snapshot/saved.ts";

/** What a page shows at a moment, and how it asks for something. */
export interface Model {
  seen: Saved;
  now: Instant;
  /** What the browser refused; known shortly after the first frame. */
  troubles: Trouble[];
  /** The last request had no effect. */
  unanswered: boolean;
  send: (request: Request) => Promise<Reply>;
  /** The same for what must not be lost: one after the other, each again and again until it is answered. */
  insist: (request: Request) => Promise<Reply>;
}

/** How long to wait before asking again what got no answer. */
const AGAIN: Ms = 5 * SECOND;

/** What the parts of a page work from, once there is a state. */
export interface Parts {
  state: State;
  settings: Settings;
  now: Instant;
  send: Model["send"];
}

/** A page's model as it is at first, and a way to hear of every later one. */
export interface Feed {
  first: Model;
  follow: (show: (model: Model) => void) => void;
}

/**
 * Follows what is saved, and the clock, for as long as the page is open. The first model comes from one read;
 * only after the first frame is the worker greeted, so that a lost alarm is healed.
 * @param greeting a visit where the person has opened the page, a refresh where it may have opened by itself
 */
export async function feedOf(client: Client, clock: Clock, greeting: Request): Promise<Feed> {
  let show: (model: Model) => void = () => {};
  const answerTo = async (request: Request): Promise<Reply | null> => {
    try {
      const reply = await client.send(request);
      // Once answered, the page shows what was saved: a control that waits for it never falls back between.
      update({ seen: await client.read(), unanswered: false });
      return reply;
    } catch {
      update({ unanswered: true });
      return null;
    }
  };
  const send = async (request: Request) => (await answerTo(request)) ?? { error: { field: "command" } };
  const untilAnswered = async (request: Request): Promise<Reply> => {
    const reply = await answerTo(request);
    if (reply !== null) return reply;
    await new Promise((again) => setTimeout(again, AGAIN));
    return untilAnswered(request);
  };
  const outbox = new Mailbox();
  const sendUntilAnswered = (request: Request) => outbox.post(() => untilAnswered(request));
  const first: Model = {
    ...(await readFirst(client)),
    now: clock.now(),
    unanswered: false,
    send,
    insist: sendUntilAnswered,
  };
  let model = first;
  const update = ({ seen = model.seen, ...change }: Partial<Model>) => {
    // While everything is deleted there is no state for a moment. The page stays, and with it the way back.
    const state = seen.state ?? model.seen.state;
    model = { ...model, now: clock.now(), ...change, seen: { ...seen, state } };
    show(model);
  };
  const tick = () => {
    // The clock was set back: until the worker has seen that, what is saved lies in the future.
    if (clock.now() < model.now - SECOND) void send({ command: "refresh" });
    // What could not be read when the page opened is looked for until it is there.
    if (model.seen.state === null) {
      void client.read().then(
        (seen) => update({ seen }),
        () => {},
      );
    }
    update({});
  };
  const follow: Feed["follow"] = (listener) => {
    show = listener;
    client.watch(
      (seen) => update({ seen }),
      (troubles) => update({ troubles }),
    );
    setInterval(tick, SECOND);
    requestAnimationFrame(() =>
      setTimeout(() => {
        void client.troubles().then((troubles) => update({ troubles }));
        void send(greeting);
      }),
    );
  };
  return { first, follow };
}

/** A storage that cannot be read leaves the page without a state, but not without a word. */
async function readFirst(client: Client): Promise<Pick<Model, "seen" | "troubles">> {
  try {
    return { seen: await client.read(), troubles: [] };
  } catch (error) {
    return {
      seen: { state: null, settings: defaults, layers: layersOf(NOTHING_CHANGED), damaged: [] },
      troubles: [troubleOf("storage", error)],
    };
  }
}
