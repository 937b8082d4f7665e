import { HOUR, MINUTE } from "../../calendar/time.ts";
import { easyHours, STANDARD_EASY_HOURS, type EasyHours } from "../../domain/model/easy.ts";
import { asksHowToGoOn } from "../../domain/rules/easy.ts";
import { comfortOf } from "../../domain/rules/routine-choice.ts";
import { applyLimits } from "../../stretches/choosing/filter.ts";
import { routineOf } from "../../stretches/routines.ts";
import { exactDuration } from "../../words/amounts.ts";
import { easyLine } from "../../words/easy.ts";
import type { Parts } from "../kit/model.ts";
import { Choices } from "../kit/controls/choices.tsx";
import { useWords } from "../kit/words.tsx";
import { useState } from "preact/hooks";

/** In seconds: one of the lengths in which the easy routine is ready-made. */
const ROUTINE = 120;

/** Begins Easy mode for so long, or says how it stands and how to go on. */
export function EaseCard({ state, settings, now, send }: Parts) {
  const { say, language } = useWords();
  const { easy, undo } = state;
  const canUndo = undo?.what === "eased" && Math.abs(now - undo.at) < MINUTE;
  const { items } = applyLimits(routineOf("easy", ROUTINE), comfortOf(settings));
  return (
    <section class="card ease" aria-labelledby="ease">
      <h2 id="ease">{easy === null ? say("sore_begin") : easyLine(say, language, easy, now)}</h2>
      {easy !== null && asksHowToGoOn(easy, now) && <p>{say("sore_how_on")}</p>}
      <p>
        {easy?.stage === "stepUp"
          ? say("sore_stepUp_text")
          : say("sore_text", exactDuration(say, settings.easyInterval * MINUTE))}
      </p>
      {easy?.stage !== "stepUp" && (
        <>
          <p>{say("sore_keep_doing")}</p>
          <p class="soft">{say("sore_bed")}</p>
          <p class="soft">{say("sore_gentle")}</p>
        </>
      )}
      {easy?.stage === "easy" ? (
        <div class="chips">
          <button class="button primary" onClick={() => void send({ command: "leaveEase", at: Date.now() })}>
            {say("sore_normal")}
          </button>
          <button class="button" onClick={() => void send({ command: "easeAnotherDay", at: Date.now() })}>
            {say("sore_another")}
          </button>
        </div>
      ) : (
        <Begin {...{ state, settings, now, send }} />
      )}
      {easy !== null && (
        <div class="chips">
          <button
            class="button stretch"
            onClick={() =>
              void send(
                state.break === null
                  ? { command: "stretch", name: "easy", items, place: "window" }
                  : { command: "showBreak" },
              )
            }
          >
            {say(state.break === null ? "sore_routine" : "show_break")}
          </button>
        </div>
      )}
      <div role="status">
        {canUndo && (
          <p class="chips">
            <span>{say("undo_eased")}</span>
            <button class="button quiet" onClick={() => void send({ command: "undo", at: undo.at })}>
              {say("undo")}
            </button>
          </p>
        )}
      </div>
      {easy !== null && (
        <p class="soft">
          <a href="../options/index.html#easyInterval">{say("sore_setting")}</a>
        </p>
      )}
    </section>
  );
}

/** How long, and the button that begins; on the gentle day also the one that ends it. */
function Begin({ state, send }: Parts) {
  const { say } = useWords();
  const [hours, choose] = useState<EasyHours>(STANDARD_EASY_HOURS);
  return (
    <>
      <h3 id="hours">{say("sore_hours")}</h3>
      <Choices
        as="segments"
        labelledBy="hours"
        chosen={`${hours}`}
        choices={easyHours.map((length) => ({
          name: `${length}`,
          label: exactDuration(say, length * HOUR),
        }))}
        onChoose={(name) => choose(Number(name) as EasyHours)}
      />
      <div class="chips">
        <button
          class="button primary"
          onClick={() => void send({ command: "goEasy", hours, at: Date.now() })}
        >
          {say("sore_go_easy")}
        </button>
        {state.easy !== null && (
          <button class="button" onClick={() => void send({ command: "leaveEase", at: Date.now() })}>
            {say("sore_normal_now")}
          </button>
        )}
      </div>
    </>
  );
}
