// The measurements as a table: each with the spread of its runs, the median of the extension that does the least where
// it was measured too, the budget and a verdict. It is the median that is held against the budget.

/** How many decimals are worth reading. */
const decimals = { kB: 1, ms: 1, MB: 2, s: 2, x: 2, fps: 1, "/h": 1, "/s": 0 };

const titles = {
  what: "",
  value: "median",
  spread: "p10 - p90",
  floor: "floor",
  budget: "budget",
  verdict: "",
};

/** A line for what does not vary. */
export function once(what, unit, value, budget) {
  return { what, value: withUnit(value, unit), ...judge(value, unit, budget) };
}

export function many(what, unit, values, floor, budget) {
  const median = quantile(values, 0.5);
  return {
    what,
    value: withUnit(median, unit),
    spread: `${round(quantile(values, 0.1), unit)} - ${round(quantile(values, 0.9), unit)}`,
    floor: floor && withUnit(quantile(floor, 0.5), unit),
    ...judge(median, unit, budget),
  };
}

export function ratio(what, values, floor, budget) {
  return once(what, "x", quantile(values, 0.5) / quantile(floor, 0.5), budget);
}

/** Names what is over its budget. */
export function over(lines) {
  const names = lines.filter(({ verdict }) => verdict === "over").map(({ what }) => what);
  return names.length === 0 ? "Nothing is over its budget." : `Over its budget: ${names.join("; ")}.`;
}

export function print(lines) {
  const rows = [titles, ...lines];
  const widths = Object.keys(titles).map((column) => [
    column,
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  ]);
  for (const row of rows) {
    const [what, ...rest] = widths.map(([column, width]) =>
      column === "what" ? row.what.padEnd(width) : (row[column] ?? "").padStart(width),
    );
    console.log([what, ...rest].join("  ").trimEnd());
  }
}

function judge(value, unit, budget) {
  if (budget === undefined) return {};
  return { budget: `${budget} ${unit}`, verdict: value <= budget ? "ok" : "over" };
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))];
}

function withUnit(value, unit) {
  return `${round(value, unit)} ${unit}`;
}

function round(value, unit) {
  return value.toFixed(decimals[unit]);
}
