import { max } from "d3-array";
import { Chart } from "./chart.tsx";

export interface Share {
  name: string;
  amount: number;
  /** The amount in words. */
  value: string;
  /** What it is made of, in a soft line. */
  detail?: string;
}

interface Props {
  name: string;
  title: string;
  span: string;
  shares: readonly Share[];
  /** Of the names, and of the amounts. */
  head: readonly [string, string];
  /** What is said where there are none. */
  none: string;
}

/** Amounts with their names, each with a bar beside its number: a table that is a chart. */
export function Shares({ name, title, span, shares, head, none }: Props) {
  const most = max(shares, ({ amount }) => amount) ?? 1;
  return (
    <Chart name={name} title={title} span={span}>
      {shares.length === 0 ? (
        <p class="soft">{none}</p>
      ) : (
        <table class="shares">
          <thead class="hidden">
            <tr>
              <th scope="col">{head[0]}</th>
              <th scope="col">{head[1]}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ name: of, amount, value, detail }) => (
              <tr key={of}>
                <th scope="row">
                  {of}
                  {detail !== undefined && <span class="soft">{detail}</span>}
                </th>
                <td>
                  <svg width="100%" height="100%" aria-hidden="true">
                    <rect class="sitting" width={`${(amount / most) * 100}%`} height="100%" rx="3" />
                  </svg>
                  <span>{value}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Chart>
  );
}
