import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../../kit/words.tsx";

interface Props {
  /** Of the file. */
  name: string;
  /** What leaving it is called. */
  leave: "week_cancel" | "close";
  onLeave: () => void;
  children: ComponentChildren;
}

/** A file that was read and not yet taken. It has the focus as soon as it is there. */
export function PreviewFrame({ name, leave, onLeave, children }: Props) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="data-preview">
      <h4 ref={heading} tabIndex={-1} dir="auto">
        {name}
      </h4>
      {children}
      <div class="data-actions">
        <button type="button" class="button plain" onClick={onLeave}>
          {say(leave)}
        </button>
      </div>
    </div>
  );
}
