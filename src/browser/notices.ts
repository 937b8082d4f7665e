import type { Notice } from "../domain/plan.ts";
import type { Notices } from "../runtime/ports.ts";
import { browser, isFirefox } from "./extension.ts";
import { noticeOptions, OWN_PICTURE, type NoticeOptions } from "./notice-options.ts";
import { say } from "./words.ts";

const SHOWN = "shownNotice";
/** The id of the health check's notification. It stands for no prompt, and whoever asked for it takes it away. */
export const TEST_NOTICE = "test";

/** Chromium's own call, which the polyfill's types leave out: it changes a notification without a sound. */
interface Updating {
  update(id: string, options: NoticeOptions): Promise<boolean>;
}

export const notices: Notices = {
  show: async (notice) => {
    const open = Object.keys(await browser.notifications.getAll());
    await Promise.all(
      open
        .filter((id) => id !== notice?.prompt && id !== TEST_NOTICE)
        .map((id) => browser.notifications.clear(id)),
    );
    if (notice === null) return;
    const wanted = JSON.stringify(notice);
    const { [SHOWN]: shown } = await browser.storage.session.get(SHOWN);
    const isOpen = open.includes(notice.prompt);
    if (isOpen && shown === wanted) return;
    const put = async (options: NoticeOptions) => {
      if (!isOpen || isFirefox) await browser.notifications.create(notice.prompt, options);
      else await (browser.notifications as unknown as Updating).update(notice.prompt, options);
    };
    const options = optionsFor(notice);
    // A picture that cannot be loaded would take the whole notification with it.
    await put(options).catch(() => put({ ...options, iconUrl: browser.runtime.getURL(OWN_PICTURE) }));
    await browser.storage.session.set({ [SHOWN]: wanted });
  },
};

/** A click on the body asks to see the prompt; a button answers it; closing it is no answer. */
export function onNotice(listeners: {
  opened: (prompt: string) => void;
  pressed: (prompt: string, button: number) => void;
  closed: (prompt: string) => void;
}): void {
  browser.notifications.onClicked.addListener(listeners.opened);
  browser.notifications.onClosed.addListener(async (prompt) => {
    // One that is shown in place of another under the same id is reported closed, yet it is there.
    if (!(prompt in (await browser.notifications.getAll()))) listeners.closed(prompt);
  });
  browser.notifications.onButtonClicked.addListener(listeners.pressed);
}

function optionsFor(notice: Notice): NoticeOptions {
  return noticeOptions(notice, { say, address: (path) => browser.runtime.getURL(path), isFirefox });
}
