import { useState } from "preact/hooks";
import { sections, sectionNames } from "../../../settings/sections.ts";
import type { Family } from "../../../settings/field.ts";
import type { Settings } from "../../../settings/fields.ts";
import type { Say } from "../../../words/say.ts";
import { Select } from "../../kit/controls/select.tsx";
import { useWords } from "../../kit/words.tsx";
import { SettingSearch } from "./setting-search.tsx";
import { useCurrentSection } from "./use-current-section.ts";
import "./contents.css";

/** What is on the page, always in sight: a list beside it, or, with less room, a choice above it; and the search. */
export function Contents({ settings, family }: { settings: Settings; family: Family }) {
  const { say } = useWords();
  const entries = entriesOf(say);
  const current = useCurrentSection(entries.map(({ name }) => name));
  const [isSearching, setSearching] = useState(false);
  return (
    <div class="contents">
      <SettingSearch settings={settings} family={family} onOpen={setSearching} />
      <nav aria-labelledby="contents-label">
        <span class="hidden" id="contents-label">
          {say("contents_label")}
        </span>
        <ul hidden={isSearching}>
          {entries.map(({ name, label }) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === current ? "true" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <Select
          id="contents-choice"
          labelledBy="contents-label"
          choices={entries}
          chosen={current}
          // The keyboard goes through the choices one by one: the focus stays until all of them can be seen.
          onChoose={(name) => document.getElementById(name)?.closest(".card")?.scrollIntoView()}
        />
      </nav>
    </div>
  );
}

interface Entry {
  /** Its address. */
  name: string;
  label: string;
}

/** The sections in the order of the page. */
function entriesOf(say: Say): Entry[] {
  return [
    ...sectionNames.map((name) => ({ name, label: say(sections[name].title) })),
    { name: "data", label: say("options_data") },
    { name: "elsewhere", label: say("options_elsewhere") },
    { name: "reset", label: say("options_reset") },
  ];
}
