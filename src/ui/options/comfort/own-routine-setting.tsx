import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../part-props.ts";
import { Setting } from "../setting.tsx";

/** The switch for the own routine says where to make one, and what comes as long as there is none. */
export function OwnRoutineSetting(parts: PartProps) {
  const { say } = useWords();
  const hasOne = parts.settings.picked.length > 0;
  return (
    <Setting
      name="ownRoutine"
      {...parts}
      hint={
        <>
          {say(hasOne ? "ownRoutine_hint" : "ownRoutine_none")}{" "}
          <a href="../guide/index.html#own">{say(hasOne ? "ownRoutine_change" : "ownRoutine_make")}</a>
        </>
      }
    />
  );
}
