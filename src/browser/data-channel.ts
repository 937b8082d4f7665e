import type { Channel } from "../runtime/page-ports.ts";
import type { Request } from "../snapshot/request.ts";
import { jsonPieces } from "../runtime/json-pieces.ts";
import { browser } from "./extension.ts";
import { IN_PIECES } from "./messages.ts";
import { belongs, channel } from "./store.ts";
import { onStored, unheard } from "./stored-changes.ts";

/** As many characters go at once as a browser takes a few milliseconds for. */
const PIECE = 256 * 1_024;

/** Those who are to hear of something that changed while nobody did. */
const listeners: ((keys: readonly string[]) => void)[] = [];

/**
 * The channel of the page that moves a year of history at once, and stays responsive meanwhile: what it asks of the worker
 * goes in pieces, and it hears of what has changed when that is done.
 */
export const dataChannel: Channel = {
  ...channel,
  onChange: (what, listener) => {
    listeners.push(listener);
    onStored((changes) => {
      const keys = Object.keys(changes);
      if (keys.some(belongs[what])) listener(keys);
    });
  },
  send: async (request) => {
    if (!("data" in request)) return channel.send(request);
    try {
      return await unheard(() => sendInPieces(request));
    } finally {
      for (const listener of listeners) listener([]);
    }
  },
};

/** @throws where the worker is gone before it has answered */
function sendInPieces(request: Request): Promise<unknown> {
  const port = browser.runtime.connect({ name: IN_PIECES });
  const answer = new Promise<unknown>((resolve, reject) => {
    port.onMessage.addListener(resolve);
    port.onDisconnect.addListener(() => reject(new Error("no answer")));
  });
  const post = async () => {
    let text = "";
    for (const piece of jsonPieces(request)) {
      text += piece;
      if (text.length < PIECE) continue;
      port.postMessage({ text });
      text = "";
      await new Promise((go) => setTimeout(go));
    }
    port.postMessage({ text, isLast: true });
  };
  return Promise.all([answer, post()])
    .then(([answered]) => answered)
    .finally(() => port.disconnect());
}
