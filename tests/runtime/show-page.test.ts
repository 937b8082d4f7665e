import { describe, expect, test } from "vitest";
import type { Placement, WindowBounds } from "../../src/placing/placement.ts";
import type { OpenPage, PageWindows, Surroundings } from "../../src/runtime/ports.ts";
import { breakPageIn } from "../../src/runtime/show-page.ts";

const SCREEN = { left: 0, top: 0, width: 1280, height: 900 };
const OVER_THE_BROWSER = { left: 430, top: 130, width: 420, height: 640 };

/** A browser's windows made of plain values, that can be made to refuse what the real ones do. */
class FakeWindows implements PageWindows {
  page: OpenPage | null = null;
  window: WindowBounds | null = null;
  used: WindowBounds | null = SCREEN;
  screens = [SCREEN];
  refuses: "nothing" | "places" | "windows" | "everything" = "nothing";
  opened: (Placement | "tab")[] = [];
  /** What was done to the page that was open, in order. */
  done: string[] = [];

  came: string | null = null;
  lastCame = async () => this.came;
  noteCame = async (id: string) => void (this.came = id);
  find = async () => this.page;
  surroundings = async () => ({
    used: this.used,
    screens: this.screens,
    unfocused: this.unfocused,
    still: this.still,
  });
  unfocused: Surroundings["unfocused"] = "in front";
  still = false;
  tookFocus: boolean[] = [];
  open = async (place: Placement, takesFocus: boolean) => {
    const isPlaced = place.left !== undefined;
    await Promise.resolve();
    if (this.refuses === "places" && isPlaced) throw new Error("Invalid value for bounds");
    if (this.refuses === "windows" || this.refuses === "everything") throw new Error("No window");
    this.opened.push(place);
    this.tookFocus.push(takesFocus);
    this.page = { tab: 1, window: 1, is: "there" };
  };
  openTab = async () => {
    if (this.refuses === "everything") throw new Error("No tab");
    this.opened.push("tab");
    this.page = { tab: 1, window: 1, is: "there" };
  };
  reload = async () => void this.done.push("reload");
  bringForward = async () => {
    this.done.push("bring forward");
    return this.window;
  };
  bringQuietly = async () => void this.done.push("move into a window without focus");
  move = async (_page: OpenPage, { left, top }: Placement) => void this.done.push(`move to ${left}, ${top}`);
}

const asked = { id: "break@1", askedFor: true };
const byItself = { id: "posture@1", askedFor: false };

const page = (is: OpenPage["is"] = "there"): OpenPage => ({ tab: 7, window: 3, is });

describe("a break that has no page", () => {
  test("gets a window over the one the person last used", async () => {
    const windows = new FakeWindows();
    await breakPageIn(windows).show(asked);
    expect(windows.opened).toEqual([OVER_THE_BROWSER]);
  });

  test("gets one wherever the browser likes, if it does not want it there", async () => {
    const windows = new FakeWindows();
    windows.refuses = "places";
    await breakPageIn(windows).show(asked);
    expect(windows.opened).toEqual([{ width: 420, height: 640 }]);
  });

  test("gets a tab, if there can be no window", async () => {
    const windows = new FakeWindows();
    windows.refuses = "windows";
    await breakPageIn(windows).show(asked);
    expect(windows.opened).toEqual(["tab"]);
  });

  test("says what was refused if there can be nothing, and gets its window when it is tried again", async () => {
    const windows = new FakeWindows();
    const breakPage = breakPageIn(windows);
    windows.refuses = "everything";
    await expect(breakPage.show(asked)).rejects.toThrow("No window");
    windows.refuses = "nothing";
    await breakPage.show(asked);
    expect(windows.opened).toEqual([OVER_THE_BROWSER]);
  });

  test("gets one window, however often it is asked for at once", async () => {
    const windows = new FakeWindows();
    const breakPage = breakPageIn(windows);
    await Promise.all([breakPage.show(asked), breakPage.show(asked), breakPage.show(asked)]);
    expect(windows.opened).toHaveLength(1);
  });

  test("gets a window as large as a smaller screen, and no larger", async () => {
    const windows = new FakeWindows();
    windows.screens = [{ left: 0, top: 24, width: 800, height: 456 }];
    await breakPageIn(windows).show(asked);
    expect(windows.opened).toEqual([{ left: 380, top: 24, width: 420, height: 456 }]);
  });
});

