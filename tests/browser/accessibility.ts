import type { JSHandle, Page } from "@playwright/test";
import axe from "axe-core";

/**
 * What axe finds wrong with a page as it is now, one line each. The page's own policy allows no foreign
 * script, so axe comes in through the debugger, past the policy.
 */
export async function violations(page: Page): Promise<string[]> {
  // An outline that is not filled yet has no words.
  await page.locator("body:not([inert])").waitFor({ state: "attached" });
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
    );
  });
}

/** More than any page has. */
const MOST_STOPS = 250;

/** After so many it is asked whether the page has been gone through: a question takes longer than a press. */
const STOPS_BETWEEN = 10;

/** Goes through a page by the tab key, and tells where the focus cannot be seen: no outline comes, or something lies over it. */
export async function unseenFocus(page: Page): Promise<string[]> {
  const watch = await watchFocus(page);
  for (let stop = 0; stop < MOST_STOPS; stop += STOPS_BETWEEN) {
    for (let press = 0; press < STOPS_BETWEEN; press += 1) await page.keyboard.press("Tab");
    if (await watch.evaluate(({ isThrough }) => isThrough())) break;
  }
  return watch.evaluate(({ finish }) => finish());
}

interface FocusWatch {
  /** Whether the focus has left the page, or is where it was first. */
  isThrough: () => boolean;
  /** Ends it, and tells where the focus could not be seen. */
  finish: () => string[];
}

/** Looks at each stop of the focus when the next key is pressed: by then all that comes of the stop has come. */
function watchFocus(page: Page): Promise<JSHandle<FocusWatch>> {
  return page.evaluateHandle(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const isOutlined = (element: Element) =>
      element.checkVisibility() && getComputedStyle(element).outlineStyle !== "none";
    const outlinedBefore = new Set([...document.querySelectorAll("*")].filter(isOutlined));
    const isSign = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return (
        outlineStyle !== "none" &&
        Number.parseFloat(outlineWidth) >= 2 &&
        !outlineColor.endsWith(", 0)") &&
        width * height > 0 &&
        !outlinedBefore.has(element)
      );
    };
    const faultOf = (focused: Element): string | null => {
      const name = `${focused.tagName} ${focused.className} "${focused.getAttribute("aria-label") ?? focused.textContent?.slice(0, 30) ?? ""}"`;
      // Mostly it is the element itself or what it is part of.
      let sign: Element | null | undefined = focused;
      while (sign && !isSign(sign)) sign = sign.parentElement;
      sign ??= [...document.querySelectorAll("*")].find(isSign);
      if (sign === undefined) return `no outline: ${name}`;
      const box = sign.getBoundingClientRect();
      const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
      const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
      const isInSight = [0.1, 0.5, 0.9].some((share) => {
        const hit = document.elementFromPoint(left + (right - left) * share, (top + bottom) / 2);
        return hit !== null && (sign.contains(hit) || hit.contains(sign) || hit.contains(focused));
      });
      return isInSight ? null : `out of sight: ${name}`;
    };

    const found = new Set<string>();
    /** An element may be drawn anew while it has the focus, so a stop is known by its place. */
    let first: string | null = null;
    let presses = 0;
    let through = false;
    const look = () => {
      const { activeElement: focused } = document;
      if (through || presses === 0) return;
      if (focused === null || focused === document.body) {
        through = true;
        return;
      }
      const path: number[] = [];
      for (let here: Element = focused; here.parentElement !== null; here = here.parentElement) {
        path.push([...here.parentElement.children].indexOf(here));
      }
      const fault = faultOf(focused);
      if (fault !== null) found.add(fault);
      through = path.join() === first;
      first ??= path.join();
    };
    const onKey = () => {
      look();
      presses += 1;
    };
    addEventListener("keydown", onKey, true);
    return {
      isThrough: () => {
        look();
        return through;
      },
      finish: () => {
        removeEventListener("keydown", onKey, true);
        return [...found];
      },
    };
  });
}

/**
 * In forced colours: what keeps a colour that is not one of the person's, and words on another ground than the browser
 * means them to be on, below which it lays a plate that may be as dark as they are.
 */
export function strayColors(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const systemColors =
      "Canvas CanvasText LinkText VisitedText ActiveText ButtonFace ButtonText ButtonBorder Field FieldText Highlight HighlightText SelectedItem SelectedItemText Mark MarkText GrayText AccentColor AccentColorText";
    const probe = document.createElement("i");
    probe.style.forcedColorAdjust = "none";
    document.body.append(probe);
    const allowed = new Set(
      systemColors.split(" ").map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      }),
    );
    probe.remove();
    const isStray = (color: string) => color !== "none" && !color.endsWith(", 0)") && !allowed.has(color);
    const found = new Set<string>();
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const style = getComputedStyle(element);
      const colors: Record<string, string> =
        element instanceof SVGGeometryElement
          ? { fill: style.fill, stroke: style.stroke }
          : { color: style.color, background: style.backgroundColor };
      if (style.borderTopStyle !== "none") colors["border"] = style.borderTopColor;
      for (const [what, color] of Object.entries(colors)) {
        if (isStray(color))
          found.add(
            `${what} ${color}: ${element.tagName} ${element.getAttribute("class") ?? ""} in ${element.parentElement?.getAttribute("class") ?? ""}`,
          );
      }
    }
    const grounds = ["Canvas", "ButtonFace", "Field"].map((name) => {
      probe.style.backgroundColor = name;
      document.body.append(probe);
      const color = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return color;
    });
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { parentElement: parent } = texts.currentNode;
      const isLeft = parent !== null && getComputedStyle(parent).forcedColorAdjust === "auto";
      if (!isLeft || texts.currentNode.textContent?.trim() === "" || !parent.checkVisibility()) continue;
      let ground: Element | null = parent;
      while (ground !== null && getComputedStyle(ground).backgroundColor.endsWith(", 0)"))
        ground = ground.parentElement;
      if (ground !== null && !grounds.includes(getComputedStyle(ground).backgroundColor)) {
        found.add(`a plate below words: ${parent.tagName} ${parent.className}`);
      }
    }
    return [...found];
  });
}
