import type { Aim, FrontArm, Held } from "../../front/front-pose.ts";

/** Held upright, or leaning, tilting to the left or turning to the left by so much. */
export const held = (lean = 0, tilt = 0, turn = 0): Held => ({ lean, tilt, turn });
/** Where a part of an arm points, degrees: out from the body, and how far that swings forwards. */
export const aim = (out: number, forwards = 0): Aim => ({ out, ahead: forwards });
/** A free arm; the hand goes on from the forearm unless told otherwise. */
export const arm = (upper: Aim, fore: Aim, hand = fore): FrontArm => ({ upper, fore, hand });
/** Hanging at the side. */
export const loose = arm(aim(9, 20), aim(4, 90));
