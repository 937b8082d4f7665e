import type { Absence } from "../../../domain/model/state.ts";
import { useWords } from "../../kit/words.tsx";
import type { Parts } from "../../kit/model.ts";
import { EasyLine } from "./easy-line.tsx";
import { ElsewhereOffer } from "./elsewhere-offer.tsx";
import { FullScreenOffer } from "./full-screen-offer.tsx";

interface Props extends Pick<Parts, "state" | "now" | "send"> {
  stands: boolean;
  /** The one that may have been sitting elsewhere. */
  absence: Absence | null;
  /** How often full screen has held something today, where that is often enough to be asked about. */
  fullScreens: number;
}

/**
 * What is worth a word only at times: that Limber goes easy, a hint for who stands, and what the person may be asked of
 * themselves. A hint and a question do not come together, since the popup has room for one.
 */
export function Asides({ stands, absence, fullScreens, state: { easy }, now, send }: Props) {
  const { say } = useWords();
  return (
    <>
      {easy !== null && absence === null && <EasyLine easy={easy} now={now} />}
      {stands && easy === null && absence === null && <p class="soft hint">{say("standing_hint")}</p>}
      {absence !== null && <ElsewhereOffer absence={absence} send={send} />}
      {fullScreens > 0 && <FullScreenOffer times={fullScreens} send={send} />}
    </>
  );
}
