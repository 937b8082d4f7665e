import type { SettingChanges, Settings } from "../../settings/fields.ts";
import type { Announcement } from "../../settings/kept-policy.ts";
import type { Reply } from "../../runtime/ports.ts";
import { AddressedPart } from "../kit/addressed-part.tsx";
import { Navigation } from "../kit/navigation.tsx";
import { useAppearance, type Appearance } from "../kit/page.tsx";
import { PolicyMessage } from "../kit/policy-message.tsx";
import { useSaved } from "../kit/use-saved.ts";
import { useWords } from "../kit/words.tsx";
import { Emergency } from "./emergency.tsx";
import { Level } from "./level.tsx";
import { likelyPlace } from "./numbers.ts";
import { levels } from "./signs.ts";

interface Props {
  settings: Appearance & Pick<Settings, "region">;
  /** What the person's organisation wants to say. */
  message: Announcement | null;
  /** What the browser says of where the person is. */
  languages: readonly string[];
  zone: string;
  change: (changes: SettingChanges) => Promise<Reply>;
}

/** When to get help, how soon, and whom to call. All of it is there whatever can be saved or read. */
export function Help({ settings, message, languages, zone, change }: Props) {
  const { say } = useWords();
  const region = useSaved(settings.region, (chosen) => change({ region: chosen }));
  const { outcome } = region;
  const isUnsaved = !region.isUnderWay && (outcome.is === "refused" || outcome.is === "unsaved");
  // What the person chooses counts also where it cannot be saved, for as long as nothing else has been.
  const chosen = (isUnsaved ? outcome.tried : null) ?? region.shown;
  useAppearance(settings);

  return (
    <>
      <Navigation here="help" />
      <AddressedPart isReady />
      <main>
        <Emergency
          chosen={chosen}
          likely={likelyPlace(languages, zone)}
          unkept={isUnsaved}
          onChoose={(next) => void region.set(next)}
        />
        <p class="to-sore-back">
          <a class="button" href="../sore-back/index.html">
            {say("sore_back")}
          </a>
        </p>
        {levels.map((level) => (
          <Level key={level.name} {...level} />
        ))}
        {message !== null && (
          <section class="card" aria-labelledby="organisation">
            <h2 id="organisation">{say("policy_message_title")}</h2>
            <PolicyMessage message={message} />
          </section>
        )}
      </main>
      <footer>
        <p>{say("help_unsure")}</p>
        <p class="to-guide">
          {say("help_back")} <a href="../guide/index.html">{say("help_to_guide")}</a>
        </p>
        <p class="soft">{say("help_general")}</p>
        <p class="soft">{say("wellness")}</p>
      </footer>
    </>
  );
}
