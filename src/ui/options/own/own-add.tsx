import { useState } from "preact/hooks";
import type { ValuesOf } from "../../../settings/field.ts";
import { MOST_OWN, ownFields, standardTimes, templates, type OwnReminder } from "../../../settings/lists.ts";
import { Symbol, type SymbolName } from "../../kit/signs/symbol.tsx";
import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../part-props.ts";
import { rhythmOf } from "./own-words.ts";

interface Props extends Pick<PartProps, "send"> {
  count: number;
  /** Those on which most people work where this person is. */
  weekdays: readonly number[];
  /** A reminder was added from nothing, and is to be opened for editing. */
  onMade: (id: string) => void;
}

const standard = {
  ...(Object.fromEntries(Object.entries(ownFields).map(([name, field]) => [name, field.default])) as ValuesOf<
    typeof ownFields
  >),
  ...standardTimes,
};

const ready = Object.keys(templates) as (keyof typeof templates)[];

/** Ways to a new reminder. One from a template works as it is; a free one opens for editing. */
export function OwnAdd({ count, weekdays, send, onMade }: Props) {
  const words = useWords();
  const { say } = words;
  const [added, setAdded] = useState("");
  const full = count >= MOST_OWN;

  const add = async (values: Partial<OwnReminder> & { name: string }): Promise<string | null> => {
    const id = crypto.randomUUID();
    const reminder = { ...standard, days: weekdays, ...values, id };
    const reply = await send({ settings: "saveReminder", reminder, index: count });
    if ("error" in reply) return null;
    setAdded(say("own_added", values.name));
    return id;
  };
  const addFree = async () => {
    const id = await add({ name: say("own_new_name") });
    if (id !== null) onMade(id);
  };
  return (
    <div class="own-add">
      <h3 id="own-add">{say("own_add")}</h3>
      <ul class="templates" aria-labelledby="own-add">
        {ready.map((name) => (
          <Template
            key={name}
            symbol={templates[name].symbol}
            name={say(`own_add_${name}`)}
            text={rhythmOf(words, weekdays, templates[name])}
            full={full}
            onPick={() => void add({ ...templates[name], name: say(`own_add_${name}`) })}
          />
        ))}
        <Template
          symbol={standard.symbol}
          name={say("own_add_free")}
          text={say("own_add_free_text")}
          full={full}
          onPick={() => void addFree()}
        />
      </ul>
      {full && (
        <p class="soft" id="own-full">
          {say("refused_own", MOST_OWN)}
        </p>
      )}
      <output class="hidden">{added}</output>
    </div>
  );
}

interface TemplateProps {
  symbol: SymbolName;
  name: string;
  text: string;
  /** There is no room for another one. */
  full: boolean;
  onPick: () => void;
}

/** A button that looks like the row it makes. */
function Template({ symbol, name, text, full, onPick }: TemplateProps) {
  return (
    <li>
      <button
        type="button"
        class="template"
        // A button disabled in earnest would drop the focus of whoever has just pressed it.
        aria-disabled={full}
        aria-describedby={full ? "own-full" : undefined}
        onClick={() => {
          if (!full) onPick();
        }}
      >
        <span class="disc">
          <Symbol name={symbol} />
        </span>
        <span>
          <span class="template-name">{name}</span> <span class="soft">{text}</span>
        </span>
      </button>
    </li>
  );
}
