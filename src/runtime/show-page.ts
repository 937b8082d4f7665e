import { placeWindow, correctPlacement, type Size } from "../placing/placement.ts";
import { Mailbox } from "./mailbox.ts";
import type { BreakPage, OpenPage, PageWindows, WantedPage } from "./ports.ts";

/** In pixels, where the screen has so many. */
const SIZE: Size = { width: 420, height: 640 };

/**
 * The break page in the browser's windows. One request after the other: reconciling gives up on one that takes too
 * long and goes on, and a second window must not come of that.
 */
export function breakPageIn(windows: PageWindows): Pick<BreakPage, "show" | "revive"> {
  const requests = new Mailbox();
  // A page that has just come has yet to say that it is seen: until then it goes from no window to another, nor does
  // it take the keyboard once more. A worker that has forgotten this starts much later.
  let last: string | null = null;
  return {
    show: (wanted) =>
      requests.post(async () => {
        const page = await windows.find();
        const hasCome = wanted.id === last;
        last = wanted.id;
        if (page === null) await openPage(windows, wanted);
        else if (wanted.takesFocus || !hasCome) await bringForward(windows, page, wanted);
      }),
    revive: () =>
      requests.post(async () => {
        const page = await windows.find();
        if (page?.is === "crashed") await windows.reload(page);
      }),
  };
}

/** A window where the person looks; else one where the browser likes; else a tab. */
async function openPage(windows: PageWindows, { takesFocus }: WantedPage): Promise<void> {
  const { used, screens } = await windows.surroundings();
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
async function bringForward(windows: PageWindows, page: OpenPage, { takesFocus }: WantedPage): Promise<void> {
  // Afterwards the window last used is the page's own.
  const { used, screens } = await windows.surroundings();
  if (page.is !== "there") await windows.reload(page);
  if (!takesFocus && (await windows.moveToFront(page, placeWindow(SIZE, used, screens)))) return;
  const window = await windows.bringForward(page);
  const place = window === null ? null : correctPlacement(window, used, screens);
  if (place !== null) await windows.move(page, place);
}
