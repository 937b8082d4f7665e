import type { Tone } from "./shape.ts";

/** A colour for every tone, as CSS text. */
export type Palette = Readonly<Record<Tone, string>>;

/** On paper: near parts darker, far parts paler. */
export const LIGHT: Palette = {
  shirt: "#1f7a6c",
  sleeve: "#19675b",
  shirtFar: "#7fb8ab",
  skin: "#d99e78",
  skinShade: "#cf926c",
  skinFar: "#e8c2a6",
  hair: "#4b342a",
  trousers: "#33455a",
  trousersShade: "#2a3a4c",
  trousersFar: "#8d9cac",
  shoe: "#6a4630",
  shoeFar: "#b39a88",
  chair: "#c6a677",
  chairFar: "#dfccab",
  desk: "#c6a677",
  deskFar: "#dfccab",
  laptop: "#8b9794",
  screen: "#cfe6df",
  glass: "#dcecf7",
  water: "#9cc4dd",
  floor: "#e8e3d8",
  wall: "#e4dccb",
  mat: "#c3d5cc",
  hint: "#a85a26",
};

/** On the dark ground: near parts brighter, far parts sink into it. */
export const DARK: Palette = {
  shirt: "#3d9f8e",
  sleeve: "#50b5a2",
  shirtFar: "#2a655b",
  skin: "#dba37e",
  skinShade: "#bd8260",
  skinFar: "#8e6a54",
  hair: "#72503f",
  trousers: "#7f95b0",
  trousersShade: "#6b819c",
  trousersFar: "#4d5d72",
  shoe: "#b58a6b",
  shoeFar: "#6a5445",
  chair: "#84704f",
  chairFar: "#51473a",
  desk: "#84704f",
  deskFar: "#51473a",
  laptop: "#9aa8a5",
  screen: "#5cc7b2",
  glass: "#24404f",
  water: "#4d88a8",
  floor: "#2e3a38",
  wall: "#2f3a38",
  mat: "#35504a",
  hint: "#e6a274",
};
