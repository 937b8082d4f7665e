import { useId } from "preact/hooks";
import type { SettingName, Settings } from "../../../settings/fields.ts";
import type { ListName } from "../../../settings/lists.ts";
import { useWords } from "../../kit/words.tsx";
import { LockedNote } from "../../kit/locked-note.tsx";
import { nameOfPart, valueWords } from "./data-words.ts";

interface Props {
  heading: "data_differing" | "data_will_change";
  /** How the two values are told: that of here, and that of the file. */
  says: "data_here_and_there" | "data_after";
  names: readonly (SettingName | ListName)[];
  here: Settings;
  there: Settings;
  locked: readonly string[];
}

/** More than these are behind a line that opens. */
export const AT_A_GLANCE = 6;

/** Settings and lists with what they are here and what they are in a file. */
export function SettingRows({ heading, says, names, here, there, locked }: Props) {
  const { say, language } = useWords();
  const id = useId();
  if (names.length === 0) return null;
  return (
    <details open={names.length <= AT_A_GLANCE}>
      <summary>{say(heading, names.length)}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <strong>{nameOfPart(say, name)}</strong>
            <span class="soft">
              {say(says, valueWords(say, language, name, here), valueWords(say, language, name, there))}
            </span>
            {locked.includes(name) && <LockedNote id={`${id}-${name}`} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
