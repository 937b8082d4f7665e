import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useWords } from "./words.tsx";
import "./later.css";

/**
 * A part of a page that is loaded when it is first shown. Until then its place is empty.
 * @param room how much space its place takes meanwhile: that of a whole view, or of a few lines
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  room: "view" | "lines" = "view",
): (props: Props) => JSX.Element {
  let Part: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [outcome, settle] = useState<"loaded" | "failed" | null>(null);
    useEffect(() => {
      const bring = async () => {
        try {
          Part = await load();
          settle("loaded");
        } catch {
          settle("failed");
        }
      };
      void bring();
    }, []);
    if (Part !== null) return <Part {...props} />;
    return outcome === "failed" ? <NotLoaded /> : <div class={`to-come ${room}`} aria-busy="true" />;
  };
}

/**
 * What is missing lies beside the page itself: most likely the extension was updated meanwhile. A browser may
 * remember that a file was not there, so the whole page is loaded again; its address says where it was.
 */
function NotLoaded() {
  const { say } = useWords();
  return (
    <div class="to-come" role="alert">
      <p>{say("later_failed")}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {say("later_retry")}
      </button>
    </div>
  );
}
