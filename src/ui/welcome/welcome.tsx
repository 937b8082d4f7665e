import { isStanding } from "../../domain/rules/position.ts";
import { sittingShare } from "../../domain/rules/sitting.ts";
import type { Checkup } from "../../runtime/page-ports.ts";
import { firstWords } from "../../words/welcome.ts";
import { DeskFigure } from "../kit/figure/desk-figure.tsx";
import { Header, PageLink } from "../kit/header.tsx";
import { later } from "../kit/later.tsx";
import type { Model, Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";
import { Coming } from "./coming.tsx";
import { Pinning } from "./pinning.tsx";
import { Questions } from "./questions.tsx";
import { Sample } from "./sample.tsx";

const Notes = later(async () => (await import("../kit/notes.tsx")).Notes, "lines");

interface Props extends Pick<Checkup, "questions" | "test"> {
  model: Model;
}

/** For whoever has just installed Limber: what will come, how it looks, and the few questions worth asking. */
export function Welcome({ model, questions, test }: Props) {
  const { say } = useWords();
  const { state, settings, layers } = model.seen;
  return (
    <>
      <Header>
        <span class="soft">{say("welcome_name")}</span>
        <PageLink to="history" />
        <PageLink to="options" />
      </Header>
      {(model.unanswered || model.troubles.length > 0 || state?.mended) && <Notes model={model} />}
      {/* Until anything is known of a person's settings, defaults in their place would be saved by the next click. */}
      {state !== null && (
        <main>
          <Greeting state={state} settings={settings} now={model.now} send={model.send} />
          <div class="column">
            <Coming state={state} settings={settings} now={model.now} send={model.send} />
            <Pinning questions={questions} />
          </div>
          <div class="column">
            <Questions settings={settings} layers={layers} send={model.send} />
            <Sample test={test} settings={settings} />
          </div>
        </main>
      )}
      <footer class="soft">
        <p>{say("welcome_wellness")}</p>
        <p>
          {say("welcome_wellness_ask")} <a href="../help/index.html">{say("help_name")}</a>
        </p>
        <p>{say("privacy")}</p>
      </footer>
    </>
  );
}

/** What comes first, and when: the one thing to remember of this page. */
function Greeting({ state, settings, now }: Parts) {
  const { say, language } = useWords();
  const { title, text } = firstWords(say, language, state, { now, settings });
  return (
    <div class="greeting">
      <DeskFigure share={sittingShare(state, { now, settings })} stands={isStanding(state)} label="" />
      <div>
        <p class="soft">{say("welcome_title")}</p>
        <h2 data-testid="first">{title}</h2>
        {text !== "" && <p>{text}</p>}
        <p class="soft">{say("welcome_running")}</p>
      </div>
    </div>
  );
}
