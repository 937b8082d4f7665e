import { reminders } from "../../domain/reminder.ts";
import { Header } from "../kit/header.tsx";
import type { Model, Parts } from "../kit/model.ts";
import { Symbol } from "../kit/symbol.tsx";
import { useWords } from "../kit/words.tsx";
import { Actions } from "./actions.tsx";
import { Hero } from "./hero.tsx";
import { HoldLine } from "./hold-line.tsx";
import { Notes } from "./notes.tsx";
import { Pause } from "./pause.tsx";
import { Quiet } from "./quiet.tsx";
import { Row } from "./row.tsx";
import { UndoLine } from "./undo-line.tsx";

export function Popup({ model }: { model: Model }) {
  const { say } = useWords();
  const { state, settings } = model.seen;
  return (
    <>
      <Header>
        <a class="icon-link" href="../options/index.html" target="_blank" aria-label={say("options")}>
          <Symbol name="gear" />
        </a>
      </Header>
      <Notes model={model} />
      {state !== null && <Content state={state} settings={settings} now={model.now} send={model.send} />}
    </>
  );
}

/** With more rows than these the figure makes room for them. */
const ROOM_FOR_ROWS = 3;

function Content(parts: Parts) {
  const shown = reminders(parts.settings);
  const crowded = shown.length > ROOM_FOR_ROWS;
  return (
    <main class={crowded ? "crowded" : ""}>
      <Hero {...parts} />
      <HoldLine {...parts} />
      <Actions {...parts} />
      {shown.length > 0 && (
        <ul class="card rows">
          {shown
            .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
            .map((reminder) => (
              <Row key={reminder.id} reminder={reminder} {...parts} />
            ))}
        </ul>
      )}
      <Quiet {...parts} />
      <footer>
        <Pause {...parts} />
        <UndoLine {...parts} />
      </footer>
    </main>
  );
}

/** From the one that comes most often to the one people made themselves. */
const ORDER = ["posture", "stretch", "water", "own"];
