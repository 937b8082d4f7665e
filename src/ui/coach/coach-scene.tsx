import type { ComponentChildren } from "preact";

interface Props {
  tone: "accent" | "stretch";
  picture: ComponentChildren;
  name: string;
  /** What is counted; null at the end, when nothing is. */
  count?: ComponentChildren;
  step: string;
  /** What can be pressed, and what else there is. */
  children?: ComponentChildren;
}

/** What the coach shows, as small as it is: the figure, the same three texts as on the page, and one row to press. */
export function CoachScene({ tone, picture, name, count, step, children }: Props) {
  return (
    <main class={`coach-scene ${tone}`}>
      <div class="coach-picture">{picture}</div>
      <h1>{name}</h1>
      {count}
      <p class="step">{step}</p>
      {children}
    </main>
  );
}
