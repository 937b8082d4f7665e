import { ideaKey, ideas, type IdeaId } from "../../../ideas/idea.ts";
import { useWords } from "../../kit/words.tsx";
import type { PartProps } from "../part-props.ts";

const HEADING = "ideas-left-out";

/** What the person does not want to do in a change of position, each with the way back. */
export function IdeasLeftOut({ settings, send, offerUndo }: PartProps) {
  const { say } = useWords();
  const leftOut = ideas.filter((idea) => settings.excludedIdeas.includes(idea));
  if (leftOut.length === 0) return null;

  const include = async (idea: IdeaId) => {
    if ("error" in (await send({ settings: "includeIdea", idea }))) return;
    offerUndo({
      said: say("idea_was_put_back", say(ideaKey(idea))),
      back: [{ settings: "excludeIdea", idea }],
      stands: (now) => !now.excludedIdeas.includes(idea),
      // With the last of them the list is gone.
      landOn: "not-for-me",
    });
  };
  return (
    <div class="not-for-me">
      <h3 id={HEADING}>{say("ideas_left_out")}</h3>
      <p class="soft">{say("ideas_left_out_text")}</p>
      <ul aria-labelledby={HEADING}>
        {leftOut.map((idea) => (
          <li key={idea}>
            <span class="put-aside-text">{say(ideaKey(idea))}</span>
            <button
              type="button"
              class="button quiet"
              aria-label={say("comfort_put_back_label", say(ideaKey(idea)))}
              onClick={() => void include(idea)}
            >
              {say("comfort_put_back")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
