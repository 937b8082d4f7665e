import type { Family } from "../../settings/field.ts";
import type { Settings } from "../../settings/fields.ts";
import type { Layers } from "../../settings/layers.ts";
import type { Model } from "../kit/model.ts";
import type { UndoOffer } from "../kit/undo-bar.tsx";

/** What every section works from: the saved settings, a way to change them, and a way to offer an undo. */
export interface PartProps {
  settings: Settings;
  /** Where each setting comes from, and which of them are locked. */
  layers: Layers;
  send: Model["send"];
  /** What the browser cannot do is not offered. */
  family: Family;
  offerUndo: (undo: UndoOffer) => void;
}
