import { comfortOf } from "../../../domain/rules/routine-choice.ts";
import { limitsOf } from "../../../stretches/choosing/comfort.ts";
import { alsoKey, nameKey, stepKeys } from "../../../stretches/message-keys.ts";
import { search, tellsOfPain, type ExerciseQuery } from "../../../stretches/search.ts";
import { aboutWords, exerciseLine, unsuitedWords } from "../../../words/exercise.ts";
import { useWords } from "../../kit/words.tsx";
import { DoNow } from "../item/do-now.tsx";
import { ExerciseCard } from "../item/exercise-card.tsx";
import type { GuideParts } from "../guide-parts.ts";
import { Filters } from "./filters.tsx";
import { LeftOut } from "./left-out.tsx";
import { NothingLeft } from "./nothing-left.tsx";
import "./exercises.css";

interface Props extends GuideParts {
  wanted: ExerciseQuery;
  onWant: (change: Partial<ExerciseQuery>) => void;
}

/** The library: what is looked for, what there is of it, and below that what is not for this person. */
export function ExerciseList({ wanted, onWant, ...parts }: Props) {
  const { say, language } = useWords();
  const comfort = comfortOf(parts.settings);
  const { shown, taken } = search(wanted, limitsOf(comfort), (exercise) => ({
    name: say(nameKey(exercise)),
    steps: stepKeys(exercise)
      .map((key) => say(key))
      .join(" "),
    about: aboutWords(say, exercise),
    also: say(alsoKey(exercise)),
  }));
  const isInPain = tellsOfPain(wanted.search, say("guide_pain_words"));
  return (
    <>
      <Filters count={shown.length} wanted={wanted} onWant={onWant} />
      {isInPain && (
        <div class="card guide-note pain">
          <p>{say("guide_pain")}</p>
          <a class="button plain" href="../help/index.html" target="_blank">
            {say("help_name")}
          </a>
          {shown.length === 0 && <p class="soft">{say("guide_pain_nothing")}</p>}
        </div>
      )}
      {shown.length > 0 ? (
        <ul class="exercise-cards">
          {shown.map((exercise) => (
            <ExerciseCard
              key={exercise}
              exercise={exercise}
              line={exerciseLine(say, exercise, wanted.area)}
              unsuited={unsuitedWords(say, language, comfort, exercise)}
            >
              <DoNow exercise={exercise} on="card" {...parts} />
            </ExerciseCard>
          ))}
        </ul>
      ) : (
        // What takes the exercises away is no answer to somebody in pain.
        !isInPain && <NothingLeft taken={taken} wanted={wanted} onWant={onWant} {...parts} />
      )}
      <LeftOut {...parts} />
      <a class="to-comfort" href="../options/index.html#comfort" target="_blank">
        {say("guide_comfort")}
      </a>
    </>
  );
}
