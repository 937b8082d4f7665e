import { useWords } from "../kit/words.tsx";
import type { levels, LevelName } from "./signs.ts";

/** The signs that call for help so soon. */
export function Level({ name, signs }: (typeof levels)[number]) {
  const { say } = useWords();
  return (
    <section class={`card level ${name}`} aria-labelledby={name}>
      <h2 id={name}>{say(`help_${name}`)}</h2>
      <p>{say(`help_${name}_text`)}</p>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{say(sign)}</li>
        ))}
      </ul>
      {name === ("now" satisfies LevelName) && <p>{say("help_now_after")}</p>}
    </section>
  );
}
