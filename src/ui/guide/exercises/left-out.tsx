import { nameKey } from "../../../stretches/message-keys.ts";
import { useWords } from "../../kit/words.tsx";
import { HEADING } from "../heading.tsx";
import type { GuideParts } from "../guide-parts.ts";
import { exerciseHref } from "../route.ts";

/** The exercises that the person has said are not for them, each with a button to put it back. */
export function LeftOut({ settings, send, offerUndo }: Pick<GuideParts, "settings" | "send" | "offerUndo">) {
  const { say } = useWords();
  if (settings.excluded.length === 0) return null;
  return (
    <section class="left-out" aria-labelledby="left-out">
      <h3 id="left-out">{say("comfort_not_for_me")}</h3>
      <ul>
        {settings.excluded.map((exercise) => {
          const name = say(nameKey(exercise));
          const include = async () => {
            const reply = await send({ settings: "include", exercise });
            if ("error" in reply) return;
            document.getElementById(HEADING)?.focus({ preventScroll: true });
            offerUndo({
              said: say("comfort_was_put_back", name),
              back: [{ settings: "exclude", exercise }],
              stands: (now) => !now.excluded.includes(exercise),
              landOn: HEADING,
            });
          };
          return (
            <li key={exercise}>
              <a href={exerciseHref(exercise)}>{name}</a>
              <button
                type="button"
                class="button quiet"
                aria-label={say("comfort_put_back_label", name)}
                onClick={() => void include()}
              >
                {say("comfort_put_back")}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
