/** Whether keys go into what is being typed: there no single key may mean anything else. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches("input:not([type=checkbox], [type=radio], [type=range]), textarea, select")
  );
}
