import { useState } from "preact/hooks";
import type { Model } from "../../kit/model.ts";
import { useWords } from "../../kit/words.tsx";

/** Someone whom full screen holds again and again may live in it: they are asked once whether it is to count. */
export function FullScreenOffer({ times, send }: Pick<Model, "send"> & { times: number }) {
  const { say } = useWords();
  const [isRefused, refuse] = useState(false);
  const stop = async () => {
    const reply = await send({ settings: "change", changes: { quietInFullScreen: false } });
    refuse("error" in reply && reply.error.field === "quietInFullScreen");
  };
  return (
    <section class="card offer">
      <p class="soft">{isRefused ? say("locked") : say("offer_full_screen", times)}</p>
      <div class="chips">
        {!isRefused && (
          <button class="button" onClick={() => void stop()}>
            {say("offer_full_screen_stop")}
          </button>
        )}
        <button class="button plain" onClick={() => void send({ command: "dismissOffer" })}>
          {say("offer_full_screen_keep")}
        </button>
      </div>
    </section>
  );
}
