import { useWords } from "../kit/words.tsx";
import type { KeyWish } from "./keys.ts";
import { Sign } from "../kit/signs/sign.tsx";
import "./bar.css";

interface Props {
  playing: boolean;
  ask: (wish: KeyWish) => void;
  onEnd: () => void;
}

/** What a person needs while they stretch, in one row. Each has its key too. */
export function Bar({ playing, ask, onEnd }: Props) {
  const { say } = useWords();
  return (
    <div class="controls">
      <button type="button" onClick={() => ask("back")}>
        <Sign name="previous" />
        {say("player_back")}
      </button>
      <button type="button" class="primary" aria-keyshortcuts="Space" onClick={() => ask("toggle")}>
        <Sign name={playing ? "pause" : "play"} />
        {say(playing ? "player_pause" : "player_play")}
      </button>
      <button type="button" onClick={() => ask("skip")}>
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
