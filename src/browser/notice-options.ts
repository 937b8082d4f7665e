import { noticeButtonNames, type NoticeButton } from "../domain/model/event.ts";
import type { Notice } from "../domain/plan.ts";
import { clickWords, noticeWords } from "../words/notice.ts";
import { paragraph } from "../words/format-list.ts";
import type { Say } from "../words/say.ts";

/** Chromium's options; Firefox throws at any but the first four. */
export interface NoticeOptions {
  type: "basic";
  iconUrl: string;
  title: string;
  message: string;
  buttons?: { title: string }[];
  silent?: boolean;
  requireInteraction?: boolean;
}

/** The picture of a notification that leads to no stretch. */
export const OWN_PICTURE = "icons/app-128.png";

/**
 * What the browser calls a notification. What its buttons mean goes with it: a click may come after the prompt has
 * changed, after a night, or from a worker that knows nothing more, and means what was read on the button.
 */
export function noticeId({ prompt, buttons }: Pick<Notice, "prompt" | "buttons">): string {
  return [prompt, ...buttons].join(SEPARATOR);
}

/** The prompt and the buttons of a notification. One that an earlier version has shown has none. */
export function readNoticeId(id: string): { prompt: string; buttons: NoticeButton[] } {
  const [prompt = "", ...buttons] = id.split(SEPARATOR);
  return {
    prompt,
    buttons: buttons.filter((name) => noticeButtonNames.some((known) => known === name)) as NoticeButton[],
  };
}

/** No prompt's id has it. */
const SEPARATOR = "#";

/** Where a notification is shown. */
interface Shown {
  say: Say;
  /** The address of a file of ours. */
  address: (path: string) => string;
  isFirefox: boolean;
}

/**
 * A notification as the browser is asked for it. Its icon shows the stretch that it leads to: every system shows
 * an icon, but Chromium's large picture (type "image") is left out by macOS, by Firefox and on most of Linux.
 */
export function noticeOptions(notice: Notice, { say, address, isFirefox }: Shown): NoticeOptions {
  const { title, message, buttons } = noticeWords(say, notice);
  // The pictures are drawn on a chair, and who stays seated may be in a wheelchair: a picture less is better than a wrong one.
  const { exercise, seated } = notice;
  const picture = exercise === null || seated ? OWN_PICTURE : `exercises/${exercise}.png`;
  const basic = { type: "basic" as const, iconUrl: address(picture), title, message };
  // It knows no buttons, so the text says what a click is for.
  if (isFirefox) return { ...basic, message: paragraph(say, [message, clickWords(say, notice)]) };
  return {
    ...basic,
    buttons: buttons.map((label) => ({ title: label })),
    // Limber rings itself, at the volume the person chose.
    silent: true,
    requireInteraction: notice.stays,
  };
}
