import { isStanding } from "../../../domain/rules/position.ts";
import { sittingShare } from "../../../domain/rules/sitting.ts";
import { heroWords } from "../../../words/hero.ts";
import type { MessageKey } from "../../../words/say.ts";
import { DeskFigure } from "../../kit/figure/desk-figure.tsx";
import { useWords } from "../../kit/words.tsx";
import { later } from "../../kit/later.tsx";
import type { Parts } from "../../kit/model.ts";

const BreakFigure = later(async () => (await import("./break-figure.tsx")).BreakFigure, "lines");

/** The id of the large line, where the focus goes when what had it is gone. */
export const HERO = "how-it-stands";

/** The figure stands, slumps with the time sat, or does the break; one large line says how things are. */
export function Hero({ state, settings, now }: Parts) {
  const { say, language } = useWords();
  const { title, text } = heroWords(say, language, state, { now, settings });
  const sunk = sittingShare(state, { now, settings });
  const stands = isStanding(state);
  return (
    <section class="hero">
      <div class="scene">
        {state.break === null ? (
          <DeskFigure share={sunk} stands={stands} label={say(stands ? "figure_standing" : posture(sunk))} />
        ) : (
          <BreakFigure ongoing={state.break} settings={settings} now={now} stands={stands} />
        )}
      </div>
      <h2 id={HERO} tabIndex={-1} data-testid="hero-title">
        {title}
      </h2>
      <p class="soft" data-testid="hero-text">
        {text === say("hero_off_hint") ? (
          <a href="../options/index.html#postureEnabled" target="_blank">
            {text}
          </a>
        ) : (
          text
        )}
      </p>
    </section>
  );
}

function posture(sunk: number): MessageKey {
  if (sunk < 0.25) return "figure_upright";
  return sunk < 1 ? "figure_slumping" : "figure_slumped";
}
