import { useEffect, useRef } from "preact/hooks";

/** The id of the exercise's name, which has the focus while nothing else needs it. */
export const NAME = "player-name";

/** It takes the focus, so that a change of scene is read out. In the popup there is a heading above it. */
export function Name({ inPopup, children }: { inPopup: boolean; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Level = inPopup ? "h2" : "h1";
  return (
    <Level id={NAME} class="name" tabIndex={-1} ref={heading}>
      {children}
    </Level>
  );
}

/** Gives the focus back when what had it is gone, or after a click, so that the space bar pauses again. */
export function focusName(): void {
  document.getElementById(NAME)?.focus();
}
