import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Family } from "../../../settings/field.ts";
import type { Settings } from "../../../settings/fields.ts";
import { findParts, optionsIndex, type OptionsPart } from "../../../words/options-search.ts";
import { goToPart } from "../../kit/addressed-part.tsx";
import { isTyping } from "../../kit/is-typing.ts";
import { useWords } from "../../kit/words.tsx";
import "../../kit/controls/controls.css";

/** More than these are no answer. */
const MOST = 12;

const LIST = "found-settings";
const optionId = (part: OptionsPart) => `found-${part.address}`;

interface Props {
  settings: Settings;
  family: Family;
  /** Whether results take the place of the contents. */
  onOpen: (isOpen: boolean) => void;
}

/**
 * Leads to any setting by a word for it: `/` begins, arrows choose, Enter goes there, Escape clears. The focus stays in
 * the box until then, as screen readers know it of every such box.
 */
export function SettingSearch({ settings, family, onOpen }: Props) {
  const { say } = useWords();
  const index = useMemo(() => optionsIndex(say, settings, family), [say, settings, family]);
  const box = useRef<HTMLInputElement>(null);
  const [asked, ask] = useState("");
  const [isHere, setHere] = useState(false);
  const [active, activate] = useState(0);
  const found = useMemo(() => findParts(index, asked).slice(0, MOST), [index, asked]);
  const isOpen = isHere && asked.trim() !== "";
  const chosen = isOpen ? found[Math.min(active, found.length - 1)] : undefined;
  useEffect(() => onOpen(isOpen), [onOpen, isOpen]);
  useSlash(() => box.current?.select());
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(optionId(chosen))?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const type = (text: string) => {
    ask(text);
    activate(0);
    setHere(true);
  };
  const go = (part: OptionsPart) => {
    type("");
    goToPart(part.address);
  };
  const press = (event: KeyboardEvent) => {
    // What is being composed is not typed yet: there these keys choose among characters.
    if (event.isComposing || !isOpen) return;
    const { length } = found;
    switch (event.key) {
      case "ArrowDown":
        activate((active + 1) % Math.max(length, 1));
        break;
      case "ArrowUp":
        activate((active - 1 + length) % Math.max(length, 1));
        break;
      case "Enter":
        if (chosen !== undefined) go(chosen);
        break;
      case "Escape":
        type("");
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <search class="setting-search">
      <span class="box">
        <input
          type="text"
          role="combobox"
          ref={box}
          aria-label={say("find_label")}
          aria-autocomplete="list"
          aria-expanded={isOpen && found.length > 0}
          aria-controls={LIST}
          aria-activedescendant={chosen && optionId(chosen)}
          aria-keyshortcuts="/"
          placeholder={say("find_label")}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={asked}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={press}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
        />
        <kbd aria-hidden="true">/</kbd>
      </span>
      <div class="found card" hidden={!isOpen}>
        <div role="listbox" id={LIST} aria-label={say("find_results")}>
          {isOpen &&
            found.map((part) => (
              <button
                key={part.address}
                type="button"
                role="option"
                tabIndex={-1}
                id={optionId(part)}
                aria-selected={part === chosen}
                // The box keeps the focus, or the list would be gone before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => go(part)}
              >
                <span>{part.label}</span>
                {part.within !== null && <span class="soft">{part.within}</span>}
              </button>
            ))}
        </div>
        {isOpen && found.length === 0 && <p class="soft">{say("find_none")}</p>}
      </div>
      <output class="hidden">
        {isOpen && (found.length === 0 ? say("find_none") : say("find_count", found.length))}
      </output>
    </search>
  );
}

/** The key that leads to the search from anywhere on the page but from where something is typed. */
function useSlash(onSlash: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      onSlash();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
}