describe("a page that is open already, perhaps unseen", () => {
  test("comes before the person, and is not opened a second time", async () => {
    const windows = new FakeWindows();
    windows.page = page();
    await breakPageIn(windows).show(asked);
    expect(windows.done).toEqual(["bring forward"]);
    expect(windows.opened).toEqual([]);
  });

  test("is moved onto the screen when its own was unplugged", async () => {
    const windows = new FakeWindows();
    windows.page = page();
    windows.window = { left: -1500, top: 100, width: 420, height: 640, state: "normal" };
    await breakPageIn(windows).show(asked);
    expect(windows.done).toEqual(["bring forward", "move to 430, 130"]);
  });

  test("stays where the person put it, as long as all of it is on a screen", async () => {
    const windows = new FakeWindows();
    windows.page = page();
    windows.window = { left: 10, top: 10, width: 420, height: 640, state: "normal" };
    await breakPageIn(windows).show(asked);
    expect(windows.done).toEqual(["bring forward"]);
  });

  test.each(["crashed", "discarded"] as const)("is loaded again when it is %s", async (is) => {
    const windows = new FakeWindows();
    windows.page = page(is);
    await breakPageIn(windows).show(asked);
    expect(windows.done).toEqual(["reload", "bring forward"]);
  });
});

describe("a page that comes by itself, while the person writes elsewhere", () => {
  test("opens in a window that leaves the keyboard to what they write", async () => {
    const windows = new FakeWindows();
    await breakPageIn(windows).show(byItself);
    expect(windows.tookFocus).toEqual([false]);
  });

  test("has the keyboard where they asked for it", async () => {
    const windows = new FakeWindows();
    await breakPageIn(windows).show(asked);
    expect(windows.tookFocus).toEqual([true]);
  });

  test("comes to the front in a new window, where an open one could not without the keyboard", async () => {
    const windows = new FakeWindows();
    windows.page = page();
    await breakPageIn(windows).show(byItself);
    expect(windows.done).toEqual(["move into a window without focus"]);
  });

  test("comes once, however often it is looked after until it says that it is seen", async () => {
    const windows = new FakeWindows();
    const breakPage = breakPageIn(windows);
    await breakPage.show(byItself);
    await breakPage.show(byItself);
    await breakPage.show({ ...byItself, id: "posture@2" });
    expect(windows.done).toEqual(["move into a window without focus"]);
    expect(windows.opened).toHaveLength(1);
  });

  test("comes once, though each look after it is that of another worker", async () => {
    const windows = new FakeWindows();
    windows.page = page();
    for (const unfocused of ["in front", null] as const) {
      windows.unfocused = unfocused;
      windows.came = null;
      windows.done = [];
      await breakPageIn(windows).show(byItself);
      await breakPageIn(windows).show(byItself);
      expect(windows.done).toHaveLength(1);
    }
  });

  test.each(["in front", "behind", null] as const)(
    "stays closed where it was closed before it was seen, until it comes again or is asked for: %s",
    async (unfocused) => {
      const windows = new FakeWindows();
      windows.unfocused = unfocused;
      await breakPageIn(windows).show(byItself);
      windows.page = null;
      windows.still = true;
      await breakPageIn(windows).show(byItself);
      expect(windows.opened).toHaveLength(1);
      await breakPageIn(windows).show({ ...byItself, askedFor: true });
      expect(windows.opened).toHaveLength(2);
      windows.page = null;
      await breakPageIn(windows).show({ ...byItself, id: "posture@2" });
      expect(windows.opened).toHaveLength(3);
    },
  );

  test("that could not be opened has not come", async () => {
    const windows = new FakeWindows();
    windows.refuses = "everything";
    await expect(breakPageIn(windows).show(byItself)).rejects.toThrow();
    windows.refuses = "nothing";
    await breakPageIn(windows).show(byItself);
    expect(windows.opened).toHaveLength(1);
  });

  test("rises in the next pause, where it is behind the other windows until then", async () => {
    const windows = new FakeWindows();
    windows.unfocused = "behind";
    const breakPage = breakPageIn(windows);
    await breakPage.show(byItself);
    await breakPage.show(byItself);
    expect([windows.tookFocus, windows.done]).toEqual([[false], []]);
    windows.still = true;
    await breakPage.show(byItself);
    expect(windows.done).toEqual(["bring forward"]);
  });

  test("comes as it can in a browser that has no such window, and takes the keyboard once only", async () => {
    const windows = new FakeWindows();
    windows.unfocused = null;
    windows.page = page();
    const breakPage = breakPageIn(windows);
    await breakPage.show(byItself);
    await breakPage.show(byItself);
    expect(windows.done).toEqual(["bring forward"]);
  });
});

describe("a page that was seen, and is to be there until the break is over", () => {
  test("comes back when it crashed, without taking the focus", async () => {
    const windows = new FakeWindows();
    windows.page = page("crashed");
    await breakPageIn(windows).revive();
    expect(windows.done).toEqual(["reload"]);
  });

  test.each([page(), page("discarded"), null])("is left alone otherwise: %o", async (open) => {
    const windows = new FakeWindows();
    windows.page = open;
    await breakPageIn(windows).revive();
    expect(windows.done).toEqual([]);
    expect(windows.opened).toEqual([]);
  });
});
