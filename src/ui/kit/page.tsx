import { render, type ComponentType } from "preact";
import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { defaults, type Settings } from "../../settings/fields.ts";
import { Client } from "../../runtime/client.ts";
import type { Channel, Sound } from "../../runtime/page-ports.ts";
import type { Clock } from "../../runtime/ports.ts";
import type { MessageKey, PageWords, Say } from "../../words/say.ts";
import { feedOf, type Feed, type Model } from "./model.ts";
import { SoundProvider } from "./sound.tsx";
import { WordsProvider } from "./words.tsx";
import { WorkplaceProvider } from "./workplace.tsx";

export interface PageProps {
  model: Model;
}

interface PageParts {
  channel: Channel;
  clock: Clock;
  /** The words and formats of this moment. */
  words: (settings: Settings) => PageWords;
  sound?: Sound;
  /** It may open without a click, so that its opening does not show that anybody is there. */
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
  name: MessageKey,
  { channel, clock, words, sound, opensItself = false }: PageParts,
): Promise<void> {
  introduce(words(defaults).say, name);
  const feed = await feedOf(new Client(channel, clock), clock, {
    command: opensItself ? "refresh" : "visit",
  });
  const live = <Live page={Page} feed={feed} words={words} />;
  for (const part of document.body.children) part.setAttribute(OUTLINE, "");
  render(sound === undefined ? live : <SoundProvider value={sound}>{live}</SoundProvider>, document.body);
  for (const part of document.body.querySelectorAll(`:scope > [${OUTLINE}]`)) part.remove();
  document.body.inert = false;
  // Until a person can have seen the page and reached for it, what guards their presses is there.
  void import("./press-guard.ts").then(({ guardPresses }) => guardPresses());
}

/** Tells the browser the page's language, direction and title, which is the page's name and Limber's. */
export function introduce(say: Say, name: MessageKey): void {
  document.documentElement.lang = say("language");
  document.documentElement.dir = say("direction");
  document.title = name === "name" ? say(name) : say("page_title", say(name));
}

interface LiveProps extends Pick<PageParts, "words"> {
  page: ComponentType<PageProps>;
  feed: Feed;
}

/** The page as things stand at the moment. */
function Live({ page: Page, feed, words }: LiveProps) {
  const [model, show] = useState(feed.first);
  useEffect(() => feed.follow(show), [feed]);
  const { settings } = model.seen;
  useAppearance(settings);
  return (
    <WordsProvider value={useLasting(words(settings))}>
      <WorkplaceProvider value={settings.workplace}>
        <Page model={model} />
      </WorkplaceProvider>
    </WordsProvider>
  );
}

/**
 * The same words for as long as they say the same. Where the region or the time zone has become another one they are
 * new ones, so that what was drawn with the old is drawn again.
 */
function useLasting({ say, language, region, zone }: PageWords): PageWords {
  return useMemo(() => ({ say, language, region, zone }), [say, language, region, zone]);
}

/** Shows a page in the person's theme, and in its pictures somebody who looks and works as they have chosen. */
export function useAppearance({ theme, skin, hair, workplace }: Appearance): void {
  useLayoutEffect(() => showAppearance({ theme, skin, hair, workplace }), [theme, skin, hair, workplace]);
}

export type Appearance = Pick<Settings, "theme" | "skin" | "hair" | "workplace">;

export function showAppearance({ theme, ...person }: Appearance): void {
  const page = document.documentElement.dataset;
  if (theme === "system") delete page["theme"];
  else page["theme"] = theme;
  Object.assign(page, person);
  try {
    // For the popup's first frame, which is painted before anything else can be read: see popup-first.js.
    for (const [name, value] of Object.entries({ theme, ...person })) localStorage.setItem(name, value);
  } catch {
    // Whoever forbids sites to store anything sees that frame as it is for most.
  }
}
