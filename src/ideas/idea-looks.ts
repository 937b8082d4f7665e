import type { SourceId } from "../exercises/sources.ts";
import type { IdeaId } from "./idea.ts";
import type { IdeaMotionId } from "./motions/motion-list.ts";

/** What is drawn small beside a figure that is on its way there, and large for someone on wheels. */
export type IdeaSignName =
  | "window"
  | "tap"
  | "kettle"
  | "people"
  | "door"
  | "plant"
  | "stairs"
  | "phone"
  | "loop"
  | "box"
  | "sun"
  | "house"
  | "tree"
  | "ear"
  | "eyes";

/** How an idea is shown, and where its dose comes from; without a source it is a plain movement without a dose that matters. */
interface IdeaLook {
  motion: IdeaMotionId;
  sign: IdeaSignName | null;
  sources: readonly SourceId[];
}

const look = (motion: IdeaMotionId, ...sources: SourceId[]): IdeaLook => ({ motion, sign: null, sources });
const way = (sign: IdeaSignName): IdeaLook => ({ motion: "walk", sign, sources: [] });

/** How each idea is shown. Pages ask for it, and the worker does not. */
export const ideaLooks: Readonly<Record<IdeaId, IdeaLook>> = {
  farWindow: way("window"),
  shoulderRolls: look("shoulderRoll"),
  heelRaises: look("tiptoe"),
  waterFromAfar: way("tap"),
  headTurns: look("headTurn"),
  hipSway: look("hipSway", "coenen2017"),
  leanForward: look("restForward"),
  easyLaps: look("walk", "sheahan2016", "deCarvalho2023"),
  slowBreaths: look("belly"),
  backBend: look("backBend", "nhsInform"),
  heelsAndToes: look("heelToe"),
  kettle: way("kettle"),
  reachUp: look("armsUp"),
  march: look("march"),
  tallSit: look("tallSit", "nhsInform"),
  farAndNear: look("thumb"),
  wallPush: look("wallPush"),
  inPerson: way("people"),
  wristCircles: look("wristBend"),
  chairStand: look("chairStand", "nhsSitting"),
  ankleCircles: look("footCircle"),
  openDoor: way("door"),
  bladesTogether: look("elbowsBack"),
  oneLeg: look("oneLeg"),
  leanSides: look("hipToHip"),
  wings: look("wings"),
  sideSteps: look("sideStep"),
  nearestPlant: way("plant"),
  sideReach: look("overhead"),
  stairs: way("stairs"),
  kneeLifts: look("kneeLift"),
  seatLift: look("pressUp"),
  headTilts: look("headTilt"),
  deskLean: look("deskLean"),
  callOnTheMove: way("phone"),
  openChest: look("elbowsWide"),
  rock: look("rock", "coenen2017"),
  threeSounds: { ...look("belly"), sign: "ear" },
  legSwings: look("legSwing"),
  longWayRound: way("loop"),
  elbowCircles: look("elbowCircle"),
  walkTall: look("walk"),
  roundAndLift: look("roundAndLift", "aaos"),
  sighs: look("sigh"),
  clearAway: way("box"),
  trunkTurns: look("trunkTurn"),
  longStep: look("longStep"),
  pelvicRock: look("pelvicRock", "nhsBackPain", "nhsInform"),
  brightPlace: way("sun"),
  looseHands: look("handShake"),
  calves: look("calf"),
  hug: look("hug"),
  anotherRoom: way("house"),
  nods: look("nod"),
  fingers: look("wristBend"),
  somethingGreen: way("tree"),
};
