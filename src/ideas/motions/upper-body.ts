import { aim, frontArm, looseArm, orient } from "../../figure/front/front-limbs.ts";
import type { FrontArm } from "../../figure/front/front-pose.ts";
import { plus, type Place } from "../../figure/front/place.ts";
import { arm, handAt, trunk } from "../../figure/movement/side-limbs.ts";
import type { Point } from "../../figure/point.ts";
import type { Arm } from "../../figure/pose.ts";
import { fromAheadBothWays, fromTheSideBothWays } from "./both-ways.ts";

/* What the upper body does, on a seat as well as on one's feet. */

const upright = trunk(3, -3, 1, 9, 2);
const still = { lumbar: orient(), thorax: orient(), neck: orient(), head: orient() };
const bothArms = (near: Arm, far = near) => ({ nearArm: near, farArm: far });
const alike = (one: FrontArm) => ({ leftArm: one, rightArm: one });

/** A grip given from the middle of the hips, and the same on the other side. */
function grips(
  hips: Place,
  at: Place,
  fingers: Place,
  elbow: Place,
): Record<"leftArm" | "rightArm", FrontArm> {
  const grip = (side: 1 | -1): FrontArm => ({
    ...looseArm,
    grip: {
      at: plus(hips, [at[0] * side, at[1], at[2]]),
      fingers: [fingers[0] * side, fingers[1], fingers[2]],
      elbow: [elbow[0] * side, elbow[1], elbow[2]],
    },
  });
  return { leftArm: grip(1), rightArm: grip(-1) };
}

/** The shoulders go forwards, and round to the back. */
export const shoulderRoll = fromTheSideBothWays([
  () => ({ ...trunk(0, 0, 12, 24, 8), shoulders: 6, ...bothArms(arm(10, 150), arm(14, 150)) }),
  () => ({ ...trunk(4, -6, -8, 4, 0), shoulders: -6, ...bothArms(arm(-16, 140), arm(-12, 140)) }),
]);

/** The elbows go far back, and the chest opens. */
export const elbowsBack = fromTheSideBothWays([
  () => ({ ...trunk(2, 0, 6, 14, 4), shoulders: 3, ...bothArms(arm(36, 90), arm(40, 90)) }),
  () => ({ ...trunk(4, -5, -8, 2, -2), shoulders: -4, ...bothArms(arm(-46, 86), arm(-42, 86)) }),
]);

/** The arms are stretched out, and the hands bend up and down. */
export const wristBend = fromTheSideBothWays(
  [
    () => ({ ...upright, shoulders: 2, ...bothArms(arm(80, 168, -62), arm(86, 168, -62)) }),
    () => ({ ...upright, shoulders: 2, ...bothArms(arm(80, 168, 62), arm(86, 168, 62)) }),
  ],
  0,
);

/** A thumb before the eyes, and far away again: the arm comes up and goes down. */
export const thumbBeforeEyes = fromTheSideBothWays([
  () => ({ ...trunk(3, -3, 1, 7, -4), shoulders: 0, ...bothArms(arm(14, 150), arm(4, 160)) }),
  () => ({ ...trunk(3, -3, 1, 9, 2), shoulders: 2, nearArm: arm(98, 160, -14), farArm: arm(4, 160) }),
]);

/** A long, small nod. */
export const nod = fromTheSideBothWays([
  () => ({ ...trunk(3, -3, 1, 3, -14), shoulders: 0, ...bothArms(arm(4, 160), arm(8, 160)) }),
  () => ({ ...trunk(3, -3, 2, 24, 38), shoulders: 0, ...bothArms(arm(4, 160), arm(8, 160)) }),
]);

const onBelly = ({ x, y }: Point, out: number) => ({
  nearArm: handAt(x + 12 + out, y - 13, 58),
  farArm: handAt(x + 14 + out, y - 10, 66),
});

/** The hands lie on the belly, which fills and empties. */
export const belly = fromTheSideBothWays([
  (hips) => ({ ...trunk(0, 0, 5, 12, 6), shoulders: 1, ...onBelly(hips, 0) }),
  (hips) => ({ ...trunk(3, -4, -2, 6, 0), shoulders: -1, ...onBelly(hips, 1.6) }),
]);

/** The chest rises with a deep breath, and all of it sinks. */
export const sigh = fromTheSideBothWays(
  [
    () => ({ ...trunk(4, -6, -8, 2, -8), shoulders: -4, ...bothArms(arm(-6, 166), arm(-2, 166)) }),
    () => ({ ...trunk(-4, 4, 16, 30, 16), shoulders: 4, ...bothArms(arm(14, 160), arm(18, 160)) }),
  ],
  0,
);

