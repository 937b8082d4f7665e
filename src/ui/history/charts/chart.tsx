import { useId, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { useWords } from "../../kit/words.tsx";
import "./chart.css";

interface Props {
  /** The name by which it can be printed or left out. */
  name: string;
  title: string;
  /** The days it is about. */
  span: string;
  /** What it shows, and how it is to be read. */
  text?: ComponentChildren;
  /** The table behind the picture, which is made once it is looked at; a chart that is a table has none. */
  renderTable?: () => ComponentChildren;
  children: ComponentChildren;
}

/** A chart with its span, its legend and the numbers behind it. */
export function Chart({ name, title, span, text, renderTable, children }: Props) {
  const { say } = useWords();
  const heading = useId();
  const [isOpen, open] = useState(false);
  return (
    <section class={`card chart ${name}`} aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{title}</h3>
        <p class="soft">{span}</p>
      </header>
      {text !== undefined && <div class="soft chart-text">{text}</div>}
      {children}
      {renderTable !== undefined && (
        <details class="behind" onToggle={({ currentTarget }) => open(currentTarget.open)}>
          <summary>{say("chart_table")}</summary>
          {isOpen && renderTable()}
        </details>
      )}
    </section>
  );
}

/** A table of a few columns: the first of each row is its name. */
export function NumbersTable({
  head,
  rows,
}: {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <table class="numbers">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values], row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {values.map((value, place) => (
              <td key={place}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
