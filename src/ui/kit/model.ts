import type { Request } from "../../domain/event.ts";
import type { Instant } from "../../domain/time.ts";
import type { Client } from "../../runtime/client.ts";
import type { Clock, Reply, Trouble } from "../../runtime/ports.ts";
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
}

const SECOND = 1_000;

/** A page's model as it is at first, and a way to hear of every later one. */
export interface Feed {
  first: Model;
  follow: (show: (model: Model) => void) => void;
}

/**
 * Follows what is saved, and the clock, for as long as the page is open. The first model comes from one read;
 * only after the first frame is the worker asked to look, so that a lost alarm is healed.
 */
export async function feedOf(client: Client, clock: Clock): Promise<Feed> {
  let show: (model: Model) => void = () => {};
  const send = async (request: Request): Promise<Reply> => {
    try {
      const reply = await client.send(request);
      update({ unanswered: false });
      return reply;
    } catch {
      update({ unanswered: true });
      return { error: { field: "command" } };
    }
  };
  const first: Model = {
    seen: await client.look(),
    now: clock.now(),
    troubles: [],
    unanswered: false,
    send,
  };
  let model = first;
  const update = (change: Partial<Model>) => {
    model = { ...model, now: clock.now(), ...change };
    show(model);
  };
  const follow: Feed["follow"] = (listener) => {
    show = listener;
    client.watch(
      (seen) => update({ seen }),
      (troubles) => update({ troubles }),
    );
    setInterval(() => update({}), SECOND);
    requestAnimationFrame(() =>
      setTimeout(() => {
        void client.troubles().then((troubles) => update({ troubles }));
        void send({ command: "look" });
      }),
    );
  };
  return { first, follow };
}
