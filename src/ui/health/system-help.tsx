import { useWords } from "../kit/words.tsx";

/** What has settings of its own for notifications. */
type Desktop = "windows" | "macos" | "gnome" | "kde" | "chromeos" | "other";

/** Systems as the browser names them. Those of Linux do not say which desktop they have. */
const desktops: Record<string, readonly Desktop[]> = {
  win: ["windows"],
  mac: ["macos"],
  cros: ["chromeos"],
  linux: ["gnome", "kde"],
  openbsd: ["gnome", "kde"],
};

/** Where a system may keep notifications back, in the order in which to look. */
const topics = ["allowed", "undisturbed", "full"] as const;

export function SystemHelp({ system }: { system: string | undefined }) {
  const { say } = useWords();
  const all = desktops[system ?? ""] ?? (["other"] satisfies Desktop[]);
  return (
    <div class="system-help">
      {all.map((desktop) => (
        <div key={desktop}>
          <h4>{say(`health_${desktop}`)}</h4>
          <ul>
            {topics.map((topic) => (
              <li key={topic}>{say(`health_${desktop}_${topic}`)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
