import { placeWindow, correctPlacement, type Size } from "../placing/placement.ts";
import { Mailbox } from "./mailbox.ts";
import type { BreakPage, OpenPage, PageWindows, Surroundings } from "./ports.ts";

/** In pixels, where the screen has so many. */
const SIZE: Size = { width: 420, height: 640 };

/**
 * The break page in the browser's windows. One request after the other: reconciling gives up on one that takes too
 * long and goes on, and a second window must not come of that.
 */
export function breakPageIn(windows: PageWindows): Pick<BreakPage, "show" | "revive"> {
  const requests = new Mailbox();
  return {
    show: (wanted) =>
      requests.post(async () => {
        const page = await windows.find();
        // What has come by itself is not brought once more to somebody who goes on with their work, or who has closed it.
        const hasCome = wanted.id === (await windows.lastCame());
        if (page === null && hasCome && !wanted.askedFor) return;
        const surroundings = await windows.surroundings();
        const takesFocus = wanted.askedFor || mayTakeFocus(surroundings, hasCome);
        if (page === null) await openPage(windows, surroundings, takesFocus);
        else if (takesFocus) await bringForward(windows, surroundings, page);
        else if (!hasCome) await bringQuietly(windows, surroundings, page);
        if (!hasCome) await windows.noteCame(wanted.id);
      }),
    revive: () =>
      requests.post(async () => {
        const page = await windows.find();
        if (page?.is === "crashed") await windows.reload(page);
      }),
  };
}

/**
 * Whether a page that nobody has asked for takes the keyboard. It does where it could not be seen without: behind the
 * other windows in the next pause, when nobody types, and once where the browser cannot do without.
 */
function mayTakeFocus({ unfocused, still }: Surroundings, hasCome: boolean): boolean {
  if (unfocused === null) return !hasCome;
  return unfocused === "behind" && still;
}

/** A window where the person looks; else one where the browser likes; else a tab. */
async function openPage(windows: PageWindows, { used, screens }: Surroundings, takesFocus: boolean) {
  const ways = [
    () => windows.open(placeWindow(SIZE, used, screens), takesFocus),
    () => windows.open(SIZE, takesFocus),
    () => windows.openTab(),
  ];
  const refusals: unknown[] = [];
  for (const way of ways) {
    try {
      await way();
      return;
    } catch (refusal) {
      refusals.push(refusal);
    }
  }
  throw refusals[0];
}

/** That it is open somewhere does not mean that it is seen. */
async function bringForward(windows: PageWindows, { used, screens }: Surroundings, page: OpenPage) {
  if (page.is !== "there") await windows.reload(page);
  const window = await windows.bringForward(page);
  const place = window === null ? null : correctPlacement(window, used, screens);
  if (place !== null) await windows.move(page, place);
}

/** ... without taking the keyboard. */
async function bringQuietly(windows: PageWindows, { used, screens }: Surroundings, page: OpenPage) {
  if (page.is !== "there") await windows.reload(page);
  await windows.bringQuietly(page, placeWindow(SIZE, used, screens));
}
