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
  offerUndo: (undo: UndoOffer) => void;
}
