import { render, type ComponentType } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Settings } from "../../settings/fields.ts";
import { Client } from "../../runtime/client.ts";
import type { Channel, Sound } from "../../runtime/page-ports.ts";
import type { Clock } from "../../runtime/ports.ts";
import type { MessageKey, Say, Words } from "../../words/say.ts";
import { feedOf, type Feed, type Model } from "./model.ts";
import { guardPresses } from "./press-guard.ts";
import { SoundProvider } from "./sound.tsx";
import { WordsProvider } from "./words.tsx";

export interface PageProps {
  model: Model;
}

interface PageParts {
  channel: Channel;
  clock: Clock;
  words: Words;
  sound?: Sound;
  /** It may open without a click, so that is no sign of anybody. */
  opensItself?: boolean;
}

/**
 * Marks what the page contains before it is rendered. Rendering removes the mark from what it takes over; the rest is
 * not needed.
 */
const OUTLINE = "data-outline";

/** Brings a page to life: its language and title, then one frame after another. An outline that it has is filled. */
export async function open(
  Page: ComponentType<PageProps>,
  title: MessageKey,
  { channel, clock, words, sound, opensItself = false }: PageParts,
): Promise<void> {
  introduce(words.say, title);
  guardPresses();
  const feed = await feedOf(new Client(channel, clock), clock, {
    command: opensItself ? "refresh" : "visit",
  });
  const live = <Live page={Page} feed={feed} />;
  for (const part of document.body.children) part.setAttribute(OUTLINE, "");
  render(
    <WordsProvider value={words}>
      {sound === undefined ? live : <SoundProvider value={sound}>{live}</SoundProvider>}
    </WordsProvider>,
    document.body,
  );
  for (const part of document.body.querySelectorAll(`:scope > [${OUTLINE}]`)) part.remove();
  document.body.inert = false;
}

/** Tells the browser the page's language, direction and title. */
export function introduce(say: Say, title: MessageKey): void {
  document.documentElement.lang = say("language");
  document.documentElement.dir = say("direction");
  document.title = say(title);
}

/** The page as things stand at the moment. */
function Live({ page: Page, feed }: { page: ComponentType<PageProps>; feed: Feed }) {
  const [model, show] = useState(feed.first);
  useEffect(() => feed.follow(show), [feed]);
  const { theme } = model.seen.settings;
  useLayoutEffect(() => showTheme(theme), [theme]);
  return <Page model={model} />;
}

export function showTheme(theme: Settings["theme"]): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    // For the popup's first frame, which is painted before anything else can be read: see popup-first.js.
    localStorage.setItem("theme", theme);
  } catch {
    // Who forbids sites to store anything sees that frame as the system is.
  }
}
