import { line, type Shape } from "../../figure/drawing/shape.ts";
import type { SideMovement } from "../../figure/movement/movement.ts";
import { arm, foot, trunk } from "../../figure/movement/side-limbs.ts";
import { mix } from "../../figure/point.ts";
import { ease, type Leg, type Pin, type Pose } from "../../figure/pose.ts";
import { floorLine } from "../../figure/props.ts";

const EDGE = 190;
const FLOOR = 178;
const HIPS_X = 94;

/** The share of a stride for which a foot is on the floor. */
const STANCE = 0.6;
/** Where the ankle is, from the hips, when the heel comes down; and how far the floor has carried it when it leaves. */
const REACH = 26;
const CARRIED = 60;
/** Where the toes point when the heel comes down: a heading in degrees, 90 level. */
const TOES_UP = 68;
/** How far the floor passes in one stride, cm. */
const STRIDE = CARRIED / STANCE;

/** A moment of a stride: at 0 the near heel comes down, at a half the far one. */
function stride(t: number): Pose {
  const swing = Math.cos(2 * Math.PI * t);
  return {
    // Highest when one leg passes the other, lowest when both feet are down.
    hips: { x: HIPS_X, y: FLOOR - 89.4 - 1.1 * Math.sin(4 * Math.PI * (t - 0.157)) },
    ...trunk(4, 0, 4, 11, 4),
    shoulders: 0.5,
    nearArm: arm(2 - 24 * swing, 158 - 8 * swing),
    farArm: arm(2 + 24 * swing, 158 + 8 * swing),
    nearLeg: leg(t),
    farLeg: leg(t + 0.5),
  };
}

function leg(t: number): Leg {
  return { hip: 180, knee: 170, ankle: 90, pin: footPin(t - Math.floor(t)) };
}

function footPin(phase: number): Pin {
  if (phase < STANCE) {
    const x = HIPS_X + REACH - phase * STRIDE;
    const down = ease(phase / 0.1);
    const off = ease((phase - 0.42) / 0.33);
    return foot(x, FLOOR, mix(TOES_UP, 90, down) + 60 * off);
  }
  // In the air: from where the toes leave to where the heel comes down, lifted between.
  const part = (phase - STANCE) / (1 - STANCE);
  const from = footPin(STANCE - 1e-9);
  const to = foot(HIPS_X + REACH, FLOOR, TOES_UP);
  return {
    at: {
      x: mix(from.at.x, to.at.x, swingPart(part)),
      y: mix(from.at.y, to.at.y, part) - 3.6 * Math.sin(Math.PI * part) ** 2,
    },
    heading: mix(from.heading, to.heading, ease(part ** 1.6)),
    hold: 1,
  };
}

/** From 0 to 1, starting and ending at the floor's own pace so that the foot neither snatches nor stamps. */
function swingPart(part: number): number {
  const pace = (-STRIDE * (1 - STANCE)) / CARRIED;
  return pace * part + (1 - pace) * ease(part);
}

/** Marks on the path that pass at the pace of the foot on the floor: without them the foot would seem to slide. */
function path(t: number): Shape[] {
  const apart = STRIDE / 2;
  const [start, end] = [22, EDGE - 22];
  const first = start - 2 * apart + (1 - t + Math.floor(t)) * STRIDE;
  return Array.from({ length: 6 }, (_, i) => {
    const inside = (x: number) => Math.min(Math.max(x, start), end);
    const [left, right] = [inside(first + i * apart), inside(first + i * apart + 16)];
    const places = [left, right].map((x) => ({ x, y: FLOOR + 7 }));
    // A mark beyond the path is a line of no length, which paints nothing: so every moment has the same shapes.
    return line("floor", 2, ...(right - left > 1 ? places : places.slice(0, 1)));
  });
}

const STILLS = [0, 0.28];

/** Two steps of an easy walk; the floor passes under the feet. */
export const art: SideMovement = {
  view: "side",
  edge: EDGE,
  telling: 0,
  behind: [floorLine(16, EDGE - 16, FLOOR)],
  between: [],
  keyframes: STILLS.map(stride),
  stills: STILLS,
  moment: stride,
  passing: path,
};
