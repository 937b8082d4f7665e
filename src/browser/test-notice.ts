import type { TestNotice } from "../runtime/page-ports.ts";
import { browser, isFirefox } from "./extension.ts";
import { TEST_NOTICE } from "./notices.ts";

export const testNotice: TestNotice = {
  show: async (title, message, stays) => {
    // One that is only changed might not come to the front again.
    await browser.notifications.clear(TEST_NOTICE);
    await browser.notifications.create(TEST_NOTICE, {
      type: "basic",
      iconUrl: browser.runtime.getURL("icons/app-128.png"),
      title,
      message,
      // As those of prompts are. Firefox throws at both.
      ...(!isFirefox && { silent: true, requireInteraction: stays }),
    });
  },
  hide: async () => {
    await browser.notifications.clear(TEST_NOTICE);
  },
  onClick: (listener) => {
    browser.notifications.onClicked.addListener((id) => {
      if (id === TEST_NOTICE) listener();
    });
  },
};
