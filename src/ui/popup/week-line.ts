import { RULES } from "../../history/figures.ts";
import type { Channel } from "../../runtime/page-ports.ts";
import type { Settings } from "../../settings/fields.ts";
import type { PageWords } from "../../words/say.ts";

interface WeekParts {
  channel: Pick<Channel, "stored">;
  words: (settings: Pick<Settings, "clock" | "workplace">) => PageWords;
}

/** One name of a week, with numbers and no times in it, is the same for everybody. */
const PLAIN = { clock: "automatic", workplace: "chair" } as const;

/** Of fewer days a week would look empty. */
const DAYS_ENOUGH = 3;
/** A bar of so many breaks is as high as the line, unless there is a day with more. */
const USUAL_BREAKS = 8;

/**
 * Seven small bars in the popup's head, one for each of the days before today, that lead to the week in the history.
 * They come when all else is there, in a place where nothing stands: so the popup is no higher, and nothing moves. It
 * reads the numbers that finished days have left and knows nothing of how they are counted, so that the popup's first
 * script, for which a person waits, holds nothing for it.
 */
export async function showWeek({ channel, words }: WeekParts): Promise<void> {
  const { state } = await channel.stored.load(["state"]);
  const { day: date } = (state ?? {}) as { day?: unknown };
  if (typeof date !== "string") return;
  const today = Temporal.PlainDate.from(date);
  const days = [7, 6, 5, 4, 3, 2, 1].map((before) => today.subtract({ days: before }).toString());
  const stored = await channel.stored.load([...new Set(days.map(monthOf))]);
  const breaks = days.map((day) => breaksOn(stored[monthOf(day)], day));
  if (breaks.filter((count) => count !== null).length < DAYS_ENOUGH) return;
  const line = drawWeek(breaks, today.subtract({ days: 1 }).toString(), words(PLAIN));
  const attach = () => {
    const link = document.querySelector(".header:not(.guide-head) > .icon-link");
    if (link !== null && !line.isConnected) link.before(line);
  };
  attach();
  // The head is drawn anew after the guide.
  new MutationObserver(attach).observe(document.body, { childList: true });
}

const monthOf = (day: string) => `month:${day.slice(0, -3)}`;

/** Null: nothing is known of the day. What is stored may be anything. */
function breaksOn(month: unknown, day: string): number | null {
  const { rules, days } = (month ?? {}) as { rules?: unknown; days?: Record<string, { breaks?: unknown }> };
  const count = rules === RULES ? days?.[day]?.breaks : null;
  return typeof count === "number" && count >= 0 ? count : null;
}

function drawWeek(breaks: readonly (number | null)[], lastDay: string, { say }: PageWords): HTMLElement {
  const most = Math.max(USUAL_BREAKS, ...breaks.map(Number));
  const line = document.createElement("a");
  line.className = "week-line";
  line.href = `../history/index.html#week-${lastDay}`;
  line.target = "_blank";
  line.title = say("week_line", breaks.map(Number).join(", "));
  line.setAttribute("aria-label", line.title);
  line.append(
    ...breaks.map((count) => {
      const bar = document.createElement("span");
      bar.style.blockSize = `${((count ?? 0) / most) * 100}%`;
      return bar;
    }),
  );
  return line;
}
