import { useState } from "preact/hooks";
import { useSaved } from "../kit/use-saved.ts";
import { AddressedPart } from "../kit/addressed-part.tsx";
import type { Model } from "../kit/model.ts";
import { Navigation } from "../kit/navigation.tsx";
import { useWords } from "../kit/words.tsx";
import { Emergency } from "../help/emergency.tsx";
import { Level } from "../help/level.tsx";
import { likelyPlace } from "../help/numbers.ts";
import { levels } from "../help/signs.ts";
import { dayOf } from "../../calendar/day.ts";
import { recurrenceOf, spellsIn } from "../../history/sore-starts.ts";
import { isLongEase } from "../../domain/rules/easy.ts";
import { EaseCard } from "./ease-card.tsx";
import { AgainNote, LongNote } from "./ease-notes.tsx";
import { Starts } from "./starts.tsx";
import type { RoundsReader } from "./rounds-reader.ts";
import { WarmthAndCold } from "./warmth-and-cold.tsx";
import type { StartsReader } from "./starts-reader.ts";
import { useRead } from "./use-read.ts";

interface Props {
  model: Model;
  readStarts: StartsReader;
  readRounds: RoundsReader;
  /** What the browser says of where the person is. */
  languages: readonly string[];
  zone: string;
}

const [now] = levels;

/** Easy mode: first what cannot wait, then how long; and while it is on, how it stands and how to leave it. */
export function SoreBack({ model, readStarts, readRounds, languages, zone }: Props) {
  const { say } = useWords();
  const { seen, send } = model;
  const { state, settings } = seen;
  const region = useSaved(settings.region, (chosen) =>
    send({ settings: "change", changes: { region: chosen } }),
  );
  const easy = state?.easy ?? null;
  const [forgotten, countForgotten] = useState(0);
  const starts = useRead(
    readStarts,
    JSON.stringify([easy?.from, easy?.stage, state?.undo?.at, forgotten, model.seen.state?.day]),
  );
  const rounds = useRead(readRounds, state);
  const spells = starts === undefined ? [] : spellsIn(starts);
  const again = recurrenceOf(spells);
  const isNew = easy !== null && (spells.at(-1)?.at ?? 0) >= easy.from && !easy.read.includes("again");

  const signs = (
    <>
      <Emergency
        chosen={region.shown}
        likely={likelyPlace(languages, zone)}
        unkept={false}
        onChoose={(next) => void region.set(next)}
      />
      <Level {...now} />
    </>
  );
  return (
    <>
      <Navigation here="help" name="sore_back" />
      <AddressedPart isReady />
      <main>
        {easy === null && signs}
        {state !== null && <EaseCard state={state} settings={settings} now={model.now} send={send} />}
        {again !== null && isNew && <AgainNote recurrence={again} send={send} />}
        {easy !== null && isLongEase(easy, model.now) && <LongNote send={send} />}
        {state !== null && rounds !== undefined && (
          <WarmthAndCold
            rounds={rounds}
            now={model.now}
            day={dayOf(model.now, zone, settings.dayStart)}
            send={send}
          />
        )}
        {easy !== null && signs}
        {starts !== undefined && starts.length > 0 && (
          <Starts
            starts={starts}
            now={model.now}
            send={send}
            onForgotten={() => countForgotten(forgotten + 1)}
          />
        )}
      </main>
      <footer>
        <p>
          {say("sore_more")} <a href="../help/index.html">{say("help_name")}</a>
        </p>
        <p class="soft">{say("help_general")}</p>
        <p class="soft">{say("sore_general")}</p>
      </footer>
    </>
  );
}
