import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { defaults, type Settings } from "../../settings/fields.ts";
import type { Remedy, Evidence } from "../../health/finding.ts";
import { overallOf } from "../../health/overall.ts";
import { reportOf } from "../../health/report.ts";
import { resultsOf } from "../../health/results.ts";
import { carryOut } from "../../runtime/checkup.ts";
import type { Client } from "../../runtime/client.ts";
import type { Clock } from "../../runtime/ports.ts";
import type { Checkup, Sound } from "../../runtime/page-ports.ts";
import type { PageWords } from "../../words/say.ts";
import { Navigation } from "../kit/navigation.tsx";
import { useAppearance } from "../kit/page.tsx";
import { useTrials } from "../kit/trials.ts";
import { useWords, WordsProvider } from "../kit/words.tsx";
import { WorkplaceProvider } from "../kit/workplace.tsx";
import { useExamination } from "./examination.ts";
import { Head } from "./health-head.tsx";
import { ReportBox } from "./report-box.tsx";
import { CheckRow } from "./check-row.tsx";

interface Props {
  checkup: Checkup;
  client: Client;
  clock: Clock;
  /** What the page can be heard with; null: nothing. */
  sound: Sound | null;
  words: (settings: Settings) => PageWords;
}

/** For whoever asks whether it is working, when no reminder came. */
export function Health({ checkup, client, clock, sound, words: wordsWith }: Props) {
  const [examination, check] = useExamination(checkup, client, clock);
  const settings = examination?.saved?.settings ?? defaults;
  const words = wordsWith(settings);
  const trials = useTrials(checkup.test, sound, words.say);
  const heading = useRef<HTMLHeadingElement>(null);
  useAppearance(settings);

  if (examination === null) {
    return (
      <WordsProvider value={words}>
        <HealthFrame busy />
      </WordsProvider>
    );
  }
  const can = { chime: sound !== null, changeShortcuts: checkup.changeShortcuts !== null };
  const seen: Evidence = { ...examination, trials: trials.all, can };
  const found = resultsOf(seen, words);

  /** What is done shows in what is found afterwards. That may take away the very button that was pressed. */
  const act = async (action: () => Promise<unknown>) => {
    await action().catch(() => {});
    await check();
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    });
  };
  const use = (remedy: Remedy) => {
    switch (remedy.is) {
      case "repair":
        return act(() => carryOut(client, { command: "visit" }));
      case "restart":
        return checkup.restart();
      case "notice":
      case "chime":
        return trials.begin(remedy.is, settings);
      case "shortcuts":
        return act(async () => checkup.changeShortcuts?.());
      case "ask":
        return act(() => carryOut(client, remedy.request));
      case "options":
      case "room":
        return undefined;
    }
  };
  return (
    <WordsProvider value={words}>
      <HealthFrame>
        <WorkplaceProvider value={settings.workplace}>
          <Head
            {...overallOf(found, seen, words)}
            checkedAt={seen.at}
            repairable={found.some(({ remedy }) => remedy?.is === "repair")}
            heading={heading}
            onRepair={() => void use({ is: "repair" })}
            onCheck={() => void check()}
          />
        </WorkplaceProvider>
        <ul class="card checks">
          {found.map((result) => (
            <CheckRow
              key={result.check}
              result={result}
              trials={trials.all}
              system={seen.found.host?.system}
              onUse={(remedy) => void use(remedy)}
              onTell={trials.tell}
            />
          ))}
        </ul>
        <ReportBox text={reportOf(found, seen)} />
      </HealthFrame>
    </WordsProvider>
  );
}

/** What is there before anything is known. */
function HealthFrame({ busy = false, children }: { busy?: boolean; children?: ComponentChildren }) {
  const { say } = useWords();
  return (
    <>
      <Navigation here="health" />
      <main aria-busy={busy}>{busy ? <p class="soft">{say("health_checking")}</p> : children}</main>
    </>
  );
}
