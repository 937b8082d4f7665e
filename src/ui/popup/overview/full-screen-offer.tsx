import type { Model } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";

/** Someone whom full screen holds again and again may live in it: they are asked once whether it is to count. */
export function FullScreenOffer({ times, send }: Pick<Model, "send"> & { times: number }) {
  const { say } = useWords();
  return (
    <section class="card offer">
      <p class="soft">{say("offer_full_screen", times)}</p>
      <div class="chips">
        <button
          class="button"
          onClick={() => void send({ settings: "change", changes: { quietInFullScreen: false } })}
        >
          {say("offer_full_screen_stop")}
        </button>
        <button class="button plain" onClick={() => void send({ command: "dismissOffer" })}>
          {say("offer_full_screen_keep")}
        </button>
      </div>
    </section>
  );
}
