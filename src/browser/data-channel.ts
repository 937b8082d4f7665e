import type { Channel } from "../runtime/page-ports.ts";
import type { Request } from "../snapshot/request.ts";
import { jsonPieces } from "../runtime/json-pieces.ts";
import { browser } from "./extension.ts";
import { IN_PIECES } from "./messages.ts";
import { belongs, channel } from "./store.ts";

/** As many characters go at once as a browser takes a few milliseconds for. */
const PIECE = 256 * 1_024;

type Changes = Parameters<Parameters<typeof browser.storage.onChanged.addListener>[0]>[0];

const listeners: { what: keyof typeof belongs; listener: () => void }[] = [];

function onStored(changes: Changes): void {
  for (const { what, listener } of listeners)
    if (Object.keys(changes).some((key) => belongs[what](key))) listener();
}

/**
 * The channel of the page that moves a year of history at once, and stays responsive meanwhile. What it asks of the
 * worker goes in pieces. And it hears of no change until that is done: a browser hands out all that was stored before and
 * after, which stops a page for a quarter of a second.
 */
export const dataChannel: Channel = {
  ...channel,
  onChange: (what, listener) => {
    if (listeners.length === 0) browser.storage.onChanged.addListener(onStored);
    listeners.push({ what, listener });
  },
  send: (request) => ("data" in request ? sendUnheard(request) : channel.send(request)),
};

async function sendUnheard(request: Request): Promise<unknown> {
  browser.storage.onChanged.removeListener(onStored);
  try {
    return await sendInPieces(request);
  } finally {
    if (listeners.length > 0) browser.storage.onChanged.addListener(onStored);
    for (const { listener } of listeners) listener();
  }
}

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
