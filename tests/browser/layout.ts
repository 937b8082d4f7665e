import type { CDPSession, JSHandle, Page } from "@playwright/test";

/** A window, and the browser's font size in it. 16 is what a browser begins with. */
export interface Size {
  width: number;
  height: number;
  text: number;
}

/**
 * Makes an open page as large as that. Media queries follow the font size as they follow the width. This goes past
 * `setViewportSize`, which also makes the browser's window that large: that costs more than laying out the page.
 * @param session stays attached, for the page has that size only as long as it is
 * @param before what the page was made last, if that is known: another font size has all of it styled anew
 */
export async function resize(
  session: CDPSession,
  { width, height, text }: Size,
  before?: Size,
): Promise<void> {
  if (text !== before?.text) await session.send("Page.setFontSizes", { fontSizes: { standard: text } });
  const screen = { screenWidth: width, screenHeight: height };
  const shape = { width, height, ...screen, deviceScaleFactor: 1, mobile: false };
  await session.send("Emulation.setDeviceMetricsOverride", shape);
}

/**
 * Brings into a page what tells, each time it is called there, what is wrong with how the page is laid out at the size it
 * has then, one line each: it can be moved sideways, text is cut, leaves its box, lies over other text, is smaller than
 * the person's font size asks for, or a target is under 24 px.
 */
