// The measurements as a table: each with the spread of its runs, the blank extension's median where there is
// one, the target and a verdict. It is the median that is held against the target.

/** How many decimals are worth reading. */
const decimals = { kB: 1, ms: 1, MB: 2, s: 2, x: 2, fps: 1, "/h": 1, "/s": 0 };

const titles = {
  what: "",
  value: "median",
  spread: "p10 - p90",
  blank: "blank",
  target: "target",
  verdict: "",
};

/** A line for what does not vary. */
export function once(what, unit, value, target) {
  return { what, value: withUnit(value, unit), ...judged(value, unit, target) };
}

export function many(what, unit, values, blank, target) {
  const median = quantile(values, 0.5);
  return {
    what,
    value: withUnit(median, unit),
    spread: `${rounded(quantile(values, 0.1), unit)} - ${rounded(quantile(values, 0.9), unit)}`,
    blank: blank && withUnit(quantile(blank, 0.5), unit),
    ...judged(median, unit, target),
  };
}

export function ratio(what, values, blank, target) {
  return once(what, "x", quantile(values, 0.5) / quantile(blank, 0.5), target);
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

function judged(value, unit, target) {
  if (target === undefined) return {};
  return { target: `${target} ${unit}`, verdict: value <= target ? "ok" : "over" };
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))];
}

function withUnit(value, unit) {
  return `${rounded(value, unit)} ${unit}`;
}

function rounded(value, unit) {
  return value.toFixed(decimals[unit]);
}