/** Both arms go up to the ceiling. */
export const armsUp = fromAheadBothWays(
  [
    () => ({ ...still, ...alike(looseArm) }),
    () => ({ ...still, head: orient(-12), ...alike(frontArm(aim(168, 10), aim(174, 10))) }),
  ],
  { room: 30 },
);

/** The arms open to the sides like wings. */
export const wingBeat = fromAheadBothWays(
  [
    () => ({ ...still, ...alike(looseArm) }),
    () => ({ ...still, ...alike(frontArm(aim(88, 0), aim(90, 0), aim(92, 0))) }),
  ],
  { room: 8 },
);

const embrace = {
  rightArm: frontArm(aim(52, 74), aim(104, 158), aim(106, 168)),
  leftArm: frontArm(aim(46, 70), aim(98, 162), aim(100, 172)),
};

/** From wide open to arms crossed around oneself. */
export const hugOneself = fromAheadBothWays(
  [
    () => ({ ...still, ...alike(frontArm(aim(82, 4), aim(84, 10))) }),
    () => ({ ...still, neck: orient(8), head: orient(8), ...embrace }),
  ],
  { room: 8 },
);

const hanging = alike(looseArm);
const looking = (turn: number) => () => ({
  ...still,
  neck: orient(0, 0, turn / 2),
  head: orient(0, 0, turn),
  ...hanging,
});

/** The head turns from one shoulder to the other. */
export const headTurn = fromAheadBothWays([looking(-54), looking(54)], { telling: 0 });

const listening = (tilt: number) => () => ({
  ...still,
  neck: orient(0, tilt * 0.8),
  head: orient(0, tilt),
  ...hanging,
});

/** One ear sinks towards its shoulder, then the other. */
export const headTilt = fromAheadBothWays([listening(-26), listening(26)], { telling: 0 });

const crossed = {
  rightArm: frontArm(aim(24, 70), aim(124, 166), aim(128, 176)),
  leftArm: frontArm(aim(24, 58), aim(122, 172), aim(126, 182)),
};
const turned = (turn: number) => () => ({
  lumbar: orient(0, 0, turn * 0.36),
  thorax: orient(0, 0, turn),
  neck: orient(0, 0, turn * 1.2),
  head: orient(0, 0, turn * 1.5),
  ...crossed,
});

/** Arms crossed, the trunk turns to one side and to the other. */
export const trunkTurn = fromAheadBothWays([turned(-36), turned(36)], { telling: 0 });

/** One arm over the head, the trunk leans to the other side. */
export const overhead = fromAheadBothWays(
  [
    () => ({ ...still, leftArm: looseArm, rightArm: frontArm(aim(150, 10), aim(160)) }),
    () => ({
      lumbar: orient(0, 9),
      thorax: orient(0, 24),
      neck: orient(0, 22),
      head: orient(0, 20),
      leftArm: looseArm,
      rightArm: frontArm(aim(172, 10), aim(194), aim(204)),
    }),
  ],
  { room: 26 },
);

/** The hands lie behind the head, and the elbows open. */
export const elbowsWide = fromAheadBothWays([
  (hips) => ({
    ...still,
    neck: orient(4),
    head: orient(6),
    ...grips(hips, [2, -66, -9], [-0.9, -0.3, -0.3], [0.5, -0.1, 1]),
  }),
  (hips) => ({
    ...still,
    thorax: orient(-5),
    neck: orient(0),
    head: orient(-2),
    ...grips(hips, [2, -66, -11], [-0.9, -0.3, -0.3], [1, -0.1, 0.1]),
  }),
]);

const onShoulders = (hips: Place, elbow: Place) => grips(hips, [14, -52, 4], [-0.9, 0.1, -0.35], elbow);

/** The fingertips stay on the shoulders, and the elbows come up and go down. */
export const elbowCircle = fromAheadBothWays([
  (hips) => ({ ...still, ...onShoulders(hips, [0.5, 1, 0.5]) }),
  (hips) => ({ ...still, ...onShoulders(hips, [1, -0.55, 0.3]) }),
]);

/** The arms hang, and the hands are shaken out. */
export const handShake = fromAheadBothWays(
  [
    () => ({ ...still, ...alike(frontArm(aim(16, 30), aim(8, 60), aim(34, 0))) }),
    () => ({ ...still, ...alike(frontArm(aim(18, 30), aim(14, 60), aim(-22, 0))) }),
  ],
  { telling: 0 },
);
