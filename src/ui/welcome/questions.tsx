import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { fields, type Settings } from "../../settings/fields.ts";
import type { Layers } from "../../settings/layers.ts";
import { Choices } from "../kit/controls/choices.tsx";
import type { Model } from "../kit/model.ts";
import { useSaved, type EditOutcome } from "../kit/use-saved.ts";
import { useWords } from "../kit/words.tsx";
import { Answered } from "./answered.tsx";
import { DailyHoursEditor } from "./daily-hours.tsx";

interface Props {
  settings: Settings;
  layers: Layers;
  send: Model["send"];
}

/** What is worth asking at once. Each answer is a setting, saved as soon as it is given. */
export function Questions(props: Props) {
  const { say } = useWords();
  return (
    <section class="card questions" aria-labelledby="questions">
      <h3 id="questions">{say("welcome_questions")}</h3>
      <p class="soft">{say("welcome_questions_text")}</p>
      <Workplace {...props} />
      <When {...props} />
      <Comfort {...props} />
      <p>
        <a href="../options/index.html">{say("welcome_options")}</a>
      </p>
    </section>
  );
}

function Workplace({ settings, layers, send }: Props) {
  const { say } = useWords();
  const id = useId();
  const { shown, outcome, set } = useSaved(settings.workplace, (workplace) =>
    send({ settings: "change", changes: { workplace } }),
  );
  const { options, labels } = fields.workplace;
  return (
    <Question id={id} asks="welcome_work" locked={layers.locked.has("workplace")} outcome={outcome}>
      <Choices
        choices={options.map((name) => ({ name, label: say(labels[name]) }))}
        chosen={shown}
        as="tiles"
        labelledBy={id}
        disabled={layers.locked.has("workplace")}
        onChoose={(name) => void set(name)}
      />
    </Question>
  );
}

function When({ settings, layers, send }: Props) {
  const { say } = useWords();
  const id = useId();
  const { shown, outcome, set } = useSaved(settings.workingHoursEnabled, (workingHoursEnabled) =>
    send({ settings: "change", changes: { workingHoursEnabled } }),
  );
  const locked = layers.locked.has("workingHoursEnabled");
  return (
    <Question id={id} asks="welcome_when" locked={locked} outcome={outcome}>
      <Choices
        choices={[
          { name: "any", label: say("welcome_when_any") },
          { name: "hours", label: say("welcome_when_hours") },
        ]}
        chosen={shown ? "hours" : "any"}
        as="tiles"
        labelledBy={id}
        disabled={locked}
        onChoose={(name) => void set(name === "hours")}
      />
      {shown && !layers.locked.has("workingHours") && <DailyHoursEditor settings={settings} send={send} />}
    </Question>
  );
}

function Comfort({ settings, layers, send }: Props) {
  const { say } = useWords();
  const id = useId();
  const { shown, outcome, set } = useSaved(settings.profile, (profile) =>
    send({ settings: "change", changes: { profile } }),
  );
  const { options, labels, details } = fields.profile;
  return (
    <Question id={id} asks="welcome_comfort" locked={layers.locked.has("profile")} outcome={outcome}>
      <Choices
        choices={options.map((name) => ({ name, label: say(labels[name]), detail: say(details[name]) }))}
        chosen={shown}
        as="cards"
        labelledBy={id}
        disabled={layers.locked.has("profile")}
        onChoose={(name) => void set(name)}
      />
    </Question>
  );
}

interface QuestionProps {
  /** The id of the question itself, which names its answers. */
  id: string;
  asks: "welcome_work" | "welcome_when" | "welcome_comfort";
  /** Somebody else has answered it. */
  locked: boolean;
  outcome: EditOutcome<unknown>;
  children: ComponentChildren;
}

function Question({ id, asks, locked, outcome, children }: QuestionProps) {
  const { say } = useWords();
  return (
    <div class="asked">
      <div class="question">
        <h4 id={id}>{say(asks)}</h4>
        <Answered outcome={outcome} />
      </div>
      {children}
      {locked && <p class="soft">{say("locked")}</p>}
    </div>
  );
}
