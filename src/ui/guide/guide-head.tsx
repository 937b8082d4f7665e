import { useLayoutEffect, useRef } from "preact/hooks";
import type { BreakPlace } from "../../domain/model/break.ts";
import { Navigation } from "../kit/navigation.tsx";
import { Sign } from "../kit/signs/sign.tsx";
import { useWords } from "../kit/words.tsx";

/** The way one level up. */
export interface Up {
  href: string;
  /** What the page one level up is called. */
  to: string;
}

interface Props {
  up: Up | null;
  place: BreakPlace;
  hash: string;
}

/** In the popup it leads back to where the popup began; on a page of its own it is the head that every page has. */
export function GuideHead({ up, place, hash }: Props) {
  return place === "popup" ? <InPopup up={up} hash={hash} /> : <OnPage up={up} />;
}

function InPopup({ up, hash }: Omit<Props, "place">) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened the guide is no longer on the page, and the focus was lost with it.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <header class="header guide-head">
      {up && (
        <a
          class="icon-link"
          href={up.href}
          aria-label={say("guide_back", up.to)}
          title={say("guide_back", up.to)}
        >
          <Sign name="back" />
        </a>
      )}
      <h1 tabIndex={-1} ref={heading}>
        {say("guide_name")}
      </h1>
      <a
        class="icon-link"
        href={`../guide/index.html#${hash}`}
        target="_blank"
        aria-label={say("guide_apart")}
        title={say("guide_apart")}
        onClick={openInNewWindow}
      >
        <Sign name="apart" />
      </a>
    </header>
  );
}

/** Opens the guide in a window of its own, to stay beside the work. With a modifier key the browser decides as ever. */
function openInNewWindow(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  // A window that keeps its opener does not come to the front (tried in Chromium 156).
  window.open(event.currentTarget.href, "", "popup,noopener,width=720,height=820");
}

function OnPage({ up }: Pick<Props, "up">) {
  const { say } = useWords();
  return (
    <>
      <Navigation here="guide" />
      {up && (
        <nav aria-label={say("guide_name")}>
          <a class="up" href={up.href} aria-label={say("guide_back", up.to)}>
            <Sign name="back" />
            {up.to}
          </a>
        </nav>
      )}
    </>
  );
}
