import type { Aim, FrontArm, Orientation } from "./front-pose.ts";

/** How a part of the trunk is held, in degrees: leaning forwards, tilting to the left, turning to the left. */
export const orient = (lean = 0, tilt = 0, turn = 0): Orientation => ({ lean, tilt, turn });
/** Where a part of an arm points, degrees: out from the body, and how far that swings forwards. */
export const aim = (out: number, forwards = 0): Aim => ({ out, ahead: forwards });
/** A free arm; the hand goes on from the forearm unless told otherwise. */
export const frontArm = (upper: Aim, fore: Aim, hand = fore): FrontArm => ({ upper, fore, hand });
/** An arm that hangs at the side. */
export const looseArm = frontArm(aim(9, 20), aim(4, 90));
