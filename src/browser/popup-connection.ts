import { browser } from "./extension.ts";
import { IN_PIECES } from "./messages.ts";

/**
 * Stays connected to the worker for as long as this page plays a break; the result ends that in good order. A popup
 * that closes is gone before the worker can be told so: what a page sends while it is being hidden does not
 * arrive (tried in Chromium 156), but a connection that breaks is noticed. It also breaks when the worker falls
 * asleep; then it is made again, which wakes the worker.
 */
export function connect(id: string): () => void {
  const open = () => {
    const opened = browser.runtime.connect({ name: id });
    opened.onDisconnect.addListener(() => {
      port = open();
    });
    return opened;
  };
  let port = open();
  return () => {
    port.postMessage("left");
    port.disconnect();
  };
}

/** Calls back with a break whose page has vanished in the middle. */
export function onPopupGone(listener: (id: string) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === IN_PIECES) return;
    let left = false;
    port.onMessage.addListener(() => {
      left = true;
    });
    port.onDisconnect.addListener(() => {
      if (!left) listener(port.name);
    });
  });
}
