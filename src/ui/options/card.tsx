import type { ComponentChildren } from "preact";
import { Symbol, type SymbolName } from "../kit/signs/symbol.tsx";

interface Props {
  /** The heading's id. */
  id: string;
  title: string;
  text: string;
  symbol?: SymbolName | undefined;
  /** Its colour; `off` has none. */
  tone?: "accent" | "stretch" | "water" | "off" | undefined;
  /** What stands at the end of the heading. */
  action?: ComponentChildren;
  children?: ComponentChildren;
}

/** A section: what it is about in a heading and a sentence, then its rows. */
export function Card({ id, title, text, symbol, tone = "accent", action, children }: Props) {
  return (
    <section class="card section" aria-labelledby={id}>
      <div class="section-head">
        {symbol && (
          <span class={`disc ${tone}`}>
            <Symbol name={symbol} />
          </span>
        )}
        {/* Focus lands here when what had it is gone. */}
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <p class="soft">{text}</p>
        {action}
      </div>
      {children}
    </section>
  );
}
