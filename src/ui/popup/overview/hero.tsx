import { sittingShare } from "../../../domain/rules/sitting.ts";
import { heroWords } from "../../../words/hero.ts";
import type { MessageKey } from "../../../words/say.ts";
import { DeskFigure } from "../../kit/figure/desk-figure.tsx";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";

/** The id of the large line, where the focus goes when what had it is gone. */
export const HERO = "how-it-stands";

/** The figure slumps with the time sat, and one large line says how long is left. */
export function Hero({ state, settings, now }: Parts) {
  const { say, language } = useWords();
  const { title, text } = heroWords(say, language, state, { now, settings });
  const sunk = state.break === null ? sittingShare(state, { now, settings }) : 0;
  return (
    <section class="hero">
      <DeskFigure share={sunk} label={say(posture(sunk))} />
      <h2 id={HERO} tabIndex={-1} data-testid="hero-title">
        {title}
      </h2>
      <p class="soft" data-testid="hero-text">
        {text}
      </p>
    </section>
  );
}

function posture(sunk: number): MessageKey {
  if (sunk < 0.25) return "figure_upright";
  return sunk < 1 ? "figure_slumping" : "figure_slumped";
}
