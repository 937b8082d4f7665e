/**
 * Shares whole seconds in proportion to the weights, so that they sum to the total exactly. Nobody gets less
 * than their least, as long as there is enough for all. Seconds that are left over from rounding go to those who
 * lost most by it; among equals, to the first.
 */
export function shareSeconds(
  total: number,
  weights: readonly number[],
  least: readonly number[] = [],
): number[] {
  const leastOf = (index: number) => least[index] ?? 0;
  const enough = least.reduce((sum, part) => sum + part, 0);
  const poor = new Set<number>();
  for (;;) {
    const rest = [...poor].reduce((left, index) => left - leastOf(index), total);
    const sum = weights.reduce((all, weight, index) => (poor.has(index) ? all : all + weight), 0);
    const exact = weights.map((weight, index) => (poor.has(index) ? leastOf(index) : (rest * weight) / sum));
    const tooLittle = exact.flatMap((part, index) =>
      part < leastOf(index) && !poor.has(index) ? [index] : [],
    );
    if (tooLittle.length === 0 || total < enough) return roundShares(exact, total);
    for (const index of tooLittle) poor.add(index);
  }
}

function roundShares(exact: readonly number[], total: number): number[] {
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((sum, part) => sum + part, 0);
  const lost = (index: number) => (exact[index] ?? 0) - (whole[index] ?? 0);
  const luckyOnes = new Set([...exact.keys()].toSorted((a, b) => lost(b) - lost(a)).slice(0, left));
  return whole.map((part, index) => (luckyOnes.has(index) ? part + 1 : part));
}
