import { useRef, useState } from "preact/hooks";
import type { Break } from "../../domain/model/break.ts";
import { ideaOccasion } from "../../domain/rules/idea-choice.ts";
import { chooseIdea } from "../../ideas/choose-idea.ts";
import type { IdeaId } from "../../ideas/idea.ts";
import { KeepInSight } from "../coach/keep-in-sight.tsx";
import type { Parts } from "../kit/model.ts";
import { useWords } from "../kit/words.tsx";

interface Props extends Pick<Parts, "state" | "settings" | "send"> {
  ongoing: Break;
  idea: IdeaId;
}

/** What can be done about an idea: see another one, and never see this one again. */
export function IdeaChoices({ ongoing, idea, state, settings, send }: Props) {
  const { say } = useWords();
  const [leftOut, leaveOut] = useState<IdeaId | null>(null);
  const notForMe = useRef<HTMLButtonElement>(null);
  const next = chooseIdea(ideaOccasion(settings, ongoing.length), state.ideas);
  const show = (other: IdeaId | null) => send({ command: "showIdea", break: ongoing.id, idea: other });

  const exclude = async () => {
    if ("error" in (await send({ settings: "excludeIdea", idea }))) return;
    leaveOut(idea);
    await show(next === idea ? null : next);
  };
  const include = async (put: IdeaId) => {
    if ("error" in (await send({ settings: "includeIdea", idea: put }))) return;
    await show(put);
    leaveOut(null);
    // The button for it is gone now.
    notForMe.current?.focus();
  };
  return (
    <div class="idea-choices">
      {next !== null && next !== idea && (
        <button type="button" class="button quiet" onClick={() => void show(next)}>
          {say("idea_another")}
        </button>
      )}
      <button type="button" class="button quiet" ref={notForMe} onClick={() => void exclude()}>
        {say("idea_not_for_me")}
      </button>
      <KeepInSight as="words" />
      {leftOut !== null && settings.excludedIdeas.includes(leftOut) && (
        <p class="soft" role="status">
          {say("idea_left_out")}{" "}
          <button type="button" class="button quiet" onClick={() => void include(leftOut)}>
            {say("undo")}
          </button>
        </p>
      )}
    </div>
  );
}
