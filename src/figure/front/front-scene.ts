import type { Shape } from "../drawing/shape.ts";
import type { Camera } from "./camera.ts";

/** Limbs by name; those drawn paler stand out less than the one that works. */
export type LimbName = "leftArm" | "rightArm" | "leftLeg" | "rightLeg";

/** What a front view needs besides the pose. */
export type FrontScene = {
  readonly camera: Camera;
  readonly paler: readonly LimbName[];
  /** Whether the person sits: the thighs come towards us and catch the light, the shins hang in their shade. */
  readonly lap: boolean;
  /** Drawn behind the whole person. */
  readonly behind: readonly Shape[];
  /** In the place of that for somebody in a wheelchair; without, the movement is not for them. */
  readonly wheelchair?: readonly Shape[];
};
