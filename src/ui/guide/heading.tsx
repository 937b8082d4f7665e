/** The id of the view's one heading. Focus lands there when what had it is gone. */
export const HEADING = "guide-heading";

interface Props {
  children: string;
  /** Only for those who cannot see what the tabs say already. */
  hidden?: boolean;
}

export function Heading({ children, hidden = false }: Props) {
  return (
    <h2 id={HEADING} class={hidden ? "hidden" : undefined} tabIndex={-1}>
      {children}
    </h2>
  );
}
