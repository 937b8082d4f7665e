import { comfortOf } from "../../../domain/rules/routine-choice.ts";
import type { ExerciseId } from "../../../exercises/exercise.ts";
import { details, traits } from "../../../exercises/facts.ts";
import { cautionKeys } from "../../../stretches/cautions.ts";
import {
  areaKey,
  equipmentKey,
  intensityKey,
  nameKey,
  positionKey,
  ruleKeys,
  stepKeys,
} from "../../../stretches/message-keys.ts";
import { doseWords, unsuitedWords } from "../../../words/exercise.ts";
import type { MessageKey } from "../../../words/say.ts";
import { Source } from "../../kit/source.tsx";
import { useWords } from "../../kit/words.tsx";
import { Heading } from "../heading.tsx";
import { DoNow } from "../item/do-now.tsx";
import type { GuideParts } from "../guide-parts.ts";
import { Choosing } from "./choosing.tsx";
import { Moving } from "./moving.tsx";
import "./exercise.css";

/** All there is to know about an exercise, and what can be done with it. */
export function ExercisePage({ exercise, ...parts }: GuideParts & { exercise: ExerciseId }) {
  const { say, language } = useWords();
  const { areas, equipment, intensity } = details[exercise];
  const unsuited = unsuitedWords(say, language, comfortOf(parts.settings), exercise);
  const facts = [
    say(positionKey(traits[exercise].position)),
    ...areas.map((area) => say(areaKey(area))),
    say("guide_needs", say(equipmentKey(equipment))),
    say(intensityKey(intensity)),
  ];
  return (
    <article class="exercise">
      <div class="exercise-top">
        <Moving key={exercise} exercise={exercise} />
        <div class="exercise-what">
          <Heading>{say(nameKey(exercise))}</Heading>
          <ul class="facts">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <DoNow exercise={exercise} on="page" {...parts} />
          {unsuited !== null && <p class="soft">{unsuited}</p>}
          <p class="soft">{say("guide_dose", doseWords(say, language, exercise))}</p>
        </div>
      </div>
      <section>
        <h3>{say("guide_steps")}</h3>
        <ol class="card steps">
          {stepKeys(exercise).map((key) => (
            <li key={key}>{say(key)}</li>
          ))}
        </ol>
      </section>
      <Choosing exercise={exercise} {...parts} />
      <Bullets heading="guide_cautions" keys={cautionKeys(exercise)} />
      <Bullets heading="guide_always" keys={ruleKeys} />
      <div class="card stop">
        <p>{say("stop_rule")}</p>
        <a class="button plain" href="../help/index.html" target="_blank">
          {say("help_name")}
        </a>
      </div>
      <section class="soft">
        <h3>{say("guide_source")}</h3>
        {details[exercise].sources.length === 0 && <p>{say("guide_plain")}</p>}
        <ul class="bullets">
          {details[exercise].sources.map((source) => (
            <Source key={source} source={source} />
          ))}
        </ul>
      </section>
    </article>
  );
}

function Bullets({ heading, keys }: { heading: MessageKey; keys: readonly MessageKey[] }) {
  const { say } = useWords();
  return (
    <section>
      <h3>{say(heading)}</h3>
      <ul class="bullets">
        {keys.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </section>
  );
}
