import type { Runtime } from "webextension-polyfill";
import { browser } from "./extension.ts";

/** What a connection is called over which one message comes in pieces, since it is too large to be sent at once. */
export const IN_PIECES = "in pieces";

type Answer = (message: unknown) => Promise<unknown>;

/** Hands on messages from our own pages and sends back the answers. Anyone else gets none. */
export function onMessage(answer: Answer): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOwn(sender)) return undefined;
    // What fails is answered with nothing that is an answer: whoever asked is not to wait for one.
    return answer(message).catch(() => ({}));
  });
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === IN_PIECES && port.sender !== undefined && isOwn(port.sender)) receive(port, answer);
  });
}

function isOwn({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL("")) === true;
}

/** Puts the pieces together, and answers on the same connection. A worker that dies with some of them breaks it. */
function receive(port: Runtime.Port, answer: Answer): void {
  const texts: string[] = [];
  port.onMessage.addListener(async (piece: unknown) => {
    const { text, isLast } = piece as { text: string; isLast?: true };
    texts.push(text);
    if (!isLast) return;
    try {
      port.postMessage(await answer(JSON.parse(texts.join(""))));
    } catch {
      // It could not be done, or the page is gone meanwhile: either way nobody is to wait for an answer.
      port.disconnect();
    }
  });
}
