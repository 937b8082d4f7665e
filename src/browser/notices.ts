import type { NoticeButton } from "../domain/model/event.ts";
import type { Notice } from "../domain/plan.ts";
import type { Notices } from "../runtime/ports.ts";
import { browser, isFirefox } from "./extension.ts";
import { noticeId, noticeOptions, OWN_PICTURE, readNoticeId, type NoticeOptions } from "./notice-options.ts";
import { say } from "./words.ts";

const SHOWN = "shownNotice";
/** The id of the health check's notification. It stands for no prompt, and whoever asked for it takes it away. */
export const TEST_NOTICE = "test";

/** The one notification of a round of warmth or cold, and what it has said last. */
export const ROUND_NOTICE = "round";
const TOLD = "toldOfRound";

/** Chromium's own call, which the polyfill's types leave out: it changes a notification without a sound. */
interface Updating {
  update(id: string, options: NoticeOptions): Promise<boolean>;
}

export const notices: Notices = {
  show: async (notice) => {
    const open = Object.keys(await browser.notifications.getAll());
    const wantedId = notice && noticeId(notice);
    try {
      if (notice !== null && wantedId !== null) await put(notice, wantedId, open.includes(wantedId));
    } finally {
      // Only now: as long as one of the prompt's notifications is there, its notification is not closed.
      const others = open.filter((id) => id !== wantedId && !isApart(id));
      await Promise.all(others.map((id) => browser.notifications.clear(id)));
    }
  },
  tell: async (round) => {
    const { [TOLD]: told } = await browser.storage.session.get(TOLD);
    if (round === null) {
      if (told !== undefined) await browser.notifications.clear(ROUND_NOTICE);
      return browser.storage.session.remove(TOLD);
    }
    if (told === round.id) return;
    // Anew, not changed, so that it comes before the eyes again.
    await browser.notifications.clear(ROUND_NOTICE);
    await browser.notifications.create(ROUND_NOTICE, {
      type: "basic",
      iconUrl: browser.runtime.getURL(OWN_PICTURE),
      title: say(`round_${round.says}_${round.kind}`),
      message: say(`round_${round.says}_text`),
      ...(isFirefox ? {} : { silent: true, requireInteraction: round.says !== "look" }),
    });
    await browser.storage.session.set({ [TOLD]: round.id });
  },
};

/** One that stands for no prompt. */
function isApart(id: string): boolean {
  return id === TEST_NOTICE || id === ROUND_NOTICE;
}

async function put(notice: Notice, id: string, isOpen: boolean): Promise<void> {
  const wished = optionsFor(notice);
  // What is read is compared: in another language the same notice is another text.
  const wanted = JSON.stringify(wished);
  const { [SHOWN]: shown } = await browser.storage.session.get(SHOWN);
  if (isOpen && shown === wanted) return;
  const show = async (options: NoticeOptions) => {
    if (!isOpen || isFirefox) await browser.notifications.create(id, options);
    else await (browser.notifications as unknown as Updating).update(id, options);
  };
  // A picture that cannot be loaded would take the whole notification with it.
  await show(wished).catch(() => show({ ...wished, iconUrl: browser.runtime.getURL(OWN_PICTURE) }));
  await browser.storage.session.set({ [SHOWN]: wanted });
}

/** A click on the body asks to see the prompt; a button answers it; closing it is no answer. */
export function onNotice(listeners: {
  opened: (prompt: string) => void;
  pressed: (prompt: string, button: NoticeButton) => void;
  closed: (prompt: string) => void;
  /** A click on what was said of a round. */
  roundOpened: () => void;
}): void {
  browser.notifications.onClicked.addListener((id) => {
    if (id === ROUND_NOTICE) listeners.roundOpened();
    else if (id !== TEST_NOTICE) listeners.opened(readNoticeId(id).prompt);
  });
  browser.notifications.onClosed.addListener(async (id) => {
    if (id === ROUND_NOTICE) return;
    const { prompt } = readNoticeId(id);
    // One that is shown in place of another, under the same id or with other buttons, is there.
    const open = Object.keys(await browser.notifications.getAll()).map((other) => readNoticeId(other).prompt);
    if (!open.includes(prompt)) listeners.closed(prompt);
  });
  browser.notifications.onButtonClicked.addListener((id, place) => {
    const { prompt, buttons } = readNoticeId(id);
    const button = buttons[place];
    if (button === undefined) listeners.opened(prompt);
    else listeners.pressed(prompt, button);
  });
}

function optionsFor(notice: Notice): NoticeOptions {
  return noticeOptions(notice, { say, address: (path) => browser.runtime.getURL(path), isFirefox });
}