export function layoutChecker(page: Page): Promise<JSHandle<() => Promise<string[]>>> {
  return page.evaluateHandle(() => async () => {
    // What scrolls may show a bar for one frame that it no longer needs.
    await new Promise(requestAnimationFrame);
    const TARGETS = "button, a[href], input, select, textarea, summary";
    const LEAST_TARGET = 24;
    const LEAST_TEXT = 0.75;
    const found = new Set<string>();
    const { documentElement: root } = document;
    const rem = Number.parseFloat(getComputedStyle(root).fontSize);

    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element) => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    const nameOf = (element: Element) => {
      const kind = element.getAttribute("class")?.trim().replaceAll(/\s+/gu, ".") ?? "";
      const words = element.textContent?.trim().slice(0, 24) ?? "";
      return `${element.tagName.toLowerCase()}${kind && `.${kind}`} in ${element.parentElement?.className ?? ""} "${words}"`;
    };
    const isShown = (element: Element) =>
      element.closest(".hidden") === null &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const all = [...document.body.querySelectorAll<HTMLElement>("*")].filter(isShown);

    /** What stays in sight while the rest moves below it may lie over that. */
    const layerOf = (element: Element | null): Element | null => {
      for (let here = element; here !== null; here = here.parentElement) {
        if (["sticky", "fixed"].includes(styleOf(here).position)) return here;
      }
      return null;
    };
    const isPainted = (element: Element) => {
      const { backgroundColor, borderTopStyle, borderTopWidth } = styleOf(element);
      return (
        !/, 0\)$|transparent/u.test(backgroundColor) ||
        (borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0)
      );
    };
    const boxOf = (element: Element | null): Element | null => {
      for (let here = element; here !== null && here !== root; here = here.parentElement) {
        if (styleOf(here).display !== "inline" && isPainted(here)) return here;
      }
      return null;
    };

    // Sideways.
    if (root.scrollWidth > root.clientWidth) {
      const beyond = all.filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > root.clientWidth + 1);
      });
      found.add(`${root.scrollWidth - root.clientWidth} px sideways: ${beyond.slice(-1).map(nameOf).join()}`);
    }

    for (const element of all) {
      const { overflowX, overflowY } = styleOf(element);
      const isDate = element.matches("input:is([type=date], [type=time], [type=datetime-local])");
      if (element.matches("svg, input, select, textarea, body") && !isDate) continue;
      // What nobody is read stands somewhere else in full.
      if (element.closest("[aria-hidden=true]") !== null) continue;
      const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (isWide && (overflowX !== "visible" || isDate) && element.title === "")
        found.add(`cut: ${nameOf(element)}`);
      const isClipped = overflowY === "hidden" || overflowY === "clip";
      if (isClipped && element.scrollHeight > element.clientHeight + 1)
        found.add(`cut below: ${nameOf(element)}`);
    }

    // What is written, line by line, and what can be pressed.
    interface Area {
      element: Element;
      /** Nothing lies over itself or what it is part of. */
      unit: Element;
      layer: Element | null;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const areas: Area[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode as Text;
      const { parentElement: parent } = text;
      if (parent === null || text.data.trim() === "" || !isShown(parent)) continue;
      if (parent.closest("script, style, select, textarea") !== null) continue;
      if (styleOf(parent).textOverflow === "ellipsis" && parent.closest("[aria-hidden=true]") !== null)
        continue;
      const size = Number.parseFloat(styleOf(parent).fontSize);
      if (size < LEAST_TEXT * rem - 0.1)
        found.add(`small text (${(size / rem).toFixed(2)}): ${nameOf(parent)}`);
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = boxOf(parent)?.getBoundingClientRect();
      const layer = layerOf(parent);
      for (const { left, right, top, bottom, height, width } of range.getClientRects()) {
        if (width < 2) continue;
        if (left < -1 || right > root.clientWidth + 1) found.add(`text out of sight: ${nameOf(parent)}`);
        const slack = height / 4;
        const leaves =
          box !== undefined &&
          (left < box.left - 1 ||
            right > box.right + 1 ||
            top + slack < box.top - 1 ||
            bottom - slack > box.bottom + 1);
        if (leaves && !(styleOf(boxOf(parent)!).overflowX === "auto"))
          found.add(`text leaves its box: ${nameOf(parent)}`);
        areas.push({
          element: parent,
          unit: parent,
          layer,
          left,
          right,
          top: top + slack,
          bottom: bottom - slack,
        });
      }
    }
    for (const element of all) {
      if (!element.matches(TARGETS)) continue;
      const unit = element.closest("label") ?? element;
      const { left, right, top, bottom } = unit.getBoundingClientRect();
      areas.push({ element: unit, unit, layer: layerOf(unit), left, right, top, bottom });
    }
    areas.sort((one, other) => one.top - other.top);
    for (const [index, one] of areas.entries()) {
      for (let next = index + 1; next < areas.length; next += 1) {
        const other = areas[next]!;
        if (other.top >= one.bottom - 1) break;
        if (one.layer !== other.layer || one.unit.contains(other.unit) || other.unit.contains(one.unit))
          continue;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (wide > 2 && high > 2) found.add(`overlap: ${nameOf(one.element)} with ${nameOf(other.element)}`);
      }
    }

    // Targets. A link within a sentence may be as small as its words.
    const { scrollX, scrollY } = window;
    for (const element of all) {
      if (!element.matches(TARGETS) || element.closest("[role=grid]") !== null) continue;
      const target = element.closest("label") ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (width >= LEAST_TARGET - 0.5 && height >= LEAST_TARGET - 0.5) continue;
      const isInSentence = element.tagName === "A" && styleOf(element).display === "inline";
      if (isInSentence) continue;
      // A row may be the target, though its name is what is pressed.
      target.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top } = target.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const reach = LEAST_TARGET / 2 - 1;
      const isReached = [
        [-reach, 0],
        [reach, 0],
        [0, -reach],
        [0, reach],
      ].every(([dx = 0, dy = 0]) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return hit !== null && (hit.closest(TARGETS) === element || hit.closest("label") === target);
      });
      if (!isReached)
        found.add(`small target (${Math.round(width)} × ${Math.round(height)}): ${nameOf(element)}`);
    }
    window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });

    // What stays in sight must leave sight of the rest. What stands beside it does.
    const isAcross = (element: Element) => element.getBoundingClientRect().width > innerWidth / 2;
    const stuck = all.filter((element) => styleOf(element).position === "sticky");
    const covered = stuck
      .filter(isAcross)
      .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
    if (covered > innerHeight / 2)
      found.add(`${Math.round(covered)} px stay in sight: ${stuck.map(nameOf).join()}`);
    return [...found];
  });
}
