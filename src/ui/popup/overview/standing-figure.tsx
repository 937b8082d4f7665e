import { standingAtDesk } from "../../../figure/standing.ts";
import { Figure } from "../../kit/figure/figure.tsx";
import { useWords } from "../../kit/words.tsx";

/** Who stands is drawn standing. Most people sit, so their popup does not wait for it. */
export function StandingFigure() {
  const { say } = useWords();
  return <Figure drawing={standingAtDesk()} label={say("figure_standing")} />;
}
