import type { Toolbar } from "../runtime/ports.ts";
import { badgeWords, titleWords } from "../words/toolbar.ts";
import { browser } from "./extension.ts";
import { language, say } from "./words.ts";

const SIZES = [16, 32, 48];
const BADGE_GROUND = "#a85a26";
const BADGE_INK = "#ffffff";

export const toolbar: Toolbar = {
  show: async ({ icon, badge, title }) => {
    const name = icon.look === "grey" ? "grey" : `${icon.look === "quiet" ? "quiet" : "stage"}-${icon.stage}`;
    await Promise.all([
      browser.action.setIcon({
        path: Object.fromEntries(SIZES.map((size) => [size, `/icons/${name}-${size}.png`])),
      }),
      browser.action.setBadgeText({ text: badgeWords(badge) }),
      browser.action.setBadgeBackgroundColor({ color: BADGE_GROUND }),
      browser.action.setBadgeTextColor({ color: BADGE_INK }),
      browser.action.setTitle({ title: titleWords(say, language(), title) }),
    ]);
  },
};
