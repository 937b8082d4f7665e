// All that draws what somebody does, for one file in the package: ideas move as exercises do, with the same bodies.

export * from "../src/exercises/draw-exercise.ts";
export * from "../src/ideas/draw-idea.ts";
