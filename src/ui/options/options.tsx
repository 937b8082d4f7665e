import { useState } from "preact/hooks";
import type { Family } from "../../settings/field.ts";
import { sectionNames } from "../../settings/sections.ts";
import { AddressedPart } from "../kit/addressed-part.tsx";
import { DeskFigure } from "../kit/figure/desk-figure.tsx";
import { isAboutSaving } from "../../health/troubles.ts";
import type { Model } from "../kit/model.ts";
import { Navigation } from "../kit/navigation.tsx";
import { useWords } from "../kit/words.tsx";
import { readKeptPolicy } from "../../settings/kept-policy.ts";
import { Contents } from "./contents/contents.tsx";
import { Organisation } from "./organisation.tsx";
import { OwnReminders } from "./own/own-reminders.tsx";
import { YourData } from "./data/your-data.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import type { PartProps } from "./part-props.ts";
import { Section } from "./section.tsx";
import { StartOver } from "./start-over.tsx";
import { UndoBar, type UndoOffer } from "../kit/undo-bar.tsx";

export function Options({ model, family }: { model: Model; family: Family }) {
  const { say } = useWords();
  // A section made anew forgets what was typed and refused in it.
  const [resets, setResets] = useState(0);
  const [undo, setUndo] = useState<UndoOffer | null>(null);
  const { state, layers } = model.seen;
  // What is set is shown, whatever Easy mode makes of it for a while.
  const { effective: settings } = layers;
  const policy = readKeptPolicy(model.seen.policy);
  const parts: PartProps = { settings, layers, send: model.send, family, offerUndo: setUndo };
  return (
    <>
      <Navigation here="options" />
      <SavingTrouble model={model} />
      <AddressedPart isReady={state !== null} />
      <div class="columns">
        {state !== null && <Contents settings={settings} family={family} />}
        <main>
          <div class="intro">
            <DeskFigure share={0} label="" />
            <div>
              <h2>{say("options_intro")}</h2>
              <p class="soft">{say("options_intro_text")}</p>
            </div>
          </div>
          {policy !== null && <Organisation policy={policy} />}
          {/* While nothing is known of a person's settings, defaults in their place would be saved by the next click. */}
          {state !== null && (
            <>
              {sectionNames.map((name) =>
                name === "own" ? (
                  // Its rows are the person's own, and outlive a reset.
                  <OwnReminders key={name} {...parts} />
                ) : (
                  <Section key={`${name} ${resets}`} section={name} {...parts} />
                ),
              )}
              <YourData {...parts} />
              <Elsewhere state={state} send={model.send} />
              <StartOver {...parts} onReset={() => setResets(resets + 1)} />
            </>
          )}
        </main>
      </div>
      <footer class="soft">
        <p>{say("wellness")}</p>
        <p>{say("privacy")}</p>
        <p>
          <a href="../welcome/index.html">{say("welcome_name")}</a>
        </p>
      </footer>
      <UndoBar undo={undo} settings={settings} send={model.send} onDone={() => setUndo(null)} />
    </>
  );
}

/** What keeps a change from being saved, in words, for as long as it is so. */
function SavingTrouble({ model }: { model: Model }) {
  const { say } = useWords();
  const storage = model.troubles.find(isAboutSaving);
  return (
    <output class="trouble">
      {storage !== undefined && <span class="card">{say(`trouble_${storage.kind}`)}</span>}
      {storage === undefined && model.unanswered && <span class="card">{say("trouble_silent")}</span>}
    </output>
  );
}
