import { floorLine } from "../props.ts";

/** The room in which the standing exercises are done. */
export const EDGE = 190;
export const FLOOR = 181;
/** Height of the hip joints over straight legs. */
export const TALL = FLOOR - 90.8;

export const ground = floorLine(16, EDGE - 16, FLOOR);

export const standingRoom = { view: "side", edge: EDGE, behind: [ground], between: [] } as const;
