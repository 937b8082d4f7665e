import type { Toolbar } from "../runtime/ports.ts";
import { badgeWords, titleWords } from "../words/toolbar.ts";
import { browser } from "./extension.ts";
import { language, say } from "./words.ts";

const SIZES = [16, 32];
/** Ochre counts what is due, green the minutes to the next one. */
const BADGE_GROUND = { due: "#a85a26", minutes: "#1f7a6c" };
const BADGE_INK = "#ffffff";

const SHOWN = "shownToolbar";

export const toolbar: Toolbar = {
  show: async ({ icon, badge, title }) => {
    const locale = language(title.clock);
    const name =
      icon.style === "grey" ? "grey" : `${icon.style === "quiet" ? "quiet" : "stage"}-${icon.stage}`;
    const count = badgeWords(locale, badge);
    const ground = badge.minutes === null ? BADGE_GROUND.due : BADGE_GROUND.minutes;
    const words = titleWords(say, locale, title, Date.now());
    // What is read is compared, not what it is made of: in another zone or language the same moment is another text. The
    // icon is forgotten at the same times as the session's storage, so what is noted there still shows.
    const wanted = JSON.stringify({ name, count, ground, words });
    const { [SHOWN]: shown } = await browser.storage.session.get(SHOWN);
    if (shown === wanted) return;
    await Promise.all([
      browser.action.setIcon({
        path: Object.fromEntries(SIZES.map((size) => [size, `/icons/${name}-${size}.png`])),
      }),
      browser.action.setBadgeText({ text: count }),
      browser.action.setBadgeBackgroundColor({ color: ground }),
      browser.action.setBadgeTextColor({ color: BADGE_INK }),
      browser.action.setTitle({ title: words }),
    ]);
    await browser.storage.session.set({ [SHOWN]: wanted });
  },
};
