import type { MessageKey } from "../../words/say.ts";
import { useWords } from "./words.tsx";
import "./navigation.css";

/** The pages in the order of their links. The overview is the popup's, on a page of its own. */
const pages = {
  popup: { name: "name", address: "popup/index.html?page" },
  guide: { name: "popup_stretches", address: "guide/index.html" },
  history: { name: "history", address: "history/index.html" },
  options: { name: "options", address: "options/index.html" },
  help: { name: "help_name", address: "help/index.html" },
  health: { name: "health_name", address: "health/index.html" },
} as const satisfies Record<string, { name: MessageKey; address: string }>;

type PageName = keyof typeof pages;
const pageNames = Object.keys(pages) as PageName[];

/**
 * The head of every page: the way to all the others, with the page it stands on marked. Its name is the page's title.
 * @param props.name of a page that has no link here, but belongs to one
 */
export function Navigation({ here, name: own }: { here: PageName; name?: MessageKey }) {
  const { say } = useWords();
  return (
    <header class="site-head">
      <h1 class="hidden">{say(own ?? pages[here].name)}</h1>
      <nav aria-label={say("pages_label")}>
        <ul>
          {pageNames.map((name) => (
            <li key={name} class={name}>
              <a
                href={`../${pages[name].address}`}
                aria-current={name === here ? (own === undefined ? "page" : "true") : undefined}
              >
                {say(pages[name].name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
