import { blob, limb, type Shape, type Tone } from "../drawing/shape.ts";
import { along, headingTo, mixPoints, type Point } from "../point.ts";
import type { Projection } from "./camera.ts";
import { frontHead } from "./front-head.ts";
import type { FrontScene, LimbName } from "./front-scene.ts";
import type { Axes, FrontArmJoints, FrontLegJoints, FrontSkeleton } from "./front-skeleton.ts";
import { mixPlaces, type Place, plus } from "./place.ts";

/** Shapes and how near they are: what is nearer is drawn later. */
type Layer = { readonly near: number; readonly shapes: readonly Shape[] };

/** The whole person, what is farther from the camera first. `breath` is how full the lungs are, 0 to 1. */
export function frontBody(
  s: FrontSkeleton,
  projection: Projection,
  { paler, lap }: FrontScene,
  breath = 0,
): Shape[] {
  const trunk = projection.near(s.ribs);
  const pale = (name: LimbName) => paler.includes(name);
  const layers: Layer[] = [
    ...leg(s.rightLeg, projection, legTones(pale("rightLeg"), lap), projection.near(s.hips)),
    ...leg(s.leftLeg, projection, legTones(pale("leftLeg"), lap), projection.near(s.hips)),
    {
      near: Math.min(projection.near(s.leftLeg.hip), projection.near(s.rightLeg.hip)) - 1,
      shapes: [limb("trousers", projection.point(s.rightLeg.hip), 7.4, projection.point(s.leftLeg.hip), 7.4)],
    },
    { near: projection.near(s.hips) + 0.5, shapes: [frontShirt(s, projection, lap ? -1 : -6, breath)] },
    { near: Math.max(trunk, projection.near(s.skull)) + 1, shapes: frontHead(s, projection) },
    ...arm(s.rightArm, projection, pale("rightArm")),
    ...arm(s.leftArm, projection, pale("leftArm")),
  ];
  return layers.toSorted((a, b) => a.near - b.near).flatMap(({ shapes }) => shapes);
}

/** The trunk as a stack of ovals: wider than deep, so that it narrows when the chest turns. */
function frontShirt(s: FrontSkeleton, projection: Projection, hem: number, breath: number): Shape {
  const stations: [Place, Axes, number, number][] = [
    // place on the spine, directions there, cm to each side, cm before and behind
    [plus(s.hips, s.pelvis.up, hem), s.pelvis, 17.8, 10],
    [plus(s.hips, s.pelvis.up, hem + 5), s.pelvis, 17, 10],
    [plus(s.waist, s.pelvis.up, 1), s.pelvis, 14.4, 9.4],
    [mixPlaces(s.waist, s.ribs, 0.6), s.lumbar, 13.6, 9],
    [mixPlaces(s.ribs, s.nape, 0.1), s.thorax, 14.8 + breath, 9.6 + breath],
    [mixPlaces(s.ribs, s.nape, 0.5), s.thorax, 16.8 + breath, 10.4 + breath],
    [mixPlaces(s.ribs, s.nape, 0.8), s.thorax, 18, 8],
    [mixPlaces(s.ribs, s.nape, 0.95), s.thorax, 12, 6],
    [s.nape, s.thorax, 6.4, 5],
  ];
  const middle = stations.map(([place]) => projection.point(place));
  const edge = (side: 1 | -1) =>
    stations.map(([, { left, ahead }, wide, deep], i): Point => {
      const below = middle[Math.max(i - 1, 0)] as Point;
      const above = middle[Math.min(i + 1, middle.length - 1)] as Point;
      const across = headingTo(below, above) + 90 * side;
      const way = along({ x: 0, y: 0 }, across, 1);
      const reach = (direction: Place) => {
        const { x, y } = projection.flat(direction);
        return x * way.x + y * way.y;
      };
      return along(middle[i] as Point, across, Math.hypot(reach(left) * wide, reach(ahead) * deep));
    });
  const [right, left] = [edge(1), edge(-1)];
  const corners = (places: Point[]) => [places[0] as Point, ...places];
  return blob("shirt", [...corners(right), ...corners(left).toReversed()]);
}

function arm(joints: FrontArmJoints, projection: Projection, pale: boolean): Layer[] {
  const sleeve: Tone = pale ? "shirtFar" : "sleeve";
  const skin: Tone = pale ? "skinFar" : "skin";
  const [shoulder, elbow, wrist, tips] = [joints.shoulder, joints.elbow, joints.wrist, joints.fingertips].map(
    (place) => projection.point(place),
  ) as [Point, Point, Point, Point];
  const knuckles = mixPoints(wrist, tips, 0.5);
  return [
    {
      near: (projection.near(joints.shoulder) + projection.near(joints.elbow)) / 2 + 2,
      shapes: [limb(sleeve, shoulder, 5.1, elbow, 4.2)],
    },
    {
      near: projection.near(joints.fingertips) + 3,
      shapes: [
        limb(skin, wrist, 2.6, knuckles, 3.3),
        limb(skin, knuckles, 3.3, mixPoints(wrist, tips, 0.9), 1.7),
        clothLimb(sleeve, elbow, 4.2, wrist, 3),
      ],
    },
  ];
}

type LegTones = { readonly thigh: Tone; readonly shin: Tone; readonly skin: Tone; readonly shoe: Tone };

function legTones(pale: boolean, lap: boolean): LegTones {
  return pale
    ? { thigh: "trousersFar", shin: "trousersFar", skin: "skinFar", shoe: "shoeFar" }
    : { thigh: "trousers", shin: lap ? "trousersShade" : "trousers", skin: "skin", shoe: "shoe" };
}

function leg(joints: FrontLegJoints, projection: Projection, tones: LegTones, hips: number): Layer[] {
  const { point, near } = projection;
  const [hip, knee, ankle] = [point(joints.hip), point(joints.knee), point(joints.ankle)];
  const on = (ahead: number, below: number) =>
    point(plus(plus(joints.ankle, joints.toes, ahead), joints.sole, below));
  return [
    // The shirt hangs over the thighs, however near they are.
    {
      near: Math.min(hips, near(joints.hip)),
      shapes: [limb(tones.thigh, mixPoints(hip, knee, 0.06), 8.4, knee, 7)],
    },
    {
      near: (near(joints.knee) + near(joints.ankle)) / 2,
      shapes: [
        limb(tones.skin, ankle, 3, on(0, 4), 3.2),
        limb(tones.shoe, on(-2, 4.4), 3.4, on(10, 3.8), 4.2),
        limb(tones.shoe, on(10, 3.8), 4.2, on(15.6, 4.6), 3.3),
        clothLimb(tones.shin, knee, 6.8, mixPoints(knee, ankle, 0.9), 5),
      ],
    },
  ];
}

/** A limb that is round at `a` and cut straight at `b`, as cloth is at a cuff. */
function clothLimb(tone: Tone, a: Point, ra: number, b: Point, rb: number): Shape {
  const way = headingTo(a, b);
  const side = (at: Point, turn: number, r: number) => along(at, way + turn, r);
  const cuff = [side(b, 90, rb), side(b, -90, rb)] as const;
  return blob(tone, [
    side(a, 90, ra),
    mixPoints(side(a, 90, ra), cuff[0], 0.35),
    cuff[0],
    cuff[0],
    cuff[1],
    cuff[1],
    mixPoints(cuff[1], side(a, -90, ra), 0.65),
    side(a, -90, ra),
    along(a, way - 135, ra),
    along(a, way + 180, ra),
    along(a, way + 135, ra),
  ]);
}
