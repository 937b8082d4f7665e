/** A rectangle of the desktop, in the pixels in which a browser tells its windows' bounds; any side may be negative. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Whether all of it is known, and it is more than nothing. */
export function isArea(told: Partial<Record<keyof Area, number | undefined>>): told is Area {
  const { left, top, width, height } = told;
  return [left, top, width, height].every(Number.isFinite) && Number(width) > 0 && Number(height) > 0;
}

/** The largest part of it that is made of whole pixels, in which alone a window can be placed. */
export function inWholePixels({ left, top, width, height }: Area): Area {
  const [fromLeft, fromTop] = [Math.ceil(left), Math.ceil(top)];
  return {
    left: fromLeft,
    top: fromTop,
    width: Math.floor(left + width) - fromLeft,
    height: Math.floor(top + height) - fromTop,
  };
}

/** How many pixels they have in common. */
export function overlap(one: Area, other: Area): number {
  const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return Math.max(0, across) * Math.max(0, down);
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}
