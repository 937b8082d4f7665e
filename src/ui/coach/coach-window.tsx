import { createPortal } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ViewProvider } from "../kit/figure/frames.ts";
import type { Coach } from "./coach.ts";
import "./coach.css";

/** Not in every browser, and known to no list of types yet. */
interface PictureWindows {
  requestWindow(size: { width: number; height: number }): Promise<Window>;
}

declare global {
  interface Window {
    documentPictureInPicture?: PictureWindows & { readonly window: Window | null };
  }
}

/** In rem, so that it has room for the person's size of letters; the browser remembers what they make of it. */
const SIZE = { width: 17.5, height: 23.75 };

/**
 * The coach of this page. Its window has no life of its own: it is gone with the page, and what is pressed there is
 * handled here. The browser opens one at a time, so another page's closes this one.
 */
export function useCoachWindow(): Coach | null {
  const [view, setView] = useState<Window | null>(null);
  const [isRefused, refuse] = useState(false);
  const { documentPictureInPicture: windows } = window;
  useEffect(() => (view === null ? undefined : keepAlike(view.document)), [view]);
  if (windows === undefined) return null;

  const open = async () => {
    try {
      const opened = await windows.requestWindow(sizeInPixels());
      opened.addEventListener("pagehide", () => setView((shown) => (shown === opened ? null : shown)));
      await dress(opened.document);
      if (opened.closed) return;
      void import("../kit/press-guard.ts").then(({ guardPresses }) => guardPresses(opened));
      setView(opened);
      refuse(false);
    } catch {
      refuse(true);
    }
  };
  const close = () => view?.close();
  return {
    view,
    isRefused,
    toggle: view === null ? () => void open() : close,
    close,
    show: (content) =>
      view && createPortal(<ViewProvider value={view}>{content}</ViewProvider>, view.document.body),
  };
}

function sizeInPixels(): { width: number; height: number } {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width: Math.round(SIZE.width * rem), height: Math.round(SIZE.height * rem) };
}

/** Gives an empty document the style sheets of this page, and waits until they are there. */
async function dress(coach: Document): Promise<void> {
  coach.title = document.title;
  coach.body.className = "coach";
  const sheets = [...document.querySelectorAll<HTMLElement>("link[rel=stylesheet], style")];
  await Promise.all(sheets.map((sheet) => copySheet(sheet, coach)));
}

async function copySheet(sheet: HTMLElement, coach: Document): Promise<void> {
  const copy = coach.importNode(sheet, true);
  // The address of an empty document is none to start from.
  if (sheet instanceof HTMLLinkElement) copy.setAttribute("href", sheet.href);
  const isRead = new Promise((settle) => {
    for (const type of ["load", "error"]) copy.addEventListener(type, settle);
  });
  coach.head.append(copy);
  await isRead;
}

/** Language, theme and who is in the pictures are attributes of the root: what they become here, they become there. */
function keepAlike(coach: Document): () => void {
  const from = document.documentElement;
  const to = coach.documentElement;
  const copy = () => {
    for (const name of to.getAttributeNames()) if (!from.hasAttribute(name)) to.removeAttribute(name);
    for (const { name, value } of from.attributes) to.setAttribute(name, value);
  };
  copy();
  const changes = new MutationObserver(copy);
  changes.observe(from, { attributes: true });
  return () => changes.disconnect();
}
