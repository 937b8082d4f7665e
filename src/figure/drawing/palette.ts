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
  hairShort: "#4b342a",
  hairBob: "#54271a",
  hairCurly: "#2b2423",
  eye: "#33241d",
  trousers: "#33455a",
  trousersShade: "#2a3a4c",
  trousersFar: "#8d9cac",
  shoe: "#4a2f20",
  shoeFar: "#a8968a",
  chair: "#c6a677",
  chairFar: "#dfccab",
  wheel: "#5a6663",
  wheelFar: "#b9c1be",
  metal: "#8b9794",
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
  hairShort: "#72503f",
  hairBob: "#743b29",
  hairCurly: "#5c5350",
  eye: "#2a1d17",
  trousers: "#7f95b0",
  trousersShade: "#6b819c",
  trousersFar: "#4d5d72",
  shoe: "#e6e4dc",
  shoeFar: "#7c807a",
  chair: "#84704f",
  chairFar: "#51473a",
  wheel: "#93a19d",
  wheelFar: "#46524f",
  metal: "#6f7d79",
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

type SkinTones = Pick<Palette, "skin" | "skinShade" | "skinFar">;

/** Other skins than that of the palettes, by the name of the setting, on paper and on the dark ground. */
export const SKINS: Readonly<Record<string, readonly [light: SkinTones, dark: SkinTones]>> = {
  medium: [
    { skin: "#b67a54", skinShade: "#a66b46", skinFar: "#d3ab8f" },
    { skin: "#bb8560", skinShade: "#9f6d4a", skinFar: "#785642" },
  ],
  dark: [
    { skin: "#87563c", skinShade: "#774932", skinFar: "#b8947f" },
    { skin: "#9f6d4a", skinShade: "#86593b", skinFar: "#664735" },
  ],
};
