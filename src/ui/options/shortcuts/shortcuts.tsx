import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { ShortcutKeys, Shortcuts } from "../../../runtime/page-ports.ts";
import type { MessageKey } from "../../../words/say.ts";
import { useWords } from "../../kit/words.tsx";
import "./shortcuts.css";

const ShortcutsContext = createContext<Shortcuts>({ keys: async () => [], change: null });

export const ShortcutsProvider = ShortcutsContext.Provider;

/** What can be done by keys, as the manifest names it. */
const labels = {
  _execute_action: "command_open",
  "take-break": "command_break",
  "toggle-quiet": "command_quiet",
  "change-position": "command_position",
} as const satisfies Record<string, MessageKey>;

/** The keys as they are on this machine, and the way to change them: that is for the browser to do. */
export function ShortcutList() {
  const { say } = useWords();
  const access = useContext(ShortcutsContext);
  const [found, setFound] = useState<readonly ShortcutKeys[]>([]);

  // Whoever comes back to the page may have changed them meanwhile.
  useEffect(() => {
    const refresh = () => {
      if (!document.hidden) void access.keys().then(setFound);
    };
    refresh();
    document.addEventListener("visibilitychange", refresh);
    return () => document.removeEventListener("visibilitychange", refresh);
  }, [access]);

  const keysOf = (name: string) => found.find((one) => one.name === name)?.keys ?? "";
  return (
    <>
      <dl class="shortcuts">
        {Object.entries(labels).map(([name, label]) => (
          <div key={name}>
            <dt>{say(label)}</dt>
            <dd>
              <KeyList keys={keysOf(name)} />
            </dd>
          </div>
        ))}
      </dl>
      <div class="shortcuts-change">
        {access.change === null ? (
          <p class="soft">{say("shortcuts_where")}</p>
        ) : (
          <button type="button" class="button plain" onClick={() => void access.change?.()}>
            {say("shortcuts_change")}
          </button>
        )}
      </div>
    </>
  );
}

/** `Alt+Shift+L`, each key by itself. On a Mac they come as signs in a row. */
function KeyList({ keys }: { keys: string }) {
  const { say } = useWords();
  if (keys === "") return <span class="soft">{say("shortcuts_none")}</span>;
  return (
    <span class="keys" dir="ltr">
      {keys.split("+").map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
