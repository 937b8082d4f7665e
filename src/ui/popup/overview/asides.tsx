import type { Absence } from "../../../domain/model/state.ts";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";
import { ElsewhereOffer } from "./elsewhere-offer.tsx";
import { FullScreenOffer } from "./full-screen-offer.tsx";

interface Props extends Pick<Parts, "send"> {
  stands: boolean;
  /** The one that may have been sitting elsewhere. */
  absence: Absence | null;
  /** How often full screen has held something today, where that is often enough to be asked about. */
  fullScreens: number;
}

/**
 * What is worth a word only at times: a hint for who stands, and what the person may be asked of themselves. A hint and
 * a question do not come together, since the popup has room for one.
 */
export function Asides({ stands, absence, fullScreens, send }: Props) {
  const { say } = useWords();
  return (
    <>
      {stands && absence === null && <p class="soft hint">{say("standing_hint")}</p>}
      {absence !== null && <ElsewhereOffer absence={absence} send={send} />}
      {fullScreens > 0 && <FullScreenOffer times={fullScreens} send={send} />}
    </>
  );
}
