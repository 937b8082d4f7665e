import { floorLine } from "../props.ts";

/** The room in which the standing exercises are done. */
export const STANDING_EDGE = 190;
export const STANDING_FLOOR = 181;
/** Height of the hip joints over straight legs. */
export const TALL = STANDING_FLOOR - 90.8;

export const ground = floorLine(16, STANDING_EDGE - 16, STANDING_FLOOR);

export const standingRoom = { view: "side", edge: STANDING_EDGE, behind: [ground], between: [] } as const;
