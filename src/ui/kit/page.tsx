import { render, type ComponentType } from "preact";
import { Client } from "../../runtime/client.ts";
import type { Clock, Line } from "../../runtime/ports.ts";
import type { MessageKey } from "../../words/say.ts";
import { follow, type Model } from "./model.ts";
import { WordsProvider, type Words } from "./words.tsx";

export interface PageProps {
  model: Model;
}

/** Brings a page to life: language and title first, then the first frame, then the worker is asked to look. */
export async function open(
  Page: ComponentType<PageProps>,
  title: MessageKey,
  { line, clock, words }: { line: Line; clock: Clock; words: Words },
): Promise<void> {
  const { say } = words;
  document.documentElement.lang = say("language");
  document.documentElement.dir = say("direction");
  document.title = say(title);
  const model = await follow(new Client(line, clock), clock);
  render(
    <WordsProvider value={words}>
      <Page model={model} />
    </WordsProvider>,
    document.body,
  );
  requestAnimationFrame(() => setTimeout(() => void model.send({ command: "look" })));
}
