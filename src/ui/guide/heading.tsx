/** The id of the view's one heading. It takes the focus when what had it is no longer on the page. */
export const HEADING = "guide-heading";

interface Props {
  children: string;
  /** For screen readers alone, where the tabs show the same. */
  hidden?: boolean;
}

export function Heading({ children, hidden = false }: Props) {
  return (
    <h2 id={HEADING} class={hidden ? "hidden" : undefined} tabIndex={-1}>
      {children}
    </h2>
  );
}
