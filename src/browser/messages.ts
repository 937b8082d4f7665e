import type { Runtime } from "webextension-polyfill";
import { browser } from "./extension.ts";

/** Hands on messages from our own pages and sends back the answers. Anyone else gets none. */
export function onMessage(answer: (message: unknown) => Promise<unknown>): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    reply: (answer: unknown) => void,
  ): true | undefined => {
    const own = browser.runtime.getURL("");
    if (sender.id !== browser.runtime.id || !sender.url?.startsWith(own)) return undefined;
    // What fails is answered with nothing that is an answer: whoever asked is not to wait for one.
    answer(message).then(reply, () => reply({}));
    // Chromium takes no promise from a listener. This says that the answer comes later, in both browsers.
    return true;
  };
  // Its types know only listeners that always answer and such that never do.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}
