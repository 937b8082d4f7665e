import type { KeyWish } from "../../playback/keys.ts";
import { Sign } from "../kit/signs/sign.tsx";
import { useWords } from "../kit/words.tsx";
import { focusName } from "./name.tsx";
import "./bar.css";

/** After a click of the mouse the focus goes back to the name; a key press leaves it on the button. */
function press({ detail }: MouseEvent, action: () => void): void {
  action();
  if (detail > 0) focusName();
}

interface Props {
  playing: boolean;
  ask: (wish: KeyWish) => void;
  onEnd: () => void;
}

/**
 * What a person needs while they stretch, in one row; all but the end have a key too. After a click of the mouse
 * the space bar is to pause again, and not to press that button once more.
 */
export function PlayerControls({ playing, ask, onEnd }: Props) {
  const { say } = useWords();
  return (
    <div class="controls">
      <button type="button" onClick={(event) => press(event, () => ask("back"))}>
        <Sign name="previous" />
        {say("player_back")}
      </button>
      <button type="button" class="primary" aria-keyshortcuts="Space" onClick={() => ask("toggle")}>
        <Sign name={playing ? "pause" : "play"} />
        {say(playing ? "player_pause" : "player_play")}
      </button>
      <button type="button" onClick={(event) => press(event, () => ask("skip"))}>
        <Sign name="next" />
        {say("skip")}
      </button>
      <button type="button" onClick={onEnd}>
        <Sign name="remove" />
        {say("player_end")}
      </button>
    </div>
  );
}
