import { comfortOf } from "../../../domain/rules/routine-choice.ts";
import { limitsOf } from "../../../stretches/choosing/comfort.ts";
import { alsoKey, nameKey, stepKeys } from "../../../stretches/message-keys.ts";
import { search, tellsOfPain, type ExerciseQuery } from "../../../stretches/search.ts";
import { aboutWords, exerciseLine, unsuitedWords } from "../../../words/exercise.ts";
import { useWords } from "../../kit/words.tsx";
import { DoNow } from "../item/do-now.tsx";
import { ExerciseItem } from "../item/item.tsx";
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
    about: `${aboutWords(say, exercise)} ${say(alsoKey(exercise))}`,
  }));
  return (
    <>
      <Filters count={shown.length} wanted={wanted} onWant={onWant} />
      {tellsOfPain(wanted.search, say("guide_pain_words")) && (
        <p class="card guide-note">
          {say("guide_pain")}{" "}
          <a href="../help/index.html" target="_blank">
            {say("help_name")}
          </a>
        </p>
      )}
      {shown.length > 0 ? (
        <ul class="card items">
          {shown.map((exercise) => (
            <ExerciseItem
              key={exercise}
              exercise={exercise}
              line={exerciseLine(say, exercise, wanted.area)}
              unsuited={unsuitedWords(say, language, comfort, exercise)}
            >
              <DoNow exercise={exercise} inList {...parts} />
            </ExerciseItem>
          ))}
        </ul>
      ) : (
        <NothingLeft taken={taken} wanted={wanted} onWant={onWant} {...parts} />
      )}
      <LeftOut {...parts} />
      <a class="to-comfort" href="../options/index.html#comfort" target="_blank">
        {say("guide_comfort")}
      </a>
    </>
  );
}
