import { elapsed } from "../../../words/amounts.ts";
import { useWords } from "../../kit/words.tsx";
import type { Totals } from "../../../history/totals.ts";
import "./totals-row.css";

/** A day in four numbers, each with its word. */
export function TotalsRow({ totals: { sat, breaks, glasses, prompts } }: { totals: Totals }) {
  const { say, language } = useWords();
  const number = new Intl.NumberFormat(language);
  const numbers = [
    ["sat", elapsed(say, sat)],
    ["breaks", number.format(breaks)],
    ["glasses", number.format(glasses)],
    ["prompts", number.format(prompts)],
  ] as const;
  return (
    <dl class="totals">
      {numbers.map(([name, value]) => (
        <div key={name}>
          <dt class="soft">{say(`total_${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
