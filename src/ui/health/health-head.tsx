import type { RefObject } from "preact";
import type { Instant } from "../../calendar/time.ts";
import type { Overall } from "../../health/overall.ts";
import { timeToTheSecond } from "../../words/amounts.ts";
import { DeskFigure } from "../kit/figure/desk-figure.tsx";
import { useWords } from "../kit/words.tsx";

interface Props extends Overall {
  checkedAt: Instant;
  repairable: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  onRepair: () => void;
  onCheck: () => void;
}

/** The answer to "is it working?", in one line. */
export function Head({ title, text, checkedAt, repairable, heading, onRepair, onCheck }: Props) {
  const { say, language } = useWords();
  return (
    <div class="head">
      <DeskFigure share={0} label="" />
      <div>
        {/* Focus lands here when what had it is gone. */}
        <h2 ref={heading} tabIndex={-1} data-testid="overall">
          {title}
        </h2>
        <p>{text}</p>
        <div class="head-actions">
          {repairable && (
            <button type="button" class="button primary" onClick={onRepair}>
              {say("health_repair")}
            </button>
          )}
          <button type="button" class="button" onClick={onCheck}>
            {say("health_again")}
          </button>
          <output class="soft">
            <span class="hidden">{title}</span> {say("health_checked", timeToTheSecond(language, checkedAt))}
          </output>
        </div>
      </div>
    </div>
  );
}
