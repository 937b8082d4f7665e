import type { Runtime } from "webextension-polyfill";
import { browser } from "./extension.ts";

/** Hands on messages from our own pages and sends back the answers. Anyone else gets none. */
export function onMessage(answer: (message: unknown) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const own = browser.runtime.getURL("");
    if (sender.id !== browser.runtime.id || !sender.url?.startsWith(own)) return undefined;
    // What fails is answered with nothing that is an answer: whoever asked is not to wait for one.
    return answer(message).catch(() => ({}));
  });
}
