import { along, distance, headingTo, type Point } from "../point.ts";

/** What a shape is made of. A palette gives each tone its colour; "Far" is the side turned away from us. */
export type Tone =
  | "shirt"
  | "sleeve"
  | "shirtFar"
  | "skin"
  | "skinShade"
  | "skinFar"
  | "hairShort"
  | "hairBob"
  | "hairCurly"
  | "eye"
  | "trousers"
  | "trousersShade"
  | "trousersFar"
  | "shoe"
  | "shoeFar"
  | "chair"
  | "chairFar"
  | "wheel"
  | "wheelFar"
  | "metal"
  | "desk"
  | "deskFar"
  | "laptop"
  | "screen"
  | "glass"
  | "water"
  | "floor"
  | "wall"
  | "mat"
  | "hint";

/** One piece of a drawing, as plain data: a filled outline, or, with a `width`, a line with round ends. `d` is SVG path data in cm. */
export type Shape = { readonly tone: Tone; readonly d: string; readonly width?: number };

/** Shapes from back to front, in a frame of `width` by `height` cm whose corner is 0, 0. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** A straight line through the places, `width` cm wide. */
export function line(tone: Tone, width: number, ...places: Point[]): Shape {
  return { tone, width, d: `M${places.map(spot).join("L")}` };
}

/** A filled shape with straight sides. */
export function polygon(tone: Tone, ...places: Point[]): Shape {
  return { tone, d: `M${places.map(spot).join("L")}Z` };
}

/** A filled limb from `a` to `b` with round ends of radius `ra` and `rb` cm: a bone with flesh on it. */
export function limb(tone: Tone, a: Point, ra: number, b: Point, rb: number): Shape {
  const heading = headingTo(a, b);
  // The sides touch both circles, so they lean by as much as the radii differ.
  const lean =
    (Math.asin(Math.min(Math.max((ra - rb) / Math.max(distance(a, b), 0.01), -1), 1)) * 180) / Math.PI;
  const left = heading - 90 + lean;
  const right = heading + 90 - lean;
  const arc = (r: number, large: boolean, to: Point) => `A${r} ${r} 0 ${large ? 1 : 0} 1 ${spot(to)}`;
  return {
    tone,
    d: `M${spot(along(a, left, ra))}L${spot(along(b, left, rb))}${arc(rb, lean < 0, along(b, right, rb))}L${spot(along(a, right, ra))}${arc(ra, lean > 0, along(a, left, ra))}Z`,
  };
}

/** A filled oval that is `rx` cm to each side and `ry` cm up and down. */
export function oval(tone: Tone, middle: Point, rx: number, ry: number): Shape {
  const { x, y } = middle;
  const arc = (to: Point) => `A${rx} ${Math.round(ry * 100) / 100} 0 0 1 ${spot(to)}`;
  return { tone, d: `M${spot({ x: x - rx, y })}${arc({ x: x + rx, y })}${arc({ x: x - rx, y })}Z` };
}

/** A circle drawn as a line `width` cm wide, its middle `r` cm from the middle of the circle. */
export function ring(tone: Tone, middle: Point, r: number, width: number): Shape {
  return { ...oval(tone, middle, r, r), width };
}

/** A filled shape with a soft outline through all the places, in order; a place given twice is a corner. */
export function blob(tone: Tone, places: readonly Point[]): Shape {
  const at = (index: number) => places[(index + places.length) % places.length] as Point;
  // The outline runs through a place in the direction from the one before to the one after. Handles are a
  // third of their own stretch, so that a short one next to a long one makes no loop.
  const handle = (index: number, towards: number) => {
    const before = at(index - 1);
    const after = at(index + 1);
    const place = at(index);
    // Worked out without angles: every moment of a movement draws hundreds of these.
    const part = (towards * distance(place, at(index + towards))) / 3 / (distance(before, after) || 1);
    return { x: place.x + (after.x - before.x) * part, y: place.y + (after.y - before.y) * part };
  };
  const curves = places.map((_, i) => `C${spot(handle(i, 1))} ${spot(handle(i + 1, -1))} ${spot(at(i + 1))}`);
  return { tone, d: `M${spot(at(0))}${curves.join("")}Z` };
}

/** Like `blob`, for an outline given as x, y, x, y... cm around an origin, for someone facing right; then turned to `heading` (90 as given) and put `at` its place. */
export function cutout(tone: Tone, at: Point, heading: number, outline: readonly number[]): Shape {
  const places: Point[] = [];
  const ahead = along({ x: 0, y: 0 }, heading, 1);
  for (let i = 0; i + 1 < outline.length; i += 2) {
    const [x, y] = [outline[i] as number, outline[i + 1] as number];
    places.push({ x: at.x + ahead.x * x - ahead.y * y, y: at.y + ahead.y * x + ahead.x * y });
  }
  return blob(tone, places);
}

/** Two decimals are a hundredth of a drawn centimetre: finer than any screen shows, and short. */
function spot(place: Point): string {
  return `${Math.round(place.x * 100) / 100} ${Math.round(place.y * 100) / 100}`;
}
