import type { BreakPlace } from "../../domain/model/break.ts";
import type { Parts } from "../kit/model.ts";
import type { UndoOffer } from "../kit/undo-bar.tsx";

/** What the parts of the guide work from. */
export interface GuideParts extends Parts {
  /** Where what is started here is played. */
  place: BreakPlace;
  offerUndo: (undo: UndoOffer) => void;
}
